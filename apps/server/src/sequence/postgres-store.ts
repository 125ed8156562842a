/** One record in PostgreSQL. The regime leads every key; the head row is the only lock. */
import type { Hash32 } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import type { Pool, Queryable } from '../database/pool.ts'
import { transaction, unlessPassing } from '../database/transaction.ts'
import { placesOf, readerOf, sizesOf } from './postgres-reads.ts'
import { writeBatch } from './postgres-writes.ts'
import type { NewRegime } from './postgres-writes.ts'
import { emptyHead } from './store.ts'
import type { Head, RecordStore, RecordTransaction } from './store.ts'

export type PostgresStoreOptions = {
  readonly pool: Pool
  readonly regime: RegimeId
  /** Replaces the database's clock. */
  readonly now?: (() => number) | undefined
  /** Lets the first batch make the regime's rows, where they are missing. */
  readonly founding?: NewRegime | undefined
}

export function postgresStore(options: PostgresStoreOptions): RecordStore {
  const { pool, regime } = options
  const reader = readerOf(pool, regime)
  return {
    rows: (from, limit) => unlessPassing(() => reader.rows(from, limit)),
    rootsAt: (sizes) => unlessPassing(() => reader.rootsAt(sizes)),
    hashes: (level, from, count) => unlessPassing(() => reader.hashes(level, from, count)),
    head: () => unlessPassing(() => readHead(pool, regime)),
    transaction: (work) => transaction(pool, (client) => work(transactionOf(client, options))),
  }
}

function transactionOf(client: Queryable, options: PostgresStoreOptions): RecordTransaction {
  const { regime } = options
  return {
    ...readerOf(client, regime),
    lock: () => lockHead(client, options),
    placesOf: (acts) => placesOf(client, regime, acts),
    sizesOf: (blobs) => sizesOf(client, regime, blobs),
    write: (batch) => writeBatch(client, regime, batch, options.founding),
  }
}

async function readHead(
  client: Queryable,
  regime: RegimeId,
  lock: '' | 'for update' = '',
): Promise<Head | undefined> {
  const { rows } = await client.query<{ size: number; head_time: number; root: Hash32 }>(
    `select size, head_time, root from head where regime = $1 ${lock}`,
    [regime],
  )
  const [row] = rows
  return row && { size: row.size, headTime: row.head_time, root: row.root }
}

async function lockHead(
  client: Queryable,
  { regime, now, founding }: PostgresStoreOptions,
): Promise<{ readonly head: Head; readonly now: number }> {
  const found = await readHead(client, regime, 'for update')
  if (found === undefined && founding === undefined) throw new Error('a record without a head row')
  // A clock read in the same statement could be read before the lock was had.
  return { head: found ?? emptyHead, now: now === undefined ? await readClock(client) : now() }
}

async function readClock(client: Queryable): Promise<number> {
  const { rows } = await client.query<{ now: number }>(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  )
  const [row] = rows
  if (row === undefined) throw new Error('the database has no clock')
  return row.now
}
