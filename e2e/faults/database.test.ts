/**
 * The operator's database goes away and comes back, again and again, and its clock is set by hours.
 * The host lives on through it: what it acknowledged stays, what it cannot do it says.
 */
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { folder, smallRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { mayLeaveOutPostgres15, sqlAt, startCluster } from '../world/postgres-15.ts'
import type { Cluster } from '../world/postgres-15.ts'
import { delay, nothingIsLost, write } from './load.ts'

const faketime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1'

function mayLeaveOutFaketime(): boolean {
  const isThere = existsSync(faketime)
  if (!isThere && process.env['EPOC_REQUIRE'] === 'all' && process.arch === 'x64') {
    throw new Error('missing: libfaketime; tools/debian.txt names the package')
  }
  return !isThere
}

describe.skipIf(mayLeaveOutPostgres15())('a host whose database', () => {
  let cluster: Cluster
  let host: RunningHost
  afterEach(async () => {
    await host.stop()
    await cluster.stop()
  })
  const at = (url: string) => ({ sql: <R extends object>(text: string) => sqlAt<R>(url, text) })

  it('is gone and comes back: goes on by itself, and has lost nothing', async () => {
    cluster = await startCluster()
    const url = await cluster.fresh()
    host = await startHost(await folder('host'), { env: { DATABASE_URL: url } })
    const regime = await smallRegime(host)
    const writing = await write(regime)
    const health = async () => (await fetch(`${host.address}/healthz`)).status
    for (let i = 0; i < 3; i += 1) {
      await delay(600)
      const before = writing.acknowledged.length
      expect(before).toBeGreaterThan(0)
      await cluster.crash()
      expect(await health()).toBe(503)
      await delay(400)
      await cluster.start()
      const back = Date.now()
      while (writing.acknowledged.length <= before + 4 && Date.now() - back < 20_000) {
        await delay(50)
      }
      expect(writing.acknowledged.length).toBeGreaterThan(before + 4)
    }
    await writing.stop()
    expect(host.process.exitCode).toBeNull()
    expect(await health()).toBe(200)
    await nothingIsLost(regime, at(url), writing)
  })

  it.skipIf(mayLeaveOutFaketime())(
    'is set by hours: time never runs back, nor far ahead',
    async () => {
      const clock = join(await mkdtemp(join(tmpdir(), 'epoc clock ')), 'offset')
      const set = (offset: string) => writeFile(clock, `${offset}\n`, { mode: 0o644 })
      await set('+0')
      await chmod(join(clock, '..'), 0o755)
      cluster = await startCluster({
        LD_PRELOAD: faketime,
        FAKETIME_TIMESTAMP_FILE: clock,
        FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      })
      const url = await cluster.fresh()
      host = await startHost(await folder('host'), { env: { DATABASE_URL: url } })
      const regime = await smallRegime(host)
      const writing = await write(regime)
      const some = async (): Promise<boolean> => {
        const before = writing.acknowledged.length
        const begun = Date.now()
        while (writing.acknowledged.length <= before + 4 && Date.now() - begun < 3_000) {
          await delay(50)
        }
        return writing.acknowledged.length > before + 4
      }
      expect(await some()).toBe(true)

      // Hours back: the record goes on at its own time.
      await set('-3h')
      expect(await some()).toBe(true)
      const { clock: away } = (
        await sqlAt<{ clock: number }>(
          url,
          'select extract(epoch from clock_timestamp())::float8 clock',
        )
      )[0]!
      expect(Date.now() / 1000 - away).toBeGreaterThan(3 * 3600 - 60)

      // Hours ahead: nothing is stamped with a time that others would have to wait for.
      await set('+2h')
      await delay(200)
      const stamped = writing.acknowledged.length
      await delay(1_000)
      expect(writing.acknowledged.length).toBeLessThanOrEqual(stamped + 4)
      const latest = Math.max(...writing.acknowledged.map(({ receivedAt }) => receivedAt))
      expect(latest).toBeLessThan(Date.now() + 10 * 60_000)

      // Right again: it goes on.
      await set('+0')
      expect(await some()).toBe(true)
      await writing.stop()
      await nothingIsLost(regime, at(url), writing)
      const times = await sqlAt<{ at: string }>(
        url,
        'select received_at as at from entry order by idx',
      )
      const stamps = times.map((row) => Number(row.at))
      expect(stamps).toEqual(stamps.toSorted((a, b) => a - b))
    },
  )
})
