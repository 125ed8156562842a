/** What the register asks of a seat. */
import { isMember, isOffice } from '@epoc/governance'
import type { GovernanceState, PartnerCode, SeatId } from '@epoc/governance'
import { isCurrent, stands } from '../documents/document.ts'
import type { Document } from '../documents/document.ts'
import { awaitedFrom } from '../receipts/awaited.ts'
import { coveredBelow } from '../receipts/receipts.ts'
import type { MissReason, Receipts } from '../receipts/receipts.ts'
import { documentOf, receiptsOf } from '../register.ts'
import type { RegisterState, Shelf } from '../register.ts'
import type { Request } from '../requests/request.ts'

export type InboxReason =
  /** The originator asks for a confirmation, and this partner has given none. */
  | { readonly type: 'receipt-asked' }
  /** No program of this partner has said that it holds the document; `missed` is why, if it said so. */
  | { readonly type: 'not-delivered'; readonly missed?: MissReason }
  /** Something was asked about it, and this partner has not answered. */
  | { readonly type: 'answer-asked'; readonly request: Request }
  /** It was named as a sponsor, and has not said that it is one. */
  | { readonly type: 'sponsorship-named' }

export type InboxItem = {
  readonly document: Document
  /** At least one. */
  readonly reasons: readonly InboxReason[]
}

/** The documents on which a seat has something to do, the oldest first. Offices give no receipts, and may be named as sponsors. */
export function inbox(
  register: RegisterState,
  governance: GovernanceState,
  seat: SeatId,
): readonly InboxItem[] {
  return [...governance.audiences.values()]
    .filter((audience) => isMember(audience, seat))
    .flatMap(({ name }) => {
      const shelf = register.shelves.get(name)
      if (shelf === undefined) return []
      return isOffice(seat) ? namedOn(shelf, seat) : itemsOf(register, shelf, seat)
    })
    .sort((a, b) => a.document.index - b.document.index)
}

/** What names an office as a sponsor. */
const namedOn = (shelf: Shelf, seat: SeatId): readonly InboxItem[] =>
  shelf.sponsored
    .toArray()
    .map((position) => shelf.documents.get(position) as Document)
    .filter((document) => isUnsaid(document, seat))
    .map((document) => ({ document, reasons: [{ type: 'sponsorship-named' }] }))

function itemsOf(
  register: RegisterState,
  shelf: Shelf,
  partner: PartnerCode,
): readonly InboxItem[] {
  const receipts = receiptsOf(shelf, partner)
  const covered = coveredBelow(receipts)
  const open = openRequests(register, shelf, partner)
  const awaited = new Set(awaitedFrom(shelf, partner, receipts))
  const early = [...awaited, ...receipts.missed.keys(), ...open.keys(), ...shelf.sponsored]
  return [
    ...[...new Set(early)]
      .filter((each) => each < covered)
      .map((position) => shelf.documents.get(position) as Document),
    ...shelf.documents.slice(covered),
  ].flatMap((document) => {
    const reasons = [
      ...reasonsOf(document, partner, receipts, awaited),
      ...(open.get(document.position) ?? []).map((request): InboxReason => ({
        type: 'answer-asked',
        request,
      })),
    ]
    return reasons.length === 0 ? [] : { document, reasons }
  })
}

/** Requests that a partner has not answered, by the position of their document. */
function openRequests(
  register: RegisterState,
  shelf: Shelf,
  partner: PartnerCode,
): ReadonlyMap<number, readonly Request[]> {
  const open = shelf.requests.toArray().flatMap((request) => {
    const document = documentOf(register, request.document)
    return document === undefined ||
      document.originator === partner ||
      !stands(document) ||
      request.answers.has(partner)
      ? []
      : { request, position: document.position }
  })
  const grouped = Map.groupBy(open, ({ position }) => position)
  return new Map([...grouped].map(([at, items]) => [at, items.map(({ request }) => request)]))
}

function reasonsOf(
  document: Document,
  partner: PartnerCode,
  receipts: Receipts,
  awaited: ReadonlySet<number>,
): readonly InboxReason[] {
  // What was recalled is fetched by nobody.
  if (document.recalled !== undefined) return []
  const reasons: InboxReason[] = []
  if (awaited.has(document.position) && isCurrent(document)) reasons.push({ type: 'receipt-asked' })
  if (isUnsaid(document, partner)) reasons.push({ type: 'sponsorship-named' })
  const missed = receipts.missed.get(document.position)
  if (missed !== undefined) reasons.push({ type: 'not-delivered', missed })
  else if (document.position >= coveredBelow(receipts)) reasons.push({ type: 'not-delivered' })
  return reasons
}

const isUnsaid = (document: Document, seat: SeatId): boolean =>
  isCurrent(document) &&
  document.sponsors.includes(seat) &&
  !document.confirmedSponsors.includes(seat)
