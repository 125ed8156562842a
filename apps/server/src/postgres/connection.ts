/**
 * Ways to a database: our own, through its socket, or anybody's, through an address. Both are
 * what a `pg` Pool or Client is made with.
 */
import { Client, type ClientConfig } from 'pg'
import type { Result } from '@epoc/event'
import type { PostgresError } from './error.ts'

export type Connection = Readonly<
  Pick<ClientConfig, 'connectionString' | 'host' | 'port' | 'user' | 'database' | 'ssl'>
>

const OLDEST_MAJOR = 15
const CONNECT_MS = 10_000

/**
 * A connection for a `DATABASE_URL` (`postgres://user:password@host/database`), tried once.
 * Errors: `bad-url`, `unreachable`, `too-old` (before PostgreSQL 15).
 */
export async function connectionFromUrl(
  url: string,
): Promise<Result<{ readonly connection: Connection; readonly version: string }, PostgresError>> {
  if (!/^postgres(ql)?:\/\//.test(url)) return { ok: false, error: { type: 'bad-url' } }
  const connection = { connectionString: url }
  const asked = await askVersion(connection)
  if (!asked.ok) return { ok: false, error: whyNot(asked.error) }
  const { version, major } = asked.value
  if (major < OLDEST_MAJOR) {
    return { ok: false, error: { type: 'too-old', version, oldest: String(OLDEST_MAJOR) } }
  }
  return { ok: true, value: { connection, version } }
}

function whyNot(error: Error): PostgresError {
  // The driver's own sentence repeats the address, and with it the password.
  if ('code' in error && error.code === 'ERR_INVALID_URL') return { type: 'bad-url' }
  return { type: 'unreachable', detail: error.message }
}

export interface Version {
  /** `18.4` */
  readonly version: string
  readonly major: number
}

/** Connects once and asks; the error is the driver's own. */
export async function askVersion(connection: Connection): Promise<Result<Version, Error>> {
  try {
    return { ok: true, value: await withClient(connection, readVersion) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) }
  }
}

async function readVersion(client: Client): Promise<Version> {
  const { rows } = await client.query<{ number: number }>(
    `select current_setting('server_version_num')::int as number`,
  )
  const number = rows[0]?.number ?? 0
  const major = Math.floor(number / 10_000)
  return { version: `${major}.${number % 10_000}`, major }
}

/** Runs `work` on a connection of its own and closes it, whatever happens. */
export async function withClient<T>(
  connection: Connection,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...connection, connectionTimeoutMillis: CONNECT_MS })
  // A connection that breaks while idle is reported here and again by the next query.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
