/** The database: an operator's, by its address, or our own in the data folder. */
import { join } from 'node:path'
import { ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { connectionFromUrl } from '../postgres/connection.ts'
import type { Connection } from '../postgres/connection.ts'
import type { PostgresError } from '../postgres/error.ts'
import { startPostgres } from '../postgres/start-postgres.ts'

export type Database = {
  readonly connection: Connection
  readonly stop: () => Promise<void>
  /** Resolves when our own has stopped; never for an operator's. */
  readonly exited: Promise<void>
}

export async function openDatabase(chosen: {
  readonly databaseUrl?: string
  readonly dataFolder: string
}): Promise<Result<Database, PostgresError>> {
  if (chosen.databaseUrl !== undefined) {
    const reached = await connectionFromUrl(chosen.databaseUrl)
    if (!reached.ok) return reached
    const { connection } = reached.value
    return ok({ connection, stop: async () => {}, exited: new Promise(() => {}) })
  }
  const started = await startPostgres({ folder: join(chosen.dataFolder, 'postgres') })
  if (!started.ok) return started
  const { connection, stop, exited } = started.value
  return ok({ connection, stop, exited: exited.then(() => undefined) })
}
