/**
 * The operator's database goes away and comes back, again and again; its clock and the host's own
 * are set by hours. The host lives on through it: what it acknowledged stays, what it cannot do it
 * says.
 */
import { afterEach, describe, expect, it } from 'vitest'
import { clockOff, mayLeaveOutFaketime, settableClock } from '../world/faketime.ts'
import { folder, smallRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { mayLeaveOutPostgres15, sqlAt, startCluster } from '../world/postgres-15.ts'
import type { Cluster } from '../world/postgres-15.ts'
import { epoc } from '../world/run.ts'
import { signInAt } from '../world/session.ts'
import { comesAbout, delay, nothingIsLost, write } from './load.ts'
import type { Writing } from './load.ts'

describe.skipIf(mayLeaveOutPostgres15())('a host whose database', () => {
  let cluster: Cluster
  let host: RunningHost
  afterEach(async () => {
    await host.stop()
    await cluster.stop()
  })
  /** Whether a few more requests are answered before long. */
  const goesOn = async (writing: Writing, patience?: number): Promise<boolean> => {
    const before = writing.answered().length
    return comesAbout(() => writing.answered().length > before + 4, patience)
  }
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
      expect(await goesOn(writing)).toBe(true)
      await cluster.crash()
      expect(await health()).toBe(503)
      await delay(400)
      await cluster.start()
      expect(await goesOn(writing)).toBe(true)
    }
    await writing.stop()
    expect(host.process.exitCode).toBeNull()
    expect(await health()).toBe(200)
    await nothingIsLost(regime, at(url), writing)
  })

  it.skipIf(mayLeaveOutFaketime())(
    'is set by hours: time never runs back, nor far ahead',
    async () => {
      const clock = await settableClock()
      cluster = await startCluster(clock.env)
      const url = await cluster.fresh()
      host = await startHost(await folder('host'), { env: { DATABASE_URL: url } })
      const regime = await smallRegime(host)
      const writing = await write(regime)
      expect(await goesOn(writing)).toBe(true)

      // Hours back: the record goes on at its own time.
      await clock.set('-3h')
      expect(await goesOn(writing)).toBe(true)
      const { clock: away } = (
        await sqlAt<{ clock: number }>(
          url,
          'select extract(epoch from clock_timestamp())::float8 clock',
        )
      )[0]!
      expect(Date.now() / 1000 - away).toBeGreaterThan(3 * 3600 - 60)

      // Hours ahead: nothing is stamped with a time that others would have to wait for.
      await clock.set('+2h')
      await delay(200)
      const stamped = writing.answered().length
      await delay(1_000)
      expect(writing.answered().length).toBeLessThanOrEqual(stamped + 4)
      const stamps = writing
        .answered()
        .flatMap(({ answer }) => answer!.events.map(({ receivedAt }) => receivedAt))
      expect(Math.max(...stamps)).toBeLessThan(Date.now() + 10 * 60_000)

      // Right again: it goes on.
      await clock.set('+0')
      expect(await goesOn(writing)).toBe(true)
      await writing.stop()
      await nothingIsLost(regime, at(url), writing)
      await timeNeverRanBack(url)
    },
  )

  it.skipIf(mayLeaveOutFaketime())(
    'keeps its time while the host’s own clock is set by hours: sessions end when they must',
    async () => {
      const clock = await settableClock()
      cluster = await startCluster()
      const url = await cluster.fresh()
      host = await startHost(await folder('host'), { env: { DATABASE_URL: url, ...clock.env } })
      const regime = await smallRegime(host)
      const officer = await regime.signIn('japan-embassy')
      const writing = await write(regime)
      expect(await goesOn(writing)).toBe(true)
      const by = await signInAt(host.address, regime, 'japan-embassy')
      /** A token and an unanswered challenge of before, and whether either is still good for anything. */
      const made = async () => ({ token: await by.token(), challenge: await by.challenge() })
      const isOver = async ({ token, challenge }: Awaited<ReturnType<typeof made>>) => {
        expect(await by.statusWith(token)).toBe(401)
        expect((await by.answer(challenge)).status).toBe(401)
      }
      let before = await made()
      for (const offset of ['+3h', '-3h', '+2h', '+0']) {
        await clock.set(offset)
        await isOver(before)
        before = await made()
        expect(await by.statusWith(before.token)).toBe(200)
        expect((await by.answer(before.challenge)).status).toBe(200)
        before = { ...before, challenge: await by.challenge() }
        // Those who write sign in again by themselves, and the record keeps its own time.
        expect(await goesOn(writing)).toBe(true)
        const said = await officer.epoc('sync')
        expect(said.out).toMatch(/^Up to date/)
      }
      await writing.stop()
      await nothingIsLost(regime, at(url), writing)
      await timeNeverRanBack(url)

      // Whoever goes by another clock than the record is told, whichever is the later one.
      const told = async (offset: string) =>
        (await epoc(['sync'], { ...officer.env, ...clockOff(offset) })).out
      expect(await told('+4m')).toMatch(/nothing newer than .*, [45] minutes before this machine/)
      expect(await told('-4m')).toMatch(/signed time is .*, [34] minutes after this machine/)
    },
  )

  async function timeNeverRanBack(url: string): Promise<void> {
    const times = await sqlAt<{ at: string }>(
      url,
      'select received_at as at from entry order by idx',
    )
    const stamps = times.map((row) => Number(row.at))
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b))
    expect(Math.max(...stamps)).toBeLessThan(Date.now() + 10 * 60_000)
  }
})
