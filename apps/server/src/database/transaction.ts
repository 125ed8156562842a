/**
 * Transactions that may be tried again: the database may give up a transaction to save another,
 * and a connection may break at any instant, also between a commit and the word of it. Whoever
 * calls `transaction` makes work that comes to the same when it runs twice.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool, Queryable } from './pool.ts'

/** The database could not be reached, or not in time. Whether the work was done is unknown. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** Thrown by work that found itself overtaken: it shall run again. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain'
}

/** Milliseconds before each further attempt. */
const pauses: readonly number[] = [20, 100, 400, 1_500]

/** Runs work in one transaction, again after a passing failure. What the work throws rolls back. */
export async function transaction<T>(
  pool: Pool,
  work: (client: Queryable) => Promise<T>,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await attempt(pool, work)
    } catch (error) {
      if (!isPassing(error)) throw error
      await delay(pause)
    }
  }
  return unlessPassing(() => attempt(pool, work))
}

/** One query or read, whose passing failure is told as `DatabaseUnavailable`. */
export async function unlessPassing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isPassing(error)) throw error
    throw new DatabaseUnavailable('the database does not answer', { cause: error })
  }
}

async function attempt<T>(pool: Pool, work: (client: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const value = await work(client)
    await client.query('commit')
    return value
  } catch (error) {
    // A connection that cannot roll back is in an unknown state: closed, not used again.
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    client.release(broken)
  }
}

const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** Serialisation, deadlock, lock and statement time-outs, broken connections, a server that stops. */
export function isPassing(error: unknown): boolean {
  if (error instanceof TryAgain) return true
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^(08|40|53|57P)/.test(code) || code === '55P03' || code === '57014') return true
  if (systemCodes.has(code) && 'syscall' in error) return true
  return /^(Connection terminated|timeout exceeded when trying|Client has encountered)/.test(
    error.message,
  )
}
