/**
 * What a reader is sent of the record, page by page, as it is read from the database: a CBOR
 * sequence of entries, and of leaf records as byte strings in the place of those withheld.
 */
import type { RegimeId } from '@epoc/event'
import type { Pool } from '../database/pool.ts'

export type Delivery = {
  readonly regime: RegimeId
  /** Inclusive, and exclusive. */
  readonly from: number
  readonly to: number
  /** The audiences whose entries are for this reader. */
  readonly audiences: readonly Uint8Array[]
  /** After so many it ends early; at least one entry is sent. */
  readonly bytes: number
}

const page = 500

export async function* deliveredPages(
  pool: Pool,
  { regime, from, to, audiences, bytes }: Delivery,
): AsyncGenerator<Uint8Array> {
  let left = bytes
  for (let index = from; index < to && left > 0; index += page) {
    const end = Math.min(to, index + page)
    const items = await readItems(pool, { regime, from: index, to: end, audiences, bytes: left })
    const sent = Buffer.concat(items)
    left = items.length < end - index ? 0 : left - sent.length
    yield sent
  }
}

/** `58 30` is the head of a byte string of 48 bytes. A page is cut off by the database, too. */
async function readItems(
  pool: Pool,
  { regime, from, to, audiences, bytes }: Delivery,
): Promise<readonly Uint8Array[]> {
  const { rows } = await pool.query<{ item: Uint8Array }>(
    `select item from (
       select idx, item, sum(length(item)) over (order by idx) - length(item) as before
         from (select idx,
                      case when audience is null or audience = any($4::bytea[])
                           then entry else '\\x5830'::bytea || record end as item
                 from entry where regime = $1 and idx >= $2 and idx < $3) as chosen) as measured
      where before < $5 order by idx`,
    [regime, from, to, audiences, bytes],
  )
  return rows.map(({ item }) => item)
}
