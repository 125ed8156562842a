/**
 * Connections to PostgreSQL, in text mode: the driver's binary mode corrupts values.
 *
 * Promises: a whole number arrives as a number or as an error, bytes as `Uint8Array`; a node that
 * hangs with the head row locked is cut off by the database.
 */
import { Pool as PgPool, types } from 'pg'
import type { Client as PgClient, Pool as PoolType, PoolClient } from 'pg'
import type { Connection } from '../postgres/connection.ts'

export type Pool = PoolType
/** A pool or a connection. */
export type Queryable = Pick<PoolClient, 'query'>
/** The one connection of a transaction. */
export type Client = PoolClient & Pick<PgClient, 'connection'>

const BIGINT_OID = 20
const BYTEA_OID = 17
const CONNECTIONS = 16
const LOCK_MS = 15_000
const STATEMENT_MS = 60_000
const CONNECT_MS = 10_000

export function openPool(connection: Connection): Pool {
  const pool = new PgPool({
    ...connection,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    lock_timeout: LOCK_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    types: { getTypeParser: parserOf },
    // What is asked together is sent together: a batch of events costs two round trips.
    pipeline: true,
  })
  // A connection that breaks while idle is replaced by the pool; the next query says what is wrong.
  pool.on('error', () => {})
  // One that breaks between two queries of a transaction has nobody else to hear of it.
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

const parserOf: typeof types.getTypeParser = (type: number, ...format: unknown[]) => {
  if (type === BIGINT_OID) return wholeNumber
  if (type === BYTEA_OID) return bytes
  return types.getTypeParser(type, ...(format as []))
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a stored number is beyond 2^53')
  return value
}

function bytes(text: string): Uint8Array {
  if (!text.startsWith('\\x')) throw new RangeError('the database answers bytes in another format')
  const buffer = Buffer.from(text.slice(2), 'hex')
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
}
