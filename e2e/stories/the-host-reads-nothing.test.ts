/**
 * Twenty planted plaintexts under fresh keys are found nowhere at the host. Controls in clear, one
 * for each spelling, are planted in each kind of place and found there: the search works.
 */
import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { sha256 } from '@epoc/crypto'
import type { Transport } from '@epoc/replica'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesBelow, whereFound, withInflated } from '../world/canaries.ts'
import type { Canary, Place } from '../world/canaries.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import { tap } from '../world/tap.ts'

const planted: Canary[] = []

/** A word that nobody has ever written, remembered under a name. */
function plant(name: string): string {
  const word = `canary ${randomBytes(12).toString('base64url')}`
  planted.push({ name, bytes: Buffer.from(word) })
  return word
}

const base64At = (offset: number) => (word: string) =>
  Buffer.from(Buffer.from(`${'x'.repeat(offset)}${word} and more`).toString('base64'))
const inside = (word: string) => `before ${word} and after`

/** How a program may come to write what it was given; each control is written in one way only. */
const spellings: Readonly<Record<string, (word: string) => Buffer>> = {
  raw: (word) => Buffer.from(word),
  hex: (word) => Buffer.from(Buffer.from(word).toString('hex')),
  'hex in capitals': (word) => Buffer.from(Buffer.from(word).toString('hex').toUpperCase()),
  base64: base64At(0),
  'base64 from its second byte': base64At(1),
  'base64 from its third byte': base64At(2),
  'UTF-16': (word) => Buffer.from(word, 'utf16le'),
  gzip: (word) => gzipSync(inside(word)),
  zlib: (word) => deflateSync(inside(word)),
  zip: (word) =>
    Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26), deflateRawSync(inside(word))]),
}
const controls = Object.keys(spellings).map((spelling) => {
  const word = `control ${randomBytes(12).toString('hex')}`
  // Between noise, as among other data.
  const noise = [randomBytes(7), randomBytes(5)] as const
  const bytes = Buffer.concat([noise[0], spellings[spelling]!(word), noise[1]])
  return { spelling, canary: { name: spelling, bytes: Buffer.from(word) }, bytes }
})

const kinds = ['tables', 'data folder', 'logs', 'traffic', 'blobs', 'temporary files'] as const
type Kind = (typeof kinds)[number]

