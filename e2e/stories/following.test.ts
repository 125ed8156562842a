/** A program that follows a record hears of what others add, also after its host was killed. */
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'

describe('R-HTTP-3: following a record', () => {
  let host: RunningHost
  let regime: FreshRegime

  beforeAll(async () => {
    host = await startHost(await folder('host'))
    regime = await smallRegime(host)
  })
  afterAll(async () => void (await host.stop()))

  it('tells the size at once, when others add to it, and after the host was away', async () => {
    const japan = await regime.replicaOf('japan-embassy')
    const ended = new AbortController()
    let size = -1
    const following = japan.transport.follow((told) => (size = told), ended.signal)
    await expect.poll(() => size, { timeout: 10_000 }).toBeGreaterThan(0)
    const first = size
    await regime.chatter('germany-embassy', 2)
    await expect.poll(() => size, { timeout: 10_000 }).toBe(first + 2)

    const { port } = new URL(host.address)
    const exited = once(host.process, 'close')
    host.process.kill('SIGKILL')
    await exited
    host = await startHost(host.dataFolder, { env: { PORT: port } })
    await regime.chatter('germany-embassy', 1)
    await expect.poll(() => size, { timeout: 60_000 }).toBe(first + 3)

    // A host with somebody listening stops at once.
    const before = performance.now()
    expect(await host.stop()).toBe(0)
    expect(performance.now() - before).toBeLessThan(8_000)
    ended.abort()
    await following
    host = await startHost(host.dataFolder, { env: { PORT: port } })
  })

  it('signs in again where its session is gone', async () => {
    const japan = await regime.replicaOf('japan-embassy')
    await host.sql('delete from session')
    const ended = new AbortController()
    const told = new Promise<number>((hear) => {
      void japan.transport.follow(hear, ended.signal)
    })
    expect(await told).toBeGreaterThan(0)
    ended.abort()
  })
})
