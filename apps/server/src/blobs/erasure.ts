/**
 * Erasing a ciphertext by order, after a recall. The host cannot read what was recalled: it takes a
 * signed order by the partner that sealed what brings the ciphertext, or by the POC, keeps it, and
 * shows it to whoever asks for the bytes (R-HTTP-2).
 */
import { concat, labels, verifyLabelled } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { AudienceId, RegimeId } from '@epoc/event'
import { audienceOf, mayErase } from '@epoc/governance'
import type { GovernanceState, Person, PersonId, SeatId } from '@epoc/governance'
import type { Pool, Queryable } from '../database/pool.ts'
import { transaction, unlessPassing } from '../database/transaction.ts'
import type { BlobStore } from './port.ts'

export type Order = { readonly person: PersonId; readonly signature: Uint8Array }

export type Erasing = {
  readonly regime: RegimeId
  readonly sha256: Hash32
  readonly person: Person
  readonly signature: Uint8Array
  /** By which audiences are known. */
  readonly governance: GovernanceState
}

export type Erasures = {
  /** The order by which it was erased, if it was. */
  readonly orderOf: (regime: RegimeId, sha256: Hash32) => Promise<Order | undefined>
  /** Erases it for good; says who may not. Harmless where that was done before. */
  readonly erase: (erasing: Erasing) => Promise<'erased' | 'forbidden' | 'not-found'>
}

export function erasures(pool: Pool, blobs: BlobStore, now: () => number): Erasures {
  const orderOf: Erasures['orderOf'] = async (regime, sha256) => {
    const { rows } = await unlessPassing(() =>
      pool.query<Order>('select person, signature from erasure where regime = $1 and sha256 = $2', [
        regime,
        sha256,
      ]),
    )
    return rows[0]
  }
  return {
    orderOf,
    erase: async (erasing) => {
      if (!(await isSigned(erasing))) return 'forbidden'
      return transaction(pool, (client) => eraseIn(client, blobs, erasing, now()))
    },
  }
}

const isSigned = ({ regime, sha256, person, signature }: Erasing): Promise<boolean> =>
  verifyLabelled(person.key, labels.erase, signature, concat(regime, sha256))

/** With the head locked, so that no entry brings it meanwhile. */
async function eraseIn(
  client: Queryable,
  blobs: BlobStore,
  { regime, sha256, person, signature, governance }: Erasing,
  now: number,
): Promise<'erased' | 'forbidden' | 'not-found'> {
  await client.query('select from head where regime = $1 for update', [regime])
  const { rows } = await client.query<Bringing>(
    `select entry.sealer, entry.audience from blob_use as used
       join entry on entry.regime = used.regime and entry.idx = used.idx
      where used.regime = $1 and used.sha256 = $2`,
    [regime, sha256],
  )
  if (rows.length === 0) return 'not-found'
  if (!rows.every((each) => isTheirs(governance, person, each))) return 'forbidden'
  const gone = await client.query<{ size: number }>(
    'delete from blob where regime = $1 and sha256 = $2 returning size',
    [regime, sha256],
  )
  await client.query(
    `with let_go as (delete from blob_holder where regime = $1 and sha256 = $2 returning partner)
     update partner_storage as stored set bytes = bytes - $3
       from let_go where stored.regime = $1 and stored.partner = let_go.partner`,
    [regime, sha256, gone.rows[0]?.size ?? 0],
  )
  await client.query(
    `insert into erasure (regime, sha256, person, signature, erased_at) values ($1, $2, $3, $4, $5)
         on conflict (regime, sha256) do nothing`,
    [regime, sha256, person.id, signature, now],
  )
  await blobs.remove(regime, sha256)
  return 'erased'
}

type Bringing = { readonly sealer: SeatId | null; readonly audience: AudienceId | null }

/** R-HTTP-2: what nobody sealed is a wrap, and stays. */
function isTheirs(
  governance: GovernanceState,
  person: Person,
  { sealer, audience: id }: Bringing,
): boolean {
  const audience = id === null ? undefined : audienceOf(governance, id)
  if (sealer === null || audience === undefined) return false
  return mayErase(person, { sealer, members: audience.members })
}
