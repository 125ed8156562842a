/**
 * The host's process, or its database, is killed in the midst of work, again and again. What it
 * acknowledged stands where it said; numbers have no gaps; no two of its checkpoints disagree.
 *
 * EPOC_KILLS sets how often; 10 where it is not set.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { delay, nothingIsLost, write } from './load.ts'

const kills = Number(process.env['EPOC_KILLS'] ?? 10)

describe('a host that is killed under load', () => {
  let host: RunningHost
  let regime: FreshRegime
  let port: string
  const restarts: number[] = []

  beforeAll(async () => {
    host = await startHost(await folder('host'))
    port = new URL(host.address).port
    regime = await smallRegime(host)
  })
  afterAll(async () => void (await host.stop()))

  const postmaster = async (): Promise<number> => {
    const pidFile = join(host.dataFolder, 'postgres', 'data', 'postmaster.pid')
    return Number((await readFile(pidFile, 'utf8')).split('\n')[0])
  }

  async function kill(whom: 'host' | 'database'): Promise<void> {
    const { process: child } = host
    const ended = new Promise((resolve) => child.once('close', resolve))
    if (whom === 'host') child.kill('SIGKILL')
    else process.kill(await postmaster(), 'SIGKILL')
    await ended
  }

  it('loses nothing that it had acknowledged, and begins again within ten seconds', async () => {
    const writing = await write(regime)
    for (let i = 0; i < kills; i += 1) {
      await delay(100 + Math.random() * 900)
      await kill(i % 2 === 0 ? 'host' : 'database')
      const before = Date.now()
      host = await startHost(host.dataFolder, { env: { PORT: port } })
      restarts.push(Date.now() - before)
    }
    await delay(500)
    await writing.stop()
    expect(writing.acknowledged.length).toBeGreaterThan(kills)
    expect(writing.unanswered()).toBeGreaterThan(0)
    expect(Math.max(...restarts)).toBeLessThan(10_000)
    await nothingIsLost(regime, host, writing)
  })
})
