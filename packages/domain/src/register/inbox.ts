/** What the register asks of a seat. */
import { isMember, isOffice } from '@epoc/governance'
import type { GovernanceState, PartnerCode, SeatId } from '@epoc/governance'
import type { Document } from './document.ts'
import type { MissReason, Receipts } from './receipts.ts'
import { receiptsOf, undeliveredOn } from './register.ts'
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
  const reasons = new Map<number, InboxReason[]>()
  for (const position of unconfirmedOn(shelf, receipts, partner)) {
    reasons.set(position, [{ type: 'receipt-asked' }])
  }
  for (const [position, missed] of undeliveredOn(shelf, receipts)) {
    const reason: InboxReason = {
      type: 'not-delivered',
      ...(missed === undefined ? {} : { missed }),
    }
    reasons.set(position, [...(reasons.get(position) ?? []), reason])
  }
  return [...reasons].map(([position, each]) => ({
    document: shelf.documents.get(position) as Document,
    reasons: each,
  }))
}

/** Positions of the documents that a partner has yet to confirm; never its own. */
const unconfirmedOn = (
  { asking, documents }: Shelf,
  { confirmed }: Receipts,
  partner: PartnerCode,
): readonly number[] =>
  [...asking].filter(
    (position) => !confirmed.has(position) && documents.get(position)?.originator !== partner,
  )
