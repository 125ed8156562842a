/**
 * The confirmations that a partner still owes. They are kept one by one as far as its last act, so
 * that nobody looks through all documents for the few that are missing.
 */
import type { PartnerCode } from '@epoc/governance'
import type { Document } from '../documents/document.ts'
import type { Shelf } from '../register.ts'
import { isConfirmed } from './receipts.ts'
import type { Receipts } from './receipts.ts'

/** Positions that a partner is asked to confirm and has not confirmed; never its own. In no order. */
export function awaitedFrom(
  shelf: Shelf,
  partner: PartnerCode,
  receipts: Receipts,
): readonly number[] {
  const awaited = askedSince(shelf, partner, receipts)
  // An iterator of a persistent map takes ten times as long.
  receipts.awaited.forEach((_, each) => void awaited.push(each))
  return awaited
}

/** A partner's receipts after its act, with what it owes as the shelf now stands. */
export const upToDate = (shelf: Shelf, partner: PartnerCode, receipts: Receipts): Receipts => ({
  ...receipts,
  awaited: receipts.awaited.withMutations((awaited) => {
    for (const each of askedSince(shelf, partner, receipts)) awaited.set(each, true)
  }),
  asked: shelf.asking.size,
})

/** Those that came to ask after the first `asked`. */
const askedSince = (
  { asking, documents }: Shelf,
  partner: PartnerCode,
  receipts: Receipts,
): number[] =>
  asking
    .slice(receipts.asked)
    .toArray()
    .filter(
      (each) =>
        (documents.get(each) as Document).originator !== partner && !isConfirmed(receipts, each),
    )
