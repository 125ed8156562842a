/**
 * `npm run bench`: figures as ratios against references of the same run, as a table, and as JSON in
 * `node_modules/.cache/bench.json`. `npm run bench -- appends blobs` takes some of them alone.
 * EPOC_BENCH_TURNS (5), EPOC_BENCH_EVENTS (5,000) and EPOC_BENCH_GROWTH (30,000) make it longer.
 * Exits with 1 where a figure is not what is wanted.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setup } from '../world/temporary.ts'
import { startLoad } from './load.ts'
import type { Load } from './load.ts'
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
  console.log(`  ratio ${figure(ratio)} (${low} to ${high}), wanted ${row.wanted}: ${met}`)
  console.log([...(row.more ?? []), ''].join('\n'))
}

const steps: Readonly<Record<string, (load: Load) => Promise<readonly Row[]>>> = {
  growth,
  appends: (load) => appends(load, turns),
  reading: (load) => reading(load, turns, events),
  blobs: (load) => blobs(load, turns),
  sealing: () => sealing(turns),
  views: () => views(turns),
}
const all = Object.keys(steps)
const chosen = process.argv.length > 2 ? process.argv.slice(2) : all
const unknown = chosen.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', no ')}: ${all.join(', ')}.`)
  process.exit(2)
}

console.log(`${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1)} before this began\n`)
const tidy = await setup()
const load = await startLoad()
const rows: Row[] = []
try {
  for (const [name, step] of Object.entries(steps)) {
    if (!chosen.includes(name)) continue
    for (const row of await step(load)) {
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
