/**
 * `npm run bench`: figures as ratios against references of the same run, as a table, and as JSON in
 * `node_modules/.cache/bench.json`. EPOC_BENCH_TURNS (5), EPOC_BENCH_EVENTS (5,000) and
 * EPOC_BENCH_GROWTH (30,000) make it longer. Exits with 1 where a figure is not what is wanted.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setup } from '../world/temporary.ts'
import { startLoad } from './load.ts'
import { summaryOf } from './measure.ts'
import type { Row } from './measure.ts'
import { appends } from './rows/appends.ts'
import { blobs, sealing } from './rows/files.ts'
import { growth } from './rows/growth.ts'
import { reading } from './rows/reading.ts'
import { views } from './rows/views.ts'

const turns = Number(process.env['EPOC_BENCH_TURNS'] ?? 5)
const events = Number(process.env['EPOC_BENCH_EVENTS'] ?? 5_000)
const results = fileURLToPath(new URL('../../node_modules/.cache/bench.json', import.meta.url))

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

function show(row: Row): void {
  const { ratio, spread, ours, reference } = summaryOf(row)
  const met = row.isMet(ratio) ? 'met' : 'NOT MET'
  console.log(`${row.name}\n  against ${row.against}`)
  console.log(`  ${figure(ours)} to ${figure(reference)} ${row.unit}`)
  const [low, high] = spread.map(figure)
  console.log(`  ratio ${figure(ratio)} (${low} to ${high}), wanted ${row.wanted}: ${met}\n`)
}

const tidy = await setup()
const load = await startLoad()
const rows: Row[] = []
const steps = [
  () => growth(load),
  () => appends(load, turns),
  () => reading(load, turns, events),
  () => blobs(load, turns),
  () => sealing(turns),
  () => views(turns),
]
try {
  for (const step of steps) {
    for (const row of await step()) {
      rows.push(row)
      show(row)
    }
  }
} finally {
  await load.end()
  await tidy()
}
await mkdir(dirname(results), { recursive: true })
const json = rows.map((row) => ({
  ...row,
  isMet: row.isMet(summaryOf(row).ratio),
  ...summaryOf(row),
}))
await writeFile(results, JSON.stringify(json, null, 2))
console.log(results)
process.exitCode = json.every(({ isMet }) => isMet) ? 0 : 1
