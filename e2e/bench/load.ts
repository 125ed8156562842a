/** A running host with a small regime, and those who write to it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Replica } from '@epoc/replica'
import { Pool } from 'pg'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { markHeader } from './trace/trace.ts'
import type { Trace } from './trace/trace.ts'

export type Load = {
  readonly host: RunningHost
  readonly regime: FreshRegime
  readonly writers: readonly Replica[]
  /** The same PostgreSQL. */
  readonly pool: Pool
  /** What was written down in the host of marked appends since it was last asked. */
  readonly trace: () => Promise<Trace>
  readonly end: () => Promise<void>
}

export async function startLoad(): Promise<Load> {
  const traced = join(await folder('bench trace'), 'trace.json')
  const inHost = new URL('trace/in-host.ts', import.meta.url)
  const env = { NODE_OPTIONS: `--import=${inHost.href}`, EPOC_BENCH_TRACE: traced }
  const host = await startHost(await folder('bench'), { env })
  const regime = await smallRegime(host)
  const handles = ['japan-embassy', 'germany-embassy', 'korea-embassy', 'france-delegation']
  const writers = await Promise.all(handles.map((handle) => regime.replicaOf(handle)))
  const pidFile = join(host.dataFolder, 'postgres', 'data', 'postmaster.pid')
  const socket = (await readFile(pidFile, 'utf8')).split('\n')[4] ?? ''
  const pool = new Pool({ host: socket, user: 'epoc', database: 'epoc', max: 16 })
  return {
    host,
    regime,
    writers,
    pool,
    trace: async () => {
      await fetch(`${host.address}/healthz`, { headers: { [markHeader]: 'give' } })
      return JSON.parse(await readFile(traced, 'utf8')) as Trace
    },
    end: async () => {
      await pool.end()
      await host.stop()
    },
  }
}
