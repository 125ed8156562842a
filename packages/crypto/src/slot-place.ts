/**
 * Where a host keeps a slot, and what fetches it from there (R-HOME-9). Both follow from the account
 * secret, so that a person on a new machine finds the slot with what is printed, and a host that holds
 * it cannot tell from either whose it is, nor guess either.
 */
import type { AccountSecret, Seed } from './bytes.ts'
import { deriveSeed } from './derive.ts'
import { labels } from './labels.ts'

export type SlotPlace = {
  /** 32 bytes, public to the host. */
  readonly address: Seed
  /** 32 bytes, of which the host keeps the hash. */
  readonly token: Seed
}

export const slotPlace = (accountSecret: AccountSecret): SlotPlace => ({
  address: deriveSeed(accountSecret, labels.slotAddress),
  token: deriveSeed(accountSecret, labels.slotToken),
})
