/** What the writer makes, read by a reader of its own, with another hash function. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { memoryBag } from '../memory-bag.test-support.ts'
import { NotWritten, bagWriter } from './bag-writer.ts'
import { parseManifest } from './manifest.ts'

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const sha256 = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? new Uint8Array(0))
    .digest('hex')

async function* pieces(...all: readonly string[]) {
  for (const each of all) yield new TextEncoder().encode(each)
}

describe('a bag', () => {
  it('R-ARCHIVE-1: has its manifests, its sums and its declaration', async () => {
    const bag = memoryBag()
    const writer = bagWriter(bag, undefined)
    await writer.add('b/two.txt', pieces('tw', 'o'))
    await writer.add('one.txt', 'one')
    const done = await writer.finish([['Source-Organization', 'A\nB: C\r\n']])
    expect(done).toEqual({ files: 2, bytes: 6 })
    expect(textOf(bag.files.get('bagit.txt'))).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    )
    expect(textOf(bag.files.get('bag-info.txt'))).toBe(
      'Source-Organization: A B: C\nPayload-Oxum: 6.2\n',
    )
    const lines = (name: string) => textOf(bag.files.get(name)).trimEnd().split('\n')
    expect(lines('manifest-sha256.txt')).toEqual(
      ['data/b/two.txt', 'data/one.txt'].map((path) => `${sha256(bag.files.get(path))}  ${path}`),
    )
    expect(lines('tagmanifest-sha256.txt')).toEqual(
      ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'].map(
        (path) => `${sha256(bag.files.get(path))}  ${path}`,
      ),
    )
  })

  it('says where it could not write, and lets pass what its content throws', async () => {
    const full = bagWriter({ write: () => Promise.reject(new Error('no space')) }, undefined)
    await expect(full.add('a', 'a')).rejects.toThrow(NotWritten)
    const writer = bagWriter(memoryBag(), undefined)
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield await Promise.reject(new RangeError('gone'))
    }
    await expect(writer.add('a', failing())).rejects.toThrow(RangeError)
  })

  it('takes no path twice', async () => {
    const writer = bagWriter(memoryBag(), undefined)
    await writer.add('a', 'a')
    await expect(writer.add('a', 'b')).rejects.toThrow(/twice/)
  })
})

describe('a manifest', () => {
  const hash = 'a'.repeat(64)
  const parse = (text: string) => parseManifest(new TextEncoder().encode(text))
  it('is read line by line', () => {
    expect(parse(`${hash}  data/a\n`)).toEqual(new Map([['data/a', hash]]))
  })
  it.each([
    `${hash}  data/a`,
    `${hash} data/a\n`,
    `${hash}  data/a\n${hash}  data/a\n`,
    `${hash.slice(1)}  data/a\n`,
    `${hash}  data/a b\n`,
    '\n',
    '',
  ])('is none: %j', (text) => {
    expect(parse(text)).toBeUndefined()
  })
})
