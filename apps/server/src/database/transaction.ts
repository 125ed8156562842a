/**
 * Transactions that may be tried again: the database may give up a transaction to save another,
 * and a connection may break at any instant, also between a commit and the word of it. Whoever
 * calls `transaction` makes work that comes to the same when it runs twice.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { Client, Pool } from './pool.ts'

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
export function transaction<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  return onOneClient(pool, async (client) => {
    await client.query('begin')
    const value = await work(client)
    await commit(client)
    return value
  })
}

/**
 * Runs work that begins and commits by itself on one connection, again after a passing failure.
 * What it has not committed is rolled back.
 */
export async function onOneClient<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
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

/** Commits; a transaction that had failed would answer here that it was rolled back. */
export async function commit(client: Client): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('a failed transaction was to be committed')
}

/**
 * Sends several queries at once and waits for all. If one fails, those after it fail with it: the
 * first error is the one that tells why.
 */
export async function together<T extends readonly unknown[]>(
  { connection: { stream } }: Client,
  send: () => readonly [...{ [K in keyof T]: T[K] | Promise<T[K]> }],
): Promise<T> {
  stream.cork()
  let sent
  try {
    sent = send()
  } finally {
    stream.uncork()
  }
  const settled = await Promise.allSettled(sent.map(async (each) => each))
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  }) as unknown as T
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

async function attempt<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = (await pool.connect()) as Client
  let usable = false
  try {
    const value = await work(client)
    usable = await isIdle(client)
    return value
  } catch (error) {
    usable = await isIdle(client)
    throw error
  } finally {
    client.release(!usable)
  }
}

/** Ends what is open. A connection that cannot is closed, not used again. */
async function isIdle(client: Client): Promise<boolean> {
  try {
    if (client.getTransactionStatus() !== 'I') await client.query('rollback')
    return true
  } catch {
    return false
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

/** A row, a table or a table's type of this name is there already. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && duplicates.has(error.code)

const duplicates: ReadonlySet<unknown> = new Set(['23505', '42P07', '42710'])
