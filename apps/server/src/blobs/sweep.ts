/**
 * Lets go of ciphertexts that no entry brings and that nobody has stored again for a while, of files
 * that no row knows, and of uploads that stopped half-way.
 */
import type { Hash32 } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import type { Pool, Queryable } from '../database/pool.ts'
import { transaction } from '../database/transaction.ts'
import type { BlobStore } from './port.ts'

/** How many ciphertexts were let go. `before` is in milliseconds since 1970. */
export async function sweepOrphans(pool: Pool, blobs: BlobStore, before: number): Promise<number> {
  const { rows } = await pool.query<{ regime: RegimeId }>('select regime from head')
  let swept = 0
  for (const { regime } of rows) {
    swept += await transaction(pool, (client) => sweepRegime(client, blobs, regime, before))
  }
  for await (const { regime, sha256 } of blobs.keptBefore(before)) {
    if (!(await isKnown(pool, regime, sha256))) {
      await blobs.remove(regime, sha256)
      swept += 1
    }
  }
  await blobs.dropUnfinished(before)
  return swept
}

/** With the head locked, so that no entry can bring a ciphertext that is being let go. */
async function sweepRegime(
  client: Queryable,
  blobs: BlobStore,
  regime: RegimeId,
  before: number,
): Promise<number> {
  await client.query('select from head where regime = $1 for update', [regime])
  const { rows } = await client.query<{ sha256: Hash32; size: number }>(
    `delete from blob
      where regime = $1 and stored_at < $2
        and not exists (select from blob_use as used
                         where used.regime = $1 and used.sha256 = blob.sha256)
     returning sha256, size`,
    [regime, before],
  )
  for (const { sha256, size } of rows) {
    await client.query(
      `with let_go as (delete from blob_holder where regime = $1 and sha256 = $2 returning partner)
       update partner_storage as stored set bytes = bytes - $3
         from let_go where stored.regime = $1 and stored.partner = let_go.partner`,
      [regime, sha256, size],
    )
    // Before the commit: whoever stores it again waits for this row, and puts its file after.
    await blobs.remove(regime, sha256)
  }
  return rows.length
}

async function isKnown(pool: Pool, regime: RegimeId, sha256: Hash32): Promise<boolean> {
  const { rowCount } = await pool.query('select from blob where regime = $1 and sha256 = $2', [
    regime,
    sha256,
  ])
  return rowCount === 1
}
