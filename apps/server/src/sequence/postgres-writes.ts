/** What a batch writes to PostgreSQL: rows that are never changed again, and the head. */
import { concat } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import type { Client, Queryable } from '../database/pool.ts'
import { bytesOfStream } from './act-name.ts'
import { isDuplicate, together, TryAgain } from '../database/transaction.ts'
import type { WrittenBatch } from './store.ts'

/** What a founding writes beside its entry. */
export type NewRegime = { readonly origin: string; readonly sample: boolean }

/** Sends everything at once; what is sent after something that fails, fails too. */
export function writeBatch(
  client: Client,
  regime: RegimeId,
  batch: WrittenBatch,
  founding: NewRegime | undefined,
): readonly Promise<void>[] {
  const isFounding = batch.from === 0 && founding !== undefined
  return [
    ...(isFounding ? [writeRegime(client, regime, founding)] : []),
    ...(batch.entries.length > 0 ? writeAdded(client, regime, batch) : []),
    writeHead(client, regime, batch),
  ]
}

const writeAdded = (client: Queryable, regime: RegimeId, batch: WrittenBatch) => [
  writeEntries(client, regime, batch),
  writeBlobUses(client, regime, batch),
  writeNodes(client, regime, batch),
  writeRoot(client, regime, batch),
]

async function writeHead(
  client: Queryable,
  regime: RegimeId,
  { head: { size, headTime, root } }: WrittenBatch,
): Promise<void> {
  await client.query({
    name: 'write head',
    text: 'update head set size = $2, head_time = $3, root = $4 where regime = $1',
    values: [regime, size, headTime, root],
  })
}

async function writeRoot(
  client: Queryable,
  regime: RegimeId,
  { head: { size, root } }: WrittenBatch,
): Promise<void> {
  await client.query({
    name: 'write root',
    text: 'insert into checkpoint_root (regime, size, root) values ($1, $2, $3)',
    values: [regime, size, root],
  })
}

/** Two nodes may found one regime at once, and there was no row to lock: the second starts over. */
async function writeRegime(client: Client, regime: RegimeId, made: NewRegime): Promise<void> {
  const { origin, sample } = made
  try {
    await together(client, () => [
      client.query(
        `insert into head (regime, size, head_time, root) values ($1, 0, 0, ''::bytea)`,
        [regime],
      ),
      client.query('insert into regime (regime, origin, sample) values ($1, $2, $3)', [
        regime,
        origin,
        sample,
      ]),
    ])
  } catch (error) {
    throw isDuplicate(error) ? new TryAgain('the regime was founded meanwhile') : error
  }
}

/** The entries themselves go in one run of bytes: an array of them would be text, in hex. */
async function writeEntries(
  client: Queryable,
  regime: RegimeId,
  { from, receivedAt, entries }: WrittenBatch,
): Promise<void> {
  const starts: number[] = []
  let end = 0
  for (const { entry } of entries) {
    starts.push(end + 1)
    end += entry.length
  }
  await client.query({
    name: 'write entries',
    text: `insert into entry (regime, idx, received_at, stream, seq, audience, act, record, entry, sealer)
           select $1, idx, $2, stream, seq, nullif(substr(stream, 1, 16), ''), act, record,
                  substr($8::bytea, start, length), sealer
             from unnest($3::bigint[], $4::bytea[], $5::bigint[], $6::bytea[], $7::bytea[],
                         $9::integer[], $10::integer[], $11::text[])
                  as fresh (idx, stream, seq, act, record, start, length, sealer)`,
    values: [
      regime,
      receivedAt,
      entries.map((_, place) => from + place),
      entries.map(({ stream }) => bytesOfStream(stream)),
      entries.map(({ seq }) => seq),
      entries.map(({ act }) => act),
      entries.map(({ record }) => record),
      concat(...entries.map(({ entry }) => entry)),
      starts,
      entries.map(({ entry }) => entry.length),
      entries.map(({ sealer }) => sealer ?? null),
    ],
  })
}

async function writeBlobUses(
  client: Queryable,
  regime: RegimeId,
  { from, entries }: WrittenBatch,
): Promise<void> {
  const uses = entries.flatMap(({ blobs, stream }, place) =>
    blobs.map((hash) => ({
      hash,
      index: from + place,
      audience: audienceOf(bytesOfStream(stream)),
    })),
  )
  if (uses.length === 0) return
  await client.query(
    `insert into blob_use (regime, sha256, idx, audience)
     select $1, sha256, idx, audience
       from unnest($2::bytea[], $3::bigint[], $4::bytea[]) as fresh (sha256, idx, audience)
         on conflict do nothing`,
    [
      regime,
      uses.map(({ hash }) => hash),
      uses.map(({ index }) => index),
      uses.map(({ audience }) => audience),
    ],
  )
}

const audienceOf = (stream: Uint8Array): Uint8Array | null =>
  stream.length === 0 ? null : stream.subarray(0, 16)

async function writeNodes(
  client: Queryable,
  regime: RegimeId,
  { nodes }: WrittenBatch,
): Promise<void> {
  if (nodes.length === 0) return
  await client.query(
    `insert into node (regime, level, idx, hash)
     select $1, level, idx, hash
       from unnest($2::integer[], $3::bigint[], $4::bytea[]) as fresh (level, idx, hash)`,
    [
      regime,
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => hash),
    ],
  )
}
