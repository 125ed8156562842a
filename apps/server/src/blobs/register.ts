/**
 * Which ciphertexts a regime has, who stored them and so pays for them, and who may read them: the
 * partner that stored one, and whoever may read an entry that brings it.
 */
import type { Hash32 } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import type { PartnerCode } from '@epoc/governance'
import type { Pool, Queryable } from '../database/pool.ts'
import { transaction, unlessPassing } from '../database/transaction.ts'
import type { ReceivedBlob } from './port.ts'

/** Whose eyes it is for: the partner, and the audiences of which its person's seats are members. */
export type BlobReader = {
  readonly partner: PartnerCode
  readonly audiences: readonly Uint8Array[]
}

export type BlobRegister = {
  /** Whether a partner has stored it. */
  readonly isHeldBy: (regime: RegimeId, sha256: Hash32, partner: PartnerCode) => Promise<boolean>
  /** Whether this reader may read it: the same answer where it is not there at all. */
  readonly isReadableBy: (regime: RegimeId, sha256: Hash32, reader: BlobReader) => Promise<boolean>
  /** Notes that a partner stored it, and keeps it; `false` where that is more than its quota. */
  readonly store: (
    regime: RegimeId,
    received: ReceivedBlob,
    partner: PartnerCode,
    quota: number,
  ) => Promise<boolean>
}

export function blobRegister(pool: Pool, now: () => number): BlobRegister {
  return {
    isHeldBy: async (regime, sha256, partner) => {
      const { rowCount } = await unlessPassing(() =>
        pool.query('select from blob_holder where regime = $1 and sha256 = $2 and partner = $3', [
          regime,
          sha256,
          partner,
        ]),
      )
      return rowCount === 1
    },
    isReadableBy: async (regime, sha256, { partner, audiences }) => {
      const { rowCount } = await unlessPassing(() =>
        pool.query(
          `select where (exists (select from blob_holder as held
                            where held.regime = $1 and held.sha256 = $2 and held.partner = $3)
                or exists (select from blob_use as used
                            where used.regime = $1 and used.sha256 = $2
                              and (used.audience is null or used.audience = any($4::bytea[]))))`,
          [regime, sha256, partner, audiences],
        ),
      )
      return rowCount === 1
    },
    store: (regime, received, partner, quota) =>
      transaction(pool, (client) =>
        storeIn(client, { regime, received, partner, quota, now: now() }),
      ),
  }
}

type Storing = {
  readonly regime: RegimeId
  readonly received: ReceivedBlob
  readonly partner: PartnerCode
  readonly quota: number
  readonly now: number
}

async function storeIn(
  client: Queryable,
  { regime, received, partner, quota, now }: Storing,
): Promise<boolean> {
  const { sha256, size } = received
  const charged = await charge(client, regime, partner, size, quota)
  if (!charged) return false
  // Takes the row also where it is there, so that nobody sweeps it away meanwhile.
  await client.query(
    `insert into blob (regime, sha256, size, stored_at) values ($1, $2, $3, $4)
         on conflict (regime, sha256) do update set stored_at = excluded.stored_at`,
    [regime, sha256, size, now],
  )
  const held = await client.query(
    `insert into blob_holder (regime, sha256, partner) values ($1, $2, $3)
         on conflict (regime, sha256, partner) do nothing`,
    [regime, sha256, partner],
  )
  // A colleague stored the same at the same time: it is paid for once.
  if (held.rowCount === 0) await charge(client, regime, partner, -size, quota)
  await received.keep(regime)
  return true
}

/** Adds to what a partner stores, unless that is more than its quota. */
async function charge(
  client: Queryable,
  regime: RegimeId,
  partner: PartnerCode,
  size: number,
  quota: number,
): Promise<boolean> {
  await client.query(
    `insert into partner_storage (regime, partner, bytes) values ($1, $2, 0)
         on conflict (regime, partner) do nothing`,
    [regime, partner],
  )
  const { rowCount } = await client.query(
    `update partner_storage set bytes = bytes + $3
      where regime = $1 and partner = $2 and bytes + $3 <= $4`,
    [regime, partner, size, quota],
  )
  return rowCount === 1
}
