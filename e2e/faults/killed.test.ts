/**
 * The host's process, or its database, is killed in the midst of work, again and again. What it
 * acknowledged stands where it said; numbers have no gaps; no two of its checkpoints disagree.
 *
 * EPOC_KILLS sets how often (10); EPOC_SEED when, so that a run can be had again.
 */
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labels, seededRandom, sha256, utf8Bytes } from '@epoc/crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { epoc } from '../world/run.ts'
import { comesAbout, delay, nothingIsLost, write } from './load.ts'

const kills = Number(process.env['EPOC_KILLS'] ?? 10)
const seed = process.env['EPOC_SEED'] ?? String(randomInt(1_000_000))
const random = seededRandom(sha256(utf8Bytes(seed)), labels.sample, 'kills')
/** Between 0 and 1. */
const chance = (): number => new DataView(random(4).buffer).getUint32(0) / 2 ** 32

/** Ten seconds; where the machine is busy with other things, ten times what it takes to load `epoc`. */
async function isSoon(milliseconds: number): Promise<boolean> {
  if (milliseconds < 10_000) return true
  const before = Date.now()
  await epoc(['--help'])
  return milliseconds < 10 * (Date.now() - before)
}

describe('a host that is killed under load', () => {
  let host: RunningHost
  let regime: FreshRegime
  let port: string

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

  it(
    'loses nothing that it had acknowledged, and begins again within ten seconds',
    {
      timeout: 300_000 + kills * 60_000,
    },
    async () => {
      console.info(`EPOC_KILLS=${kills} EPOC_SEED=${seed}`)
      const writing = await write(regime)
      let cut = 0
      for (let i = 0; i < kills; i += 1) {
        await delay(100 + chance() * 900)
        const pid = i % 2 === 0 ? host.process.pid : await postmaster()
        const ended = new Promise((resolve) => host.process.once('close', resolve))
        // The signal goes out in the same turn in which somebody was seen to wait for an answer.
        expect(await comesAbout(() => writing.inFlight().length > 0)).toBe(true)
        const inFlight = writing.inFlight()
        process.kill(pid ?? 0, 'SIGKILL')
        expect(inFlight.length).toBeGreaterThan(0)
        await ended
        const before = Date.now()
        host = await startHost(host.dataFolder, { env: { PORT: port } })
        const took = Date.now() - before
        expect(await isSoon(took), `restart ${i + 1} took ${took} ms`).toBe(true)
        expect(await comesAbout(() => inFlight.every(({ isPending }) => !isPending), 70_000)).toBe(
          true,
        )
        cut += inFlight.filter(({ answer }) => answer === undefined).length
        const answered = writing.answered().length
        expect(await comesAbout(() => writing.answered().length > answered)).toBe(true)
      }
      await writing.stop()
      // A kill that cuts no answer off shows nothing.
      expect(cut).toBeGreaterThanOrEqual(kills / 2)
      expect(writing.answered().length).toBeGreaterThan(kills)
      await nothingIsLost(regime, host, writing)
    },
  )
})
