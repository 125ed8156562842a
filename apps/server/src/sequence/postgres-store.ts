/** One record in PostgreSQL. The regime leads every key; the head row is the only lock. */
import type { Hash32 } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import type { Client, Pool, Queryable } from '../database/pool.ts'
import { commit, onOneClient, together, unlessPassing } from '../database/transaction.ts'
import { look, readerOf } from './postgres-reads.ts'
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
    transaction: (work) => onOneClient(pool, (client) => work(transactionOf(client, options))),
  }
}

function transactionOf(client: Client, options: PostgresStoreOptions): RecordTransaction {
  const { regime, now, founding } = options
  return {
    ...readerOf(client, regime),
    begin: async (asked) => {
      const [, head, clock, found] = await together(client, () => [
        client.query('begin'),
        readHead(client, regime, 'for update'),
        // Read after the lock was had: statements of one connection run one after another.
        readClock(client),
        look(client, regime, asked),
      ])
      if (head === undefined && founding === undefined) throw new Error('a record without a head')
      return { head: head ?? emptyHead, now: now?.() ?? clock, found }
    },
    look: (asked) => look(client, regime, asked),
    commit: async (batch) => {
      await together(client, () => [...writeBatch(client, regime, batch, founding), commit(client)])
    },
  }
}

async function readHead(
  client: Queryable,
  regime: RegimeId,
  lock: '' | 'for update' = '',
): Promise<Head | undefined> {
  const { rows } = await client.query<{ size: number; head_time: number; root: Hash32 }>({
    name: `head ${lock}`,
    text: `select size, head_time, root from head where regime = $1 ${lock}`,
    values: [regime],
  })
  const [row] = rows
  return row && { size: row.size, headTime: row.head_time, root: row.root }
}

async function readClock(client: Queryable): Promise<number> {
  const { rows } = await client.query<{ now: number }>({
    name: 'clock',
    text: 'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  })
  const [row] = rows
  if (row === undefined) throw new Error('the database has no clock')
  return row.now
}
