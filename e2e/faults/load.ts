/** Writers who send without pause, and the proof that nothing they were promised is lost. */
import { sha256, toHex } from '@epoc/crypto'
import { decodeDelivered, splitCborSequence } from '@epoc/event'
import { carryOut } from '@epoc/replica'
import type { Replica, Sent } from '@epoc/replica'
import { expect } from 'vitest'
import type { FreshRegime } from '../world/homes.ts'
import type { RunningHost } from '../world/host.ts'

export const delay = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

export type Writing = {
  readonly acknowledged: readonly Sent[]
  readonly writers: readonly Replica[]
  /** Acts of which no answer came, so far. */
  readonly unanswered: () => number
  /** Lets every writer finish; throws where one found the host at fault. */
  readonly stop: () => Promise<void>
}

const handles = ['japan-embassy', 'germany-embassy', 'korea-embassy', 'france-delegation']

/** Four officers of four governments, each of whom sends harmless acts until told to stop. */
export async function write(regime: FreshRegime): Promise<Writing> {
  const acknowledged: Sent[] = []
  let unanswered = 0
  const end = new AbortController()
  const writeOn = async (replica: Replica): Promise<void> => {
    const command = { type: 'describe-person', person: replica.me, name: 'O', post: 'P' } as const
    while (!end.signal.aborted) {
      const sent = await carryOut(replica, 'partner', [command])
      if (sent.ok) acknowledged.push(...sent.value)
      else {
        if (sent.error.type === 'host-fault') throw new Error(JSON.stringify(sent.error))
        unanswered += 1
        await delay(20)
      }
    }
  }
  const writers = await Promise.all(handles.map((handle) => regime.replicaOf(handle)))
  const writing = Promise.all(writers.map(writeOn))
  return {
    acknowledged,
    writers,
    unanswered: () => unanswered,
    stop: async () => {
      end.abort()
      await writing
    },
  }
}

/**
 * What was acknowledged stands where it was said, once; numbers have no gaps; a new reader verifies
 * all of it, and so do those who hold checkpoints from before.
 */
export async function nothingIsLost(
  regime: FreshRegime,
  host: Pick<RunningHost, 'sql'>,
  { acknowledged, writers }: Writing,
): Promise<void> {
  const rows = await host.sql<{ readonly idx: string }>('select idx from entry order by idx')
  expect(rows.map(({ idx }) => Number(idx))).toEqual(rows.map((_, i) => i))
  const reader = await regime.replicaOf('japan-embassy')
  expect(reader.checkpoint?.size).toBe(rows.length)
  const ids = await idsShownTo(reader, rows.length)
  const lost = acknowledged.filter(({ index, id }) => ids[index] !== toHex(id))
  expect(lost).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  for (const writer of writers) expect(await writer.sync()).toMatchObject({ ok: true })
}

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
