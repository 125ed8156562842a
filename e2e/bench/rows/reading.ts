/** Entries through HTTP, and a first synchronisation that verifies, opens and reduces them. */
import { verifySignature } from '@epoc/crypto'
import { decodeDelivered, isSealed, openBox, openEvent, splitCborSequence } from '@epoc/event'
import type { VerifiedEvent } from '@epoc/event'
import { httpHost, memoryStorage, Replica } from '@epoc/replica'
import type { SealedPayload } from '@epoc/event'
import { everybody } from '@epoc/testing'
import { makeEvents } from '../load.ts'
import type { Load } from '../load.ts'
import { atMost, inTurns, secondsOf } from '../measure.ts'
import type { Row } from '../measure.ts'

const batch = 200
const page = 1_000

/** Fills the record up to so many entries. */
async function fill({ writers, pool }: Load, size: number): Promise<void> {
  const [writer] = writers
  if (writer === undefined) throw new Error('nobody writes')
  const { rows } = await pool.query<{ readonly size: string }>('select size from head')
  for (let left = size - Number(rows[0]?.size); left > 0; left -= batch) {
    const answer = await writer.transport.append(await makeEvents(writer, Math.min(batch, left)))
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  }
}

export async function reading(load: Load, turns: number, size: number): Promise<readonly Row[]> {
  await fill(load, size)
  const { pool, regime, host } = load
  const reader = await regime.replicaOf('japan-embassy')
  const total = reader.copy.size

  const overHttp = async () => {
    const sizes: number[] = []
    for (let from = 0; from < total;) {
      const bytes = await reader.transport.entries(from, Math.min(total, from + page))
      const items = bytes.ok ? splitCborSequence(bytes.value) : bytes
      if (!items.ok) throw new Error(JSON.stringify(items.error))
      from += items.value.length
      sizes.push(items.value.length)
    }
  }
  const fromTable = async () => {
    for (let from = 0; from < total; from += page) {
      await pool.query('select entry from entry where idx >= $1 and idx < $2 order by idx', [
        from,
        from + page,
      ])
    }
  }
  const entries = await inTurns(
    turns,
    () => secondsOf(overHttp),
    () => secondsOf(fromTable),
  )

  const events = await sealedEvents(reader, total)
  const audience = everybody(reader)
  const secret = await reader.secrets.epoch(reader.governance!, audience, 1)
  if (!secret.ok) throw new Error(secret.error.type)
  const bareSum = async () => {
    const width = 128
    for (let from = 0; from < events.length; from += width) {
      await Promise.all(
        events.slice(from, from + width).map(async (event) => {
          await verifySignature(
            reader.keys.signing.publicKey,
            event.bytes.subarray(-64),
            event.bytes,
          )
          await openBox(event, secret.value)
        }),
      )
    }
  }
  const synchronise = async () => {
    const ports = {
      host: httpHost(host.address),
      storage: memoryStorage(),
      clock: () => Date.now(),
      random: reader.random,
    }
    const fresh = await Replica.open(reader.regime, reader.keys, ports)
    const synced = fresh.ok ? await fresh.value.sync() : fresh
    if (!synced.ok) throw new Error(JSON.stringify(synced.error))
  }
  const sync = await inTurns(
    turns,
    () => secondsOf(synchronise),
    () => secondsOf(bareSum),
  )
  const words = total.toLocaleString('en')
  return [
    {
      name: `${words} entries read through HTTP`,
      against: 'SELECT of the same rows, page by page',
      unit: 's',
      turns: entries,
      ...atMost(3),
    },
    {
      name: `first synchronisation of ${words} entries: fetch, verify, open, reduce`,
      against: 'the bare sum of verifications and openings',
      unit: 's',
      turns: sync,
      ...atMost(1.5),
    },
  ]
}

async function sealedEvents(
  reader: Replica,
  total: number,
): Promise<readonly VerifiedEvent<SealedPayload>[]> {
  const found: VerifiedEvent<SealedPayload>[] = []
  for (let from = 0; from < total; from += page) {
    const bytes = await reader.transport.entries(from, Math.min(total, from + page))
    const items = bytes.ok ? splitCborSequence(bytes.value) : bytes
    if (!items.ok) throw new Error(JSON.stringify(items.error))
    for (const item of items.value) {
      const shown = decodeDelivered(item)
      if (!shown.ok || shown.value.type !== 'entry') continue
      const event = await openEvent(shown.value.entry.event, () => reader.keys.signing.publicKey)
      if (event.ok && isSealed(event.value.payload)) {
        found.push(event.value as VerifiedEvent<SealedPayload>)
      }
    }
  }
  return found
}
