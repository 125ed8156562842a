/** What the register asks of a seat. */
import { isMember, isOffice } from '@epoc/governance'
import type { GovernanceState, PartnerCode, SeatId } from '@epoc/governance'
import type { Document } from './document.ts'
import { coveredBelow } from './receipts.ts'
import type { MissReason, Receipts } from './receipts.ts'
import { receiptsOf } from './register.ts'
import type { RegisterState, Shelf } from './register.ts'

export type InboxReason =
  /** The originator asks for a confirmation, and this partner has given none. */
  | { readonly type: 'receipt-asked' }
  /** No program of this partner has said that it holds the document; `missed` is why, if it said so. */
  | { readonly type: 'not-delivered'; readonly missed?: MissReason }

export type InboxItem = {
  readonly document: Document
  /** At least one. */
  readonly reasons: readonly InboxReason[]
}

/** The documents on which a seat has something to do, the oldest first. Offices give no receipts. */
export function inbox(
  register: RegisterState,
  governance: GovernanceState,
  seat: SeatId,
): readonly InboxItem[] {
  if (isOffice(seat)) return []
  return [...governance.audiences.values()]
    .filter((audience) => isMember(audience, seat))
    .flatMap(({ name }) => {
      const shelf = register.shelves.get(name)
      return shelf === undefined ? [] : itemsOf(shelf, seat)
    })
    .sort((a, b) => a.document.index - b.document.index)
}

function itemsOf(shelf: Shelf, partner: PartnerCode): readonly InboxItem[] {
  const receipts = receiptsOf(shelf, partner)
  const covered = coveredBelow(receipts)
  const asking = shelf.asking.toArray().filter((each) => each < covered)
  const early = new Set([...asking, ...receipts.missed.keys()])
  return [
    ...[...early].map((position) => shelf.documents.get(position) as Document),
    ...shelf.documents.slice(covered),
  ].flatMap((document) => {
    const reasons = reasonsOf(document, receipts, partner)
    return reasons.length === 0 ? [] : { document, reasons }
  })
}

function reasonsOf(
  document: Document,
  receipts: Receipts,
  partner: PartnerCode,
): readonly InboxReason[] {
  const reasons: InboxReason[] = []
  if (isUnconfirmed(document, receipts, partner)) reasons.push({ type: 'receipt-asked' })
  const missed = receipts.missed.get(document.position)
  if (missed !== undefined) reasons.push({ type: 'not-delivered', missed })
  else if (document.position >= coveredBelow(receipts)) reasons.push({ type: 'not-delivered' })
  return reasons
}

/** Whether a partner is asked to confirm a document and has not; never its own. */
const isUnconfirmed = (document: Document, { confirmed }: Receipts, partner: PartnerCode) =>
  document.asksReceipt && document.originator !== partner && !confirmed.has(document.position)
