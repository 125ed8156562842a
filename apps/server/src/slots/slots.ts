/**
 * Sealed keyrings of people, kept by address and by the hash of a token. They are not opened here, and
 * nothing is kept of who brought them.
 */
import { equalBytes, sha256 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { Pool } from '../database/pool.ts'
import { unlessPassing } from '../database/transaction.ts'

export type Slots = {
  /** Stores a slot, or replaces it where the token is that of the first. */
  readonly put: (
    address: Hash32,
    token: Uint8Array,
    slot: string,
  ) => Promise<'stored' | 'replaced' | 'forbidden'>
  /** The same for an unknown address and a wrong token, also in time. */
  readonly get: (address: Hash32, token: Uint8Array) => Promise<string | undefined>
  /** Whether there was one that this token drops. */
  readonly drop: (address: Hash32, token: Uint8Array) => Promise<boolean>
}

/** The hash of no token that anybody knows. */
const nobody = new Uint8Array(32)

export const openSlots = (pool: Pool): Slots => ({
  put: async (address, token, slot) => {
    const { rows } = await unlessPassing(() =>
      pool.query<{ fresh: boolean }>(
        `insert into slot as kept (address, token_hash, slot) values ($1, $2, $3)
         on conflict (address) do update set slot = excluded.slot
          where kept.token_hash = excluded.token_hash
         returning xmax = 0 as fresh`,
        [address, sha256(token), slot],
      ),
    )
    const [row] = rows
    if (row === undefined) return 'forbidden'
    return row.fresh ? 'stored' : 'replaced'
  },
  get: async (address, token) => {
    const { rows } = await unlessPassing(() =>
      pool.query<{ token_hash: Uint8Array; slot: string }>(
        'select token_hash, slot from slot where address = $1',
        [address],
      ),
    )
    const [row] = rows
    const right = equalBytes(sha256(token), row?.token_hash ?? nobody)
    return right ? row?.slot : undefined
  },
  drop: async (address, token) => {
    const { rowCount } = await unlessPassing(() =>
      pool.query('delete from slot where address = $1 and token_hash = $2', [
        address,
        sha256(token),
      ]),
    )
    return rowCount === 1
  },
})
