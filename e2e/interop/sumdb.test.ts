/**
 * Go's checksum database packages read our notes, tiles and proofs with the code that checks the
 * modules of every Go program, and refuse what we refuse.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sha256, signingKeyFromSeed, toBase64, toHex } from '@epoc/crypto'
import type { Seed } from '@epoc/crypto'
import {
  NOTE_SIGNATURE,
  TreeHistory,
  formatNote,
  formatVerifierKey,
  leafHash,
  signCheckpoint,
  tilePath,
  tilesOf,
  verifierKey,
} from '@epoc/tlog'
import { beforeAll, describe, expect, it } from 'vitest'
import { mayLeaveOut } from '../world/tools.ts'

const run = promisify(execFile)
const sources = '/usr/share/gocode'
const packages = join(sources, 'src', 'golang.org', 'x', 'mod', 'sumdb', 'tlog')

function isMissing(): boolean {
  if (!mayLeaveOut('go') && existsSync(packages)) return false
  if (process.env['EPOC_REQUIRE'] === 'all') throw new Error('missing: golang-golang-x-mod-dev')
  return true
}

/** A whole tile, a part of one, and a level above. */
const size = 261

describe.skipIf(isMissing())('Go’s checksum database', () => {
  let program: string
  const records = Array.from({ length: size }, (_, i) => sha256(Uint8Array.of(i >> 8, i & 255)))

  /** What the log publishes, perhaps changed. */
  async function published(change: (files: Map<string, string | Uint8Array>) => void) {
    const key = await signingKeyFromSeed(sha256(Uint8Array.of(7)) as unknown as Seed)
    const origin = 'record.invalid/log'
    const log = verifierKey(sha256, origin, NOTE_SIGNATURE, key.publicKey)
    if (!log.ok) throw new Error(log.error.type)
    const history = new TreeHistory(sha256)
    for (const record of records) history.append(leafHash(sha256, record))
    const tree = { origin, size, root: history.rootAt(size) }
    const note = await signCheckpoint(tree, log.value, (message) => key.sign(message))
    const proofs = {
      Inclusion: records.map((_, i) => history.inclusionProof(i, size).map(toBase64)),
      Consistency: records.map((_, i) => history.consistencyProof(i + 1, size).map(toBase64)),
    }
    const files = new Map<string, string | Uint8Array>([
      ['key', formatVerifierKey(log.value)],
      ['note', formatNote(note)],
      ['records', records.map(toHex).join('\n')],
      ['proofs.json', JSON.stringify(proofs)],
      ...tilesOf(size).map((tile): [string, Uint8Array] => [
        tilePath(tile),
        history.tileBytes(tile),
      ]),
    ])
    change(files)
    const folder = await mkdtemp(join(tmpdir(), 'sumdb '))
    for (const [name, content] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    return folder
  }

  const verdict = async (change: (files: Map<string, string | Uint8Array>) => void = () => {}) => {
    const folder = await published(change)
    const { stdout } = await run(program, [folder]).catch((cause: { stdout: string }) => cause)
    return stdout.trim()
  }

  beforeAll(async () => {
    program = join(await mkdtemp(join(tmpdir(), 'sumdb ')), 'check')
    const source = fileURLToPath(new URL('sumdb/check.go', import.meta.url))
    const cache = { GOCACHE: join(tmpdir(), 'epoc go cache'), GOPATH: sources, GO111MODULE: 'off' }
    await run('go', ['build', '-o', program, source], { env: { ...process.env, ...cache } })
  }, 120_000)

  it('accepts note, tiles, and the inclusion and consistency of every record and size', async () => {
    expect(await verdict()).toBe(`holds ${size}`)
  })

  const altered: Readonly<Record<string, (files: Map<string, string | Uint8Array>) => void>> = {
    'a tile': (files) => {
      const bytes = (files.get('tile/0/000') as Uint8Array).slice()
      bytes[1000]! ^= 1
      files.set('tile/0/000', bytes)
    },
    'a record': (files) => {
      const text = files.get('records') as string
      files.set(
        'records',
        text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      )
    },
    'the note’s root': (files) => {
      const text = new TextDecoder().decode(files.get('note') as Uint8Array)
      files.set('note', text.replace(/^[A-Za-z0-9+/]{43}=$/m, `${'A'.repeat(43)}=`))
    },
    'an inclusion proof': (files) => {
      const proofs = JSON.parse(files.get('proofs.json') as string) as { Inclusion: string[][] }
      proofs.Inclusion[5]!.pop()
      files.set('proofs.json', JSON.stringify(proofs))
    },
    'a consistency proof': (files) => {
      const proofs = JSON.parse(files.get('proofs.json') as string) as { Consistency: string[][] }
      proofs.Consistency[99]!.reverse()
      files.set('proofs.json', JSON.stringify(proofs))
    },
  }
  it.each(Object.keys(altered))('refuses another: %s', async (name) => {
    expect(await verdict(altered[name])).toMatch(/^refused: /)
  })
})
