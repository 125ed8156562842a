/** Following a record at a real host: what is told, to whom, for how long, and how it ends. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { toHex } from '@epoc/crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { appendedOf, problemOf, textOf } from '../client.test-support.ts'
import type { TestClient } from '../client.test-support.ts'
import { audienceCreatedEvent, newAudience, sealedEvent } from '../events.test-support.ts'
import { foundTestRegime, startTestHost, TestClock, testDatabases } from '../host.test-support.ts'
import type { TestDatabases, TestHost, TestHostOptions, TestRegime } from '../host.test-support.ts'
import { securityHeaders } from '../http/headers.ts'
import { SizeFeed } from './size-feed.ts'

let databases: TestDatabases
const running: TestHost[] = []
const own = newAudience('own', 'own', ['JP'])

beforeAll(async () => {
  databases = await testDatabases()
})
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop()
})
afterAll(() => databases.stop())

async function start(options: Partial<TestHostOptions> = {}): Promise<TestHost> {
  const host = await startTestHost({ databaseUrl: await databases.fresh(), ...options })
  running.push(host)
  return host
}

/** Japan with an audience of its own: a record of three entries. */
async function withAudience(home: TestRegime): Promise<TestClient> {
  const japan = await home.signIn(home.japan)
  await japan.put(own.wrap)
  appendedOf(await japan.append(await audienceCreatedEvent(home.japan, home.regime, own)))
  return japan
}

const speak = async (by: TestClient, home: TestRegime) =>
  appendedOf(await by.append(await sealedEvent(home.japan, home.regime, own.id)))

/** An open stream, and what it said. */
type Following = {
  readonly response: Response
  /** The next piece, or `end`. */
  readonly next: () => Promise<string>
  readonly cut: () => Promise<void>
}

async function follow(
  { regime }: TestRegime,
  { token }: TestClient,
  host: TestHost,
): Promise<Following> {
  const response = await fetch(`${host.address}/v1/regimes/${toHex(regime)}/stream`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const reader = response.body?.getReader()
  return {
    response,
    next: async () => {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
      return done ? 'end' : new TextDecoder().decode(value)
    },
    cut: async () => reader?.cancel(),
  }
}

const said = (size: number) => `event: size\ndata: {"size":${size}}\n\n`

describe('R-HTTP-3: following a record', () => {
  it('tells its size at once, and after every commit', async () => {
    const host = await start()
    const home = await foundTestRegime(host)
    const japan = await withAudience(home)
    const { response, next } = await follow(home, japan, host)
    expect(response.status).toBe(200)
    const headers = {
      ...securityHeaders,
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
    }
    for (const [name, value] of Object.entries(headers)) {
      expect(response.headers.get(name)).toBe(value)
    }
    expect(await next()).toBe(said(3))
    await speak(japan, home)
    expect(await next()).toBe(said(4))
    await speak(japan, home)
    expect(await next()).toBe(said(5))
  })

  it('hears from another node on the same database', async () => {
    const databaseUrl = await databases.fresh()
    const one = await start({ databaseUrl })
    const home = await foundTestRegime(one)
    const japan = await withAudience(home)
    const two = await start({ databaseUrl, dataFolder: one.dataFolder })
    const { next } = await follow(home, japan, two)
    expect(await next()).toBe(said(3))
    await speak(japan, home)
    expect(await next()).toBe(said(4))
  })

  it('ends with its session', async () => {
    const clock = new TestClock()
    const host = await start({ clock })
    const home = await foundTestRegime(host)
    const [leaving, staying] = [await home.signIn(home.japan), await home.signIn(home.japan)]
    const [left, stayed] = [
      await follow(home, leaving, host),
      await follow(home, staying, host),
    ] as const
    await left.next()
    await stayed.next()
    await leaving.call('sessions', { method: 'DELETE' })
    expect(await left.next()).toBe('end')
    clock.pass(3_600_000)
    expect(await stayed.next()).toBe('end')
  })

  it('is not for who has no session, or one of another regime', async () => {
    const host = await start()
    const [home, elsewhere] = [await foundTestRegime(host), await foundTestRegime(host)]
    const stranger = await elsewhere.signIn(elsewhere.japan)
    for (const by of [stranger, { ...stranger, token: 'guessed' }]) {
      const { response, next } = await follow(home, by, host)
      expect(response.status).toBe(401)
      expect(await next()).toContain('urn:epoc:problem:unauthenticated')
    }
  })

  it('is open so many times for one person, of whatever session, and again once one is cut', async () => {
    const host = await start({ limits: { streamsPerPerson: 2 } })
    const home = await foundTestRegime(host)
    const [japan, again] = [await home.signIn(home.japan), await home.signIn(home.japan)]
    const first = await follow(home, japan, host)
    await follow(home, again, host)
    const refused = await again.call('stream')
    expect([refused.status, problemOf(refused)]).toEqual([429, 'too-many-requests'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const poc = await home.signIn(home.poc)
    expect(textOf(await poc.call('stream'))).toBe(said(2))
    await first.cut()
    await expect.poll(async () => (await again.call('stream')).status).toBe(200)
  })

  it('does not keep the host from stopping', async () => {
    const host = await start()
    const home = await foundTestRegime(host)
    const { next } = await follow(home, await home.signIn(home.japan), host)
    await next()
    // A browser opens connections before it has anything to ask.
    const silent = connect(host.port, '127.0.0.1')
    await once(silent, 'connect')
    const before = performance.now()
    await host.stop()
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(await next()).toBe('end')
  })
})

describe('sizes in batches', () => {
  it('a burst is told by its beginning and its end', async () => {
    const feed = new SizeFeed()
    feed.announce(10)
    const told: number[] = []
    await new Promise<void>((done) => {
      const silence = feed.listen((size) => {
        told.push(size)
        if (size < 500) return
        silence()
        done()
      })
      for (let size = 11; size <= 500; size += 1) feed.announce(size)
      feed.announce(12)
    })
    feed.announce(501)
    expect(told).toEqual([10, 11, 500])
  })
})
