/** Entries through HTTP, and a first synchronisation that verifies, opens and reduces them. */
import { verifySignature } from '@epoc/crypto'
import { decodeDelivered, isSealed, openBox, openEvent, splitCborSequence } from '@epoc/event'
import type { VerifiedEvent } from '@epoc/event'
import { httpHost, memoryStorage, Replica } from '@epoc/replica'
import type { Storage } from '@epoc/replica'
import type { KeyOf, SealedPayload } from '@epoc/event'
import { personId } from '@epoc/governance'
import { everybody } from '@epoc/testing'
import { fill } from '../fill.ts'
import type { Load } from '../load.ts'
import { atMost, cpuSecondsOf, inTurns, secondsOf } from '../measure.ts'
import type { Row } from '../measure.ts'

const page = 1_000

export async function reading(load: Load, turns: number, size: number): Promise<readonly Row[]> {
  await fill(load, size)
  const { pool, regime } = load
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

  const keyOf: KeyOf = ({ author }) => reader.governance?.people.get(personId(author))?.key
  const events = await sealedEvents(reader, total, keyOf)
  const audience = everybody(reader)
  const secret = await reader.secrets.epoch(reader.governance!, audience, 1)
  if (!secret.ok) throw new Error(secret.error.type)
  const bareSum = async () => {
    const width = 128
    for (let from = 0; from < events.length; from += width) {
      await Promise.all(
        events.slice(from, from + width).map(async (event) => {
          await verifySignature(keyOf(event.payload)!, event.bytes.subarray(-64), event.bytes)
          await openBox(event, secret.value)
        }),
      )
    }
  }
  const synchronise = () => openedFrom(memoryStorage(), load, reader)
  const sync = await inTurns(
    turns,
    () => secondsOf(synchronise),
    () => secondsOf(bareSum),
  )
  const home = memoryStorage()
  const kept = await openedFrom(home, load, reader)
  const replayed = await inTurns(
    turns,
    async () => {
      await kept.keepSnapshot()
      return cpuSecondsOf(() => openedFrom(home, load, reader))
    },
    async () => {
      await home.setValue('snapshot', new Uint8Array(0))
      return cpuSecondsOf(() => openedFrom(home, load, reader))
    },
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
    {
      name: `a home of ${words} entries opened with its snapshot`,
      against: 'the same, everything read and verified again; CPU time of the whole process',
      unit: 's',
      turns: replayed,
      ...atMost(0.1),
    },
  ]
}

/** A replica on a home, synchronised where the home is empty. */
async function openedFrom(storage: Storage, { host }: Load, reader: Replica): Promise<Replica> {
  const ports = {
    host: httpHost(host.address),
    storage,
    clock: () => Date.now(),
    random: reader.random,
  }
  const opened = await Replica.open(reader.regime, reader.keys, ports)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  if (opened.value.copy.size === 0) {
    const synced = await opened.value.sync()
    if (!synced.ok) throw new Error(JSON.stringify(synced.error))
  }
  return opened.value
}

async function sealedEvents(
  reader: Replica,
  total: number,
  keyOf: KeyOf,
): Promise<readonly VerifiedEvent<SealedPayload>[]> {
  const found: VerifiedEvent<SealedPayload>[] = []
  for (let from = 0; from < total; from += page) {
    const bytes = await reader.transport.entries(from, Math.min(total, from + page))
    const items = bytes.ok ? splitCborSequence(bytes.value) : bytes
    if (!items.ok) throw new Error(JSON.stringify(items.error))
    for (const item of items.value) {
      const shown = decodeDelivered(item)
      if (!shown.ok || shown.value.type !== 'entry') continue
      const event = await openEvent(shown.value.entry.event, keyOf)
      if (event.ok && isSealed(event.value.payload)) {
        found.push(event.value as VerifiedEvent<SealedPayload>)
      }
    }
  }
  return found
}
