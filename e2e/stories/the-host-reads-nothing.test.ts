/**
 * Twenty planted plaintexts under fresh keys are found nowhere at the host. A control in clear is
 * found in each place, which shows that the search works.
 */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesBelow, inflated, whereFound } from '../world/canaries.ts'
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

describe('the host reads nothing', () => {
  let host: RunningHost
  let places: readonly Place[]
  const control = `control ${randomBytes(12).toString('hex')}`

  beforeAll(async () => {
    const wire = await tap()
    host = await startHost(await folder('host'), { env: { EPOC_ADDRESSES: wire.address } })
    wire.leadTo(host.address)
    const regime = await smallRegime({ ...host, address: wire.address }, (settings) => ({
      ...settings,
      names: new Map([...settings.names].map(([language]) => [language, control])),
    }))
    const poc = await regime.signIn('france-poc-1')
    const japan = await regime.signIn('japan-embassy')

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
    places = [
      ...tables,
      { name: 'traffic', bytes: traffic },
      ...inflated('traffic', traffic),
      ...(await filesBelow(host.dataFolder)),
      { name: 'printed', bytes: Buffer.from(host.printed()) },
    ]
  })
  afterAll(async () => void (await host.stop()))

  it('has at least twenty planted plaintexts', () => {
    expect(planted.length).toBeGreaterThanOrEqual(20)
  })

  it('shows the control in the tables, in the data folder and in the traffic', () => {
    const found = whereFound({ name: 'control', bytes: Buffer.from(control) }, places)
    expect(found).toContain('table entry')
    expect(found).toContain('traffic')
    expect(found.some((name) => name.includes(join('postgres', 'data')))).toBe(true)
  })

  it('shows in its log what may stand there, and in its blobs what was stored in clear', async () => {
    const route: Canary = { name: 'route', bytes: Buffer.from('/v1/regimes/:regime/entries') }
    expect(whereFound(route, places).some((name) => name.endsWith('server.log'))).toBe(true)
    const header: Canary = { name: 'age', bytes: Buffer.from('age-encryption.org/v1') }
    expect(
      whereFound(header, places).some((name) => name.includes(`${host.dataFolder}/blobs`)),
    ).toBe(true)
  })

  it('shows none of the planted plaintexts anywhere', () => {
    const found = planted.flatMap((canary) =>
      whereFound(canary, places).map((name) => `${canary.name} in ${name}`),
    )
    expect(found).toEqual([])
  })
})

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
    places.push({ name: `table ${name}`, bytes: Buffer.concat(bytes) })
  }
  return places
}
