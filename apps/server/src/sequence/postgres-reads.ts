/** What the sequencer reads of a record in PostgreSQL, through a pool or inside a transaction. */
import { sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import type { SeatId } from '@epoc/governance'
import { leafHash } from '@epoc/tlog'
import type { Client, Queryable } from '../database/pool.ts'
import { together } from '../database/transaction.ts'
import { actName, streamFromBytes } from './act-name.ts'
import type { ActKey, ActName } from './act-name.ts'
import type { Asked, Found, Place, RecordReader, StoredBlob, StoredRow } from './store.ts'

export function readerOf(client: Queryable, regime: RegimeId): RecordReader {
  return {
    rows: (from, limit) => readRows(client, regime, from, limit),
    rootsAt: (sizes) => rootsAt(client, regime, sizes),
    hashes: (level, from, count) =>
      level === 0
        ? leafHashes(client, regime, from, count)
        : tileHashes(client, regime, level, from, count),
  }
}

async function readRows(
  client: Queryable,
  regime: RegimeId,
  from: number,
  limit: number,
): Promise<readonly StoredRow[]> {
  const { rows } = await client.query<{
    received_at: number
    stream: Uint8Array
    seq: number
    record: Uint8Array
    entry: Uint8Array | null
    sealer: SeatId | null
  }>(
    `select received_at, stream, seq, record, sealer,
            case when sealer is null then entry else null end as entry
       from entry where regime = $1 and idx >= $2 and idx < $3 order by idx`,
    [regime, from, from + limit],
  )
  return rows.map((row) => ({
    receivedAt: row.received_at,
    stream: streamFromBytes(row.stream),
    seq: row.seq,
    record: row.record,
    entry: row.entry ?? undefined,
    sealer: row.sealer ?? undefined,
  }))
}

async function leafHashes(
  client: Queryable,
  regime: RegimeId,
  from: number,
  count: number,
): Promise<readonly Uint8Array[]> {
  const { rows } = await client.query<{ record: Uint8Array }>(
    'select record from entry where regime = $1 and idx >= $2 and idx < $3 order by idx',
    [regime, from, from + count],
  )
  return rows.map(({ record }) => leafHash(sha256, record))
}

async function tileHashes(
  client: Queryable,
  regime: RegimeId,
  level: number,
  from: number,
  count: number,
): Promise<readonly Uint8Array[]> {
  const { rows } = await client.query<{ hash: Uint8Array }>(
    `select hash from node
      where regime = $1 and level = $2 and idx >= $3 and idx < $4 order by idx`,
    [regime, level, from, from + count],
  )
  return rows.map(({ hash }) => hash)
}

/** Everything that is asked, in one round trip. */
export async function look(
  client: Client,
  regime: RegimeId,
  { acts, blobs, sizes }: Asked,
): Promise<Found> {
  const [places, found, roots] = await together(client, () => [
    placesOf(client, regime, acts),
    storedOf(client, regime, blobs),
    rootsAt(client, regime, sizes),
  ])
  return { places, blobs: found, roots }
}

async function rootsAt(
  client: Queryable,
  regime: RegimeId,
  sizes: readonly number[],
): Promise<ReadonlyMap<number, Hash32>> {
  if (sizes.length === 0) return new Map()
  const { rows } = await client.query<{ size: number; root: Hash32 }>(
    'select size, root from checkpoint_root where regime = $1 and size = any($2::bigint[])',
    [regime, sizes],
  )
  return new Map(rows.map(({ size, root }) => [size, root]))
}

async function placesOf(
  client: Queryable,
  regime: RegimeId,
  acts: readonly ActKey[],
): Promise<ReadonlyMap<ActName, Place>> {
  if (acts.length === 0) return new Map()
  const { rows } = await client.query<{
    act: ActKey
    idx: number
    seq: number
    received_at: number
  }>({
    name: 'places',
    text: `select act, idx, seq, received_at from entry
            where regime = $1 and act = any($2::bytea[])`,
    values: [regime, acts],
  })
  return new Map(
    rows.map((row) => [
      actName(row.act),
      { index: row.idx, seq: row.seq, receivedAt: row.received_at },
    ]),
  )
}

async function storedOf(
  client: Queryable,
  regime: RegimeId,
  blobs: readonly Hash32[],
): Promise<ReadonlyMap<string, StoredBlob>> {
  if (blobs.length === 0) return new Map()
  const { rows } = await client.query<{ sha256: Uint8Array; size: number; partner: string | null }>(
    `select blob.sha256, blob.size, held.partner
       from blob left join blob_holder as held
         on held.regime = blob.regime and held.sha256 = blob.sha256
      where blob.regime = $1 and blob.sha256 = any($2::bytea[])`,
    [regime, blobs],
  )
  const stored = new Map<string, StoredBlob>()
  for (const { sha256: hash, size, partner } of rows) {
    const before = stored.get(toHex(hash))?.holders ?? []
    stored.set(toHex(hash), { size, holders: partner === null ? before : [...before, partner] })
  }
  return stored
}
