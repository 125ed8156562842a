/**
 * The register: the documents of each audience in their order, and what finds them again.
 * Each audience has a *shelf*; what stands on it rests on the events of that audience alone.
 */
import { List, Map } from 'immutable'
import type { AudienceName, PartnerCode } from '@epoc/governance'
import { documentId } from './document.ts'
import type { Document, DocumentId } from './document.ts'
import { coveredBelow, firstWhere, noReceipts } from './receipts.ts'
import type { MissReason, Receipts } from './receipts.ts'

export type Shelf = {
  /** In the order of the audience's stream. */
  readonly documents: List<Document>
  /** Positions of the documents that ask for a confirmation of receipt, in order. */
  readonly asking: List<number>
  /** How many documents there are of `SERIES yyyy`. */
  readonly counts: Map<string, number>
  readonly receipts: Map<PartnerCode, Receipts>
}

export type RegisterState = {
  readonly shelves: Map<AudienceName, Shelf>
  /** Where a document stands. */
  readonly places: Map<DocumentId, { readonly audience: AudienceName; readonly position: number }>
  /** Documents by the prefix of their symbol and their number, whatever the year. */
  readonly numbers: Map<string, Map<number, List<DocumentId>>>
}

export const emptyRegister: RegisterState = { shelves: Map(), places: Map(), numbers: Map() }

const emptyShelf: Shelf = { documents: List(), asking: List(), counts: Map(), receipts: Map() }

export const shelfOf = (register: RegisterState, audience: AudienceName): Shelf =>
  register.shelves.get(audience) ?? emptyShelf

export const receiptsOf = (shelf: Shelf, partner: PartnerCode): Receipts =>
  shelf.receipts.get(partner) ?? noReceipts

export function documentOf(register: RegisterState, id: DocumentId): Document | undefined {
  const place = register.places.get(id)
  return place && shelfOf(register, place.audience).documents.get(place.position)
}

/** The document of this id, if it stands on the shelf of this audience. */
export function documentOn(
  register: RegisterState,
  audience: AudienceName,
  id: Uint8Array,
): Document | undefined {
  const document = documentOf(register, documentId(id))
  return document?.audience === audience ? document : undefined
}

/** The position of the first document after a `seq`. */
export const positionAfter = ({ documents }: Shelf, seq: number): number =>
  firstWhere(documents.size, (i) => (documents.get(i) as Document).seq > seq)

/** Positions that a partner does not hold: missed and why, or not covered by a delivery yet. */
export function undeliveredOn(
  { documents }: Shelf,
  receipts: Receipts,
): ReadonlyMap<number, MissReason | undefined> {
  const undelivered = new globalThis.Map<number, MissReason | undefined>(receipts.missed)
  for (let each = coveredBelow(receipts); each < documents.size; each += 1) {
    undelivered.set(each, undefined)
  }
  return undelivered
}

export const countOf = (shelf: Shelf, series: string, year: number): number =>
  shelf.counts.get(countKey(series, year)) ?? 0

const countKey = (series: string, year: number): string => `${series} ${year}`

/** The register with one more document, at the end of its shelf. */
export function withDocument(register: RegisterState, document: Document): RegisterState {
  const { id, audience, position, series, symbol, asksReceipt } = document
  const shelf = shelfOf(register, audience)
  const key = countKey(series, symbol.year)
  const bearers = register.numbers.getIn([symbol.prefix, symbol.number], List()) as List<DocumentId>
  return {
    shelves: register.shelves.set(audience, {
      ...shelf,
      documents: shelf.documents.push(document),
      asking: asksReceipt ? shelf.asking.push(position) : shelf.asking,
      counts: shelf.counts.set(key, countOf(shelf, series, symbol.year) + 1),
    }),
    places: register.places.set(id, { audience, position }),
    numbers: register.numbers.setIn([symbol.prefix, symbol.number], bearers.push(id)),
  }
}

/** The register with what one partner has received of one audience. */
export function withReceipts(
  register: RegisterState,
  audience: AudienceName,
  partner: PartnerCode,
  receipts: Receipts,
): RegisterState {
  const shelf = shelfOf(register, audience)
  return {
    ...register,
    shelves: register.shelves.set(audience, {
      ...shelf,
      receipts: shelf.receipts.set(partner, receipts),
    }),
  }
}
