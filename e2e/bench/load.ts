/** A running host with a small regime, and those who write to it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Replica } from '@epoc/replica'
import { Pool } from 'pg'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'

export type Load = {
  readonly host: RunningHost
  readonly regime: FreshRegime
  readonly writers: readonly Replica[]
  /** The same PostgreSQL. */
  readonly pool: Pool
  readonly end: () => Promise<void>
}

export async function startLoad(): Promise<Load> {
  const host = await startHost(await folder('bench'))
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
    end: async () => {
      await pool.end()
      await host.stop()
    },
  }
}