describe('the host reads nothing', () => {
  let host: RunningHost
  let places: Readonly<Record<Kind, readonly Place[]>>
  const everywhere = () => Object.values(places).flat()
  const printed = `control ${randomBytes(12).toString('hex')}`

  beforeAll(async () => {
    const data = join(await folder('host'), printed)
    await mkdir(data)
    const temporary = await folder('temporary')
    const wire = await tap()
    host = await startHost(data, { env: { TMPDIR: temporary, EPOC_ADDRESSES: wire.address } })
    wire.leadTo(host.address)
    const regime = await smallRegime({ ...host, address: wire.address })
    const poc = await regime.signIn('france-poc-1')
    const japan = await regime.signIn('japan-embassy')
    await plantControls(host, temporary, (await regime.replicaOf('france-poc-1')).transport)

    for (const paper of ['first', 'second', 'third']) {
      const text = join(await folder('papers'), `${plant(`file name of the ${paper}`)}.txt`)
      const lines = Array.from({ length: 3 }, (_, i) => plant(`line ${i + 1} of the ${paper}`))
      await writeFile(text, lines.join('\n'))
      const sent = await poc.epoc(
        ...['circulate', text, '--series', 'POC', '--marking', 'RR', '--confirm-receipt'],
        ...['--title', plant(`title of the ${paper}`)],
        ...['--summary', plant(`summary of the ${paper}`)],
      )
      expect(sent.err).toBe('')
    }
    const large = join(await folder('papers'), 'large.bin')
    const noise = randomBytes(6_000_000)
    planted.push({ name: 'middle of a large file', bytes: noise.subarray(5_000_000, 5_000_032) })
    planted.push({ name: 'start of a large file', bytes: noise.subarray(0, 32) })
    await writeFile(large, noise)
    const bigger = ['circulate', large, '--series', 'POC', '--marking', 'RR', '--title', 'Large']
    expect((await poc.epoc(...bigger)).err).toBe('')
    expect((await japan.epoc('sync')).err).toBe('')
    expect((await japan.epoc('confirm', 'poc1', 'poc2')).err).toBe('')

    const tables = await tablesOf(host)
    const traffic = wire.heard()
    await wire.close()
    await host.sql('checkpoint')
    const files = Map.groupBy(await filesBelow(host.dataFolder), ({ name }): Kind => {
      if (name.startsWith(join(host.dataFolder, 'blobs'))) return 'blobs'
      return /\.log\b/.test(name) ? 'logs' : 'data folder'
    })
    places = {
      tables,
      'data folder': files.get('data folder') ?? [],
      logs: [
        ...(files.get('logs') ?? []),
        ...withInflated({ name: 'printed', bytes: Buffer.from(host.printed()) }),
      ],
      traffic: withInflated({ name: 'traffic', bytes: traffic }),
      blobs: files.get('blobs') ?? [],
      'temporary files': await filesBelow(temporary),
    }
  })
  afterAll(async () => void (await host.stop()))

  it('has at least twenty planted plaintexts', () => {
    expect(planted.length).toBeGreaterThanOrEqual(20)
  })

  it.each(kinds)('shows each control in the %s, however it is spelled', (kind) => {
    const found = controls.filter(({ canary }) => whereFound(canary, places[kind]).length > 0)
    expect(found.map(({ spelling }) => spelling)).toEqual(Object.keys(spellings))
  })

  it('shows what it printed, what PostgreSQL keeps, and what was stored', () => {
    const find = (text: string, kind: Kind) =>
      whereFound({ name: text, bytes: Buffer.from(text) }, places[kind])
    expect(find(printed, 'logs')).toContain('printed')
    expect(find('/v1/regimes/:regime/entries', 'logs').join()).toContain('server.log')
    expect(find('age-encryption.org/v1', 'blobs').length).toBeGreaterThan(3)
    const [{ canary }] = controls as [(typeof controls)[number]]
    const below = join(host.dataFolder, 'postgres', 'data')
    const kept = whereFound(canary, places['data folder'])
    expect(kept.some((name) => name.startsWith(below))).toBe(true)
  })

  it('shows none of the planted plaintexts anywhere', () => {
    const found = planted.flatMap((canary) =>
      whereFound(canary, everywhere()).map((name) => `${canary.name} in ${name}`),
    )
    expect(found).toEqual([])
  })
})

/** Writes every control into every kind of place, where there is a way by that way. */
async function plantControls(
  host: RunningHost,
  temporary: string,
  { putBlob }: Transport,
): Promise<void> {
  await host.sql('create table planted (bytes bytea)')
  for (const { spelling, bytes } of controls) {
    await host.sql('insert into planted values ($1)', [bytes])
    await writeFile(join(host.dataFolder, `planted ${spelling}`), bytes)
    await writeFile(join(temporary, `planted ${spelling}`), bytes)
    await appendFile(join(host.dataFolder, 'server.log'), bytes)
    // Over the wire, into a blob.
    const stored = await putBlob(sha256(bytes), bytes)
    if (!stored.ok) throw new Error(stored.error.type)
  }
}

/** Every row of every table: bytes as they are, everything else as text. */
async function tablesOf(host: RunningHost): Promise<readonly Place[]> {
  const names = await host.sql<{ readonly name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  )
  const places: Place[] = []
  for (const { name } of names) {
    const rows = await host.sql<Record<string, unknown>>(`select * from ${name}`)
    const cells = rows.flatMap((row) => Object.values(row))
    const bytes = cells.map((cell) =>
      Buffer.isBuffer(cell) ? cell : Buffer.from(`${String(cell)}\n`),
    )
    places.push(...withInflated({ name: `table ${name}`, bytes: Buffer.concat(bytes) }))
  }
  return places
}
