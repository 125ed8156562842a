/**
 * Durable appends through HTTP by 16 clients, against 16 connections to the same PostgreSQL that
 * each verify one signature, insert one row of the same size and commit.
 */
import { verifySignature } from '@epoc/crypto'
import { leanClient } from '../lean-client.ts'
import { sealedEvents } from '@epoc/testing'
import type { Load } from '../load.ts'
import { atLeast, atMost, inTurns, quantile } from '../measure.ts'
import type { Row } from '../measure.ts'
import { now, partsOf, tableOf } from '../trace/trace.ts'
import type { Sent, Traced } from '../trace/trace.ts'

const clients = 16
const perTurn = 1_600

/** Milliseconds of each piece of work, and how many were done in a second. */
type Burst = { readonly perSecond: number; readonly latencies: readonly number[] }

async function burst(work: (i: number) => Promise<unknown>, count: number): Promise<Burst> {
  const latencies: number[] = []
  const start = performance.now()
  let next = 0
  const client = async () => {
    for (let i = next++; i < count; i = next++) {
      const before = performance.now()
      await work(i)
      latencies.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { perSecond: (1000 * count) / (performance.now() - start), latencies }
}

/** Starts one piece of work after another at a rate, whatever has not ended yet. */
async function paced(
  work: (i: number, due: number) => Promise<unknown>,
  count: number,
  perSecond: number,
): Promise<readonly number[]> {
  const latencies: number[] = []
  const start = now()
  const running: Promise<void>[] = []
  for (let i = 0; i < count; i += 1) {
    const due = start + (1000 * i) / perSecond
    const wait = due - now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    running.push(work(i, due).then(() => void latencies.push(now() - due)))
  }
  await Promise.all(running)
  return latencies
}

export async function appends(
  { host, writers, pool, trace }: Load,
  turns: number,
): Promise<readonly Row[]> {
  await pool.query('create table if not exists bare (id bigserial primary key, bytes bytea)')
  const eventsOfAll = async () =>
    (await Promise.all(writers.map((each) => sealedEvents(each, perTurn / writers.length)))).flat()
  const leans = await Promise.all(writers.map((each) => leanClient(host.address, each)))

  const { publicKey } = writers[0]!.keys.signing
  const message = new Uint8Array(2_000)
  const signature = await writers[0]!.keys.signing.sign(message)
  const bare = async () => {
    await verifySignature(publicKey, signature, message)
    await pool.query('insert into bare (bytes) values ($1)', [Buffer.from(message)])
  }

  let events: readonly Uint8Array[] = []
  const append = (i: number, mark?: string) =>
    leans[Math.floor((i * leans.length) / perTurn)]!.append(events[i]!, mark)
  const throughput = await inTurns(
    turns,
    async () => {
      events = await eventsOfAll()
      return (await burst((i) => append(i), perTurn)).perSecond
    },
    async () => (await burst(bare, perTurn)).perSecond,
  )
  const half = (rates: readonly number[]) => Math.max(1, quantile(rates, 0.5) / 2)
  const rate = half(throughput.map(({ ours }) => ours))
  const traced: Traced[] = []
  const latency = await inTurns(
    turns,
    async () => {
      events = await eventsOfAll()
      const sent: Sent[] = []
      const latencies = await paced(
        async (i, due) => {
          const [mark, left] = [String(i), now()]
          const index = await append(i, mark)
          sent.push({ mark, due, sent: left, had: now(), index })
        },
        perTurn,
        rate,
      )
      const seen = await trace()
      traced.push({ appends: partsOf(sent, seen), thread: seen.thread })
      return quantile(latencies, 0.99)
    },
    async () => quantile(await paced(bare, perTurn, rate), 0.99),
  )
  for (const lean of leans) lean.close()
  return [
    {
      name: 'durable appends, one regime, 16 clients, through HTTP',
      against: 'bare insert and commit with one verification, 16 connections',
      unit: 'per second',
      turns: throughput,
      ...atLeast(0.6),
    },
    {
      name: 'append, p99 at half load',
      against: 'the same bare insert, p99 at the same rate',
      unit: 'ms',
      turns: latency,
      more: tableOf(traced),
      ...atMost(4),
    },
  ]
}
