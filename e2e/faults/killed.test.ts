/**
 * The host's process, or its database, is killed in the midst of work, again and again. What it
 * acknowledged stands where it said; numbers have no gaps; no two of its checkpoints disagree.
 *
 * EPOC_KILLS sets how often; 10 where it is not set.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256, toHex } from '@epoc/crypto'
import { decodeDelivered, splitCborSequence } from '@epoc/event'
import { carryOut } from '@epoc/replica'
import type { Replica, Sent } from '@epoc/replica'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'

const kills = Number(process.env['EPOC_KILLS'] ?? 10)
const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The id of each event, or the leaf record where it is for others. */
async function idsShownTo({ transport }: Replica, size: number): Promise<readonly string[]> {
  const ids: string[] = []
  while (ids.length < size) {
    const bytes = await transport.entries(ids.length, size)
    const items = bytes.ok ? splitCborSequence(bytes.value) : bytes
    if (!items.ok) throw new Error(JSON.stringify(items.error))
    for (const item of items.value) {
      const shown = decodeDelivered(item)
      if (!shown.ok) throw new Error(shown.error.type)
      const { value } = shown
      ids.push(toHex(value.type === 'entry' ? sha256(value.entry.event) : value.record))
    }
  }
  return ids
}

describe('a host that is killed under load', () => {
  let host: RunningHost
  let regime: FreshRegime
  let port: string
  const acknowledged: Sent[] = []
  const restarts: number[] = []
  let unanswered = 0

  beforeAll(async () => {
    host = await startHost(await folder('host'))
    port = new URL(host.address).port
    regime = await smallRegime(host)
  })
  afterAll(async () => void (await host.stop()))

  /** Sends harmless acts without pause until told to stop. */
  async function writeUntil(replica: Replica, stopped: () => boolean): Promise<void> {
    const command = { type: 'describe-person', person: replica.me, name: 'O', post: 'P' } as const
    while (!stopped()) {
      const sent = await carryOut(replica, 'partner', [command])
      if (sent.ok) acknowledged.push(...sent.value)
      else {
        if (sent.error.type === 'host-fault') throw new Error(JSON.stringify(sent.error))
        unanswered += 1
        await delay(20)
      }
    }
  }

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
    let stopped = false
    const handles = ['japan-embassy', 'germany-embassy', 'korea-embassy', 'france-delegation']
    const writers = await Promise.all(handles.map((handle) => regime.replicaOf(handle)))
    const writing = Promise.all(writers.map((each) => writeUntil(each, () => stopped)))
    for (let i = 0; i < kills; i += 1) {
      await delay(100 + Math.random() * 900)
      await kill(i % 2 === 0 ? 'host' : 'database')
      const before = Date.now()
      host = await startHost(host.dataFolder, { env: { PORT: port } })
      restarts.push(Date.now() - before)
    }
    await delay(500)
    stopped = true
    await writing

    expect(acknowledged.length).toBeGreaterThan(kills)
    expect(unanswered).toBeGreaterThan(0)
    expect(Math.max(...restarts)).toBeLessThan(10_000)
    const rows = await host.sql<{ readonly idx: string }>('select idx from entry order by idx')
    expect(rows.map(({ idx }) => Number(idx))).toEqual(rows.map((_, i) => i))
    // A new reader verifies all of it: numbers, times, proofs, checkpoint.
    const reader = await regime.replicaOf('japan-embassy')
    expect(reader.checkpoint?.size).toBe(rows.length)
    const ids = await idsShownTo(reader, rows.length)
    const lost = acknowledged.filter(({ index, id }) => ids[index] !== toHex(id))
    expect(lost).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    // And so do those who held checkpoints from before each kill.
    for (const writer of writers) expect(await writer.sync()).toMatchObject({ ok: true })
  })
})
