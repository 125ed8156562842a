import { sha256, utf8Bytes } from '@epoc/crypto'
import { expect, it } from 'vitest'
import { formatStreamList, parseStreamList } from './stream-list.ts'
import { clearStream, sealedStream, unsealedStream } from './stream.ts'
import type { AudienceId } from './payload.ts'

const audience = new Uint8Array(16).fill(7) as Uint8Array as AudienceId
const list = {
  origin: 'host.invalid/record',
  seat: 'JP',
  size: 90,
  root: sha256(utf8Bytes('root')),
  streams: new Map([
    [clearStream, 40],
    [unsealedStream(audience), 3],
    [sealedStream(audience), 12],
  ]),
}

it('reads the list that it wrote', () => {
  expect(parseStreamList(formatStreamList(list))).toEqual(list)
})

it.each([
  ['another order', (text: string) => text.replace('- 40\n', '').replace(/$/, '- 40\n')],
  ['a stream twice', (text: string) => `${text}- 40\n`],
  ['a stream without a number', (text: string) => text.replace('- 40', '-')],
  ['a number of another spelling', (text: string) => text.replace('- 40', '- 040')],
  ['a root that is none', (text: string) => text.replace(/\n[^\n]{44}\n/, '\nAAAA\n')],
  ['another first line', (text: string) => text.replace('/streams', '')],
  ['no end', (text: string) => text.trimEnd()],
])('refuses %s', (_, change) => {
  expect(parseStreamList(change(formatStreamList(list)))).toBeUndefined()
})
