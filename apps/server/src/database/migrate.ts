/**
 * Brings a database to the schema of this program: numbered files, each applied once, in order,
 * with the checksum of what was applied. Nodes that start at the same moment take turns on one row.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Pool, Queryable } from './pool.ts'
import { isDuplicate, isPassing, transaction } from './transaction.ts'

export type MigrationError =
  /** A file that was applied reads differently now. */
  | { readonly type: 'migration-changed'; readonly file: string }
  /** The database was brought further by a later version of this program. */
  | { readonly type: 'schema-too-new'; readonly version: number }

type Migration = {
  readonly version: number
  readonly file: string
  readonly sql: string
  readonly checksum: string
}

const folder = fileURLToPath(new URL('./sql', import.meta.url))

export async function migrate(pool: Pool): Promise<Result<void, MigrationError>> {
  await makeVersionTable(pool)
  return transaction(pool, async (client) => {
    await client.query('select version from schema_version where version = 0 for update')
    return applyMissing(client, migrations())
  })
}

async function applyMissing(
  client: Queryable,
  known: readonly Migration[],
): Promise<Result<void, MigrationError>> {
  const { rows } = await client.query<{ version: number; checksum: string }>(
    'select version, checksum from schema_version where version > 0 order by version',
  )
  const applied = new Map(rows.map(({ version, checksum }) => [version, checksum]))
  const newest = rows.at(-1)?.version ?? 0
  if (newest > (known.at(-1)?.version ?? 0)) return err({ type: 'schema-too-new', version: newest })
  for (const { version, file, sql, checksum } of known) {
    const before = applied.get(version)
    if (before === checksum) continue
    if (before !== undefined) return err({ type: 'migration-changed', file })
    await client.query(sql)
    await client.query('insert into schema_version (version, checksum) values ($1, $2)', [
      version,
      checksum,
    ])
  }
  return ok(undefined)
}

/** Two nodes may make the table at once; one of them is told that it is there. */
async function makeVersionTable(pool: Pool): Promise<void> {
  for (let again = 5; ; again -= 1) {
    try {
      await pool.query(
        'create table if not exists schema_version (version integer primary key, checksum text not null)',
      )
      await pool.query(`insert into schema_version values (0, '') on conflict do nothing`)
      return
    } catch (error) {
      if (again === 0 || !(isPassing(error) || isDuplicate(error))) throw error
    }
  }
}

function migrations(): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .sort()
  return files.map((file) => {
    const sql = readFileSync(`${folder}/${file}`, 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    return { version: Number(file.slice(0, 4)), file, sql, checksum }
  })
}
