/**
 * What an append and a read cost as the record grows: the same work at the end of a small record
 * and of a large one, on one host, through HTTP. EPOC_BENCH_GROWTH is the largest size; 30,000
 * where it is not set, 1,000,000 takes about a quarter of an hour.
 */
import type { Load } from '../load.ts'
import { sealedEvents } from '@epoc/testing'
import { atMost, quantile, secondsOf } from '../measure.ts'
import type { Row, Turn } from '../measure.ts'
import { fill } from '../fill.ts'

const largest = Number(process.env['EPOC_BENCH_GROWTH'] ?? 30_000)
const sizes = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000].filter(
  (size) => size <= largest,
)
const samples = 60
const page = 500

type Cost = { readonly size: number; readonly append: number; readonly read: number }

/** Milliseconds of one append, and of one page from any place; medians. */
async function costAt(load: Load, size: number): Promise<Cost> {
  await fill(load, size)
  const [writer] = load.writers
  if (writer === undefined) throw new Error('nobody writes')
  const appends: number[] = []
  const reads: number[] = []
  const events = await sealedEvents(writer, samples)
  for (const [i, event] of events.entries()) {
    appends.push(
      await secondsOf(async () => {
        const answer = await writer.transport.append([event])
        if (!answer.ok) throw new Error(JSON.stringify(answer.error))
      }),
    )
    const from = Math.floor(((i + 0.5) / samples) * (size - page))
    reads.push(
      await secondsOf(async () => {
        const answer = await writer.transport.entries(from, from + page)
        if (!answer.ok) throw new Error(JSON.stringify(answer.error))
      }),
    )
  }
  return { size, append: 1000 * quantile(appends, 0.5), read: 1000 * quantile(reads, 0.5) }
}

export async function growth(load: Load): Promise<readonly Row[]> {
  const costs: Cost[] = []
  for (const size of sizes) {
    const cost = await costAt(load, size)
    costs.push(cost)
    const [append, read] = [cost.append.toFixed(2), cost.read.toFixed(1)]
    console.log(`  ${size.toLocaleString('en')} entries: append ${append} ms, read ${read} ms`)
  }
  const [first] = costs
  const last = costs.at(-1)
  if (first === undefined || last === undefined) return []
  const row = (name: string, turns: readonly Turn[]): Row => ({
    name: `${name} at ${last.size.toLocaleString('en')} entries`,
    against: `the same at ${first.size.toLocaleString('en')}`,
    unit: 'ms',
    turns,
    ...atMost(1.5),
  })
  return [
    row('an append', [{ ours: last.append, reference: first.append }]),
    row(`${page} entries read`, [{ ours: last.read, reference: first.read }]),
  ]
}
