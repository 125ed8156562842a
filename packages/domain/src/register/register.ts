/**
 * The register: the documents of each audience in their order, and what finds them again.
 * Each audience has a *shelf*; what stands on it rests on the events of that audience alone.
 */
import { List, Map } from 'immutable'
import type { AudienceName, PartnerCode } from '@epoc/governance'
import { documentId, isCurrent } from './documents/document.ts'
import type { Document, DocumentId } from './documents/document.ts'
import { withDay } from './months.ts'
import type { Months } from './months.ts'
import { upToDate } from './receipts/awaited.ts'
import { coveredBelow, firstWhere, noReceipts } from './receipts/receipts.ts'
import type { MissReason, Receipts } from './receipts/receipts.ts'
import type { Request } from './requests/request.ts'
import type { Count } from './symbols/count.ts'
import type { DocumentSymbol } from './symbols/symbol.ts'

export type Shelf = {
  /** In the order of the audience's stream. */
  readonly documents: List<Document>
  /** Positions of the documents that ask for a confirmation of receipt, in the order in which they came to ask. */
  readonly asking: List<number>
  /** Positions of the documents that were recalled, in the order of their recall. */
  readonly recalled: List<number>
  /** Positions of the documents that name sponsors, in order. */
  readonly sponsored: List<number>
  /** Positions in the order of lists. */
  readonly months: Months
  /** Positions by what lists are narrowed by: `series POC`, `year 2026`, `originator CA`; in order. */
  readonly narrowed: Map<string, List<number>>
  /** How many of them were replaced, withdrawn or recalled. */
  readonly gone: number
  /** By `SERIES yyyy`, and `SERIES CRP. yyyy` for room papers. */
  readonly counts: Map<string, Count>
  readonly receipts: Map<PartnerCode, Receipts>
  /** What was asked of partners beyond a receipt, in order. */
  readonly requests: List<Request>
}

export type RegisterState = {
  readonly shelves: Map<AudienceName, Shelf>
  /** Where a document stands. */
  readonly places: Map<DocumentId, { readonly audience: AudienceName; readonly position: number }>
  /** First texts by the prefix of their symbol and their number, whatever the year. */
  readonly numbers: Map<string, Map<string, Map<DocumentId, true>>>
  /** Documents by what they name: a matter, a submission, another document; in lower-case hex. */
  readonly mentions: Map<string, Map<DocumentId, true>>
}

export const emptyRegister: RegisterState = {
  shelves: Map(),
  places: Map(),
  numbers: Map(),
  mentions: Map(),
}

const emptyShelf: Shelf = {
  documents: List(),
  asking: List(),
  sponsored: List(),
  recalled: List(),
  months: Map(),
  narrowed: Map(),
  gone: 0,
  counts: Map(),
  receipts: Map(),
  requests: List(),
}

export const shelfOf = (register: RegisterState, audience: AudienceName): Shelf =>
  register.shelves.get(audience) ?? emptyShelf

export const withShelf = (
  register: RegisterState,
  audience: AudienceName,
  change: Partial<Shelf>,
): RegisterState => ({
  ...register,
  shelves: register.shelves.set(audience, { ...shelfOf(register, audience), ...change }),
})

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

/** The first text of a document's thread. It stands on the same shelf, before it. */
export const rootOf = (register: RegisterState, { root }: Document): Document =>
  documentOf(register, root) as Document

/** A thread in its order: the first text, then every other issue. */
export const threadOf = (register: RegisterState, document: Document): readonly Document[] => {
  const root = rootOf(register, document)
  return [root, ...root.issues.map((id) => documentOf(register, id) as Document)]
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

/** Under which number a first text is found. */
export const numberKey = ({ number, room }: Pick<DocumentSymbol, 'number' | 'room'>): string =>
  room === true ? `CRP.${number}` : String(number)

/** Under which name documents of a series are counted in a year. */
export const countKey = (series: string, year: number, room: boolean): string =>
  `${series} ${room ? 'CRP. ' : ''}${year}`

/** Under which names lists find a document. */
const narrowings = ({ series, symbol, originator }: Document): readonly string[] => [
  narrowedBy('series', series),
  narrowedBy('year', symbol.year),
  narrowedBy('originator', originator),
]

export const narrowedBy = (by: 'series' | 'year' | 'originator', value: string | number): string =>
  `${by} ${value}`

/** The register with one more document, at the end of its shelf. */
export function withDocument(register: RegisterState, document: Document): RegisterState {
  const { id, audience, position, symbol, asksReceipt } = document
  const shelf = shelfOf(register, audience)
  const { links, matter, submission } = document
  const named = [matter, submission, ...links.map((link) => link.document)]
  return {
    ...withShelf(register, audience, {
      documents: shelf.documents.push(document),
      asking: asksReceipt ? shelf.asking.push(position) : shelf.asking,
      narrowed: narrowings(document).reduce(
        (before, each) => before.update(each, List<number>(), (run) => run.push(position)),
        shelf.narrowed,
      ),
      months: withDay(
        shelf.months,
        position,
        document.listedOn,
        (at) => (shelf.documents.get(at) as Document).listedOn,
      ),
      sponsored: document.sponsors.length > 0 ? shelf.sponsored.push(position) : shelf.sponsored,
    }),
    places: register.places.set(id, { audience, position }),
    numbers:
      document.issue === undefined
        ? register.numbers.setIn([symbol.prefix, numberKey(symbol), id], true)
        : register.numbers,
    mentions: named.reduce(
      (before, each) => (each === undefined ? before : before.setIn([each, id], true)),
      register.mentions,
    ),
  }
}

/** The register with one more document that names something: a matter. */
export const withMention = (
  register: RegisterState,
  named: string,
  { id }: Document,
): RegisterState => ({ ...register, mentions: register.mentions.setIn([named, id], true) })

/** The register in which a document names these no more. */
export const withoutMentions = (
  register: RegisterState,
  named: readonly string[],
  { id }: Document,
): RegisterState => ({
  ...register,
  mentions: named.reduce((before, each) => before.deleteIn([each, id]), register.mentions),
})

/** The documents that name something, in the order of the record. */
export const mentioning = (register: RegisterState, named: string): readonly Document[] =>
  [...(register.mentions.get(named)?.keys() ?? [])]
    .map((id) => documentOf(register, id) as Document)
    .sort((a, b) => a.index - b.index)

/** The register with something of a document changed; its place stays. */
export const withChange = (
  register: RegisterState,
  { id }: Document,
  change: Partial<Document>,
): RegisterState => withItsNow(register, { ...(documentOf(register, id) as Document), ...change })

/** The register in which nothing takes the place of a document any more. */
export function withoutReplacement(register: RegisterState, { id }: Document): RegisterState {
  const { replacedBy: _, ...document } = documentOf(register, id) as Document
  return withItsNow(register, document)
}

/** The register with a document as it is now, in its place. */
function withItsNow(register: RegisterState, document: Document): RegisterState {
  const { audience, position } = document
  const { documents, gone } = shelfOf(register, audience)
  const before = documents.get(position) as Document
  return withShelf(register, audience, {
    documents: documents.set(position, document),
    gone: gone + Number(isCurrent(before)) - Number(isCurrent(document)),
  })
}

/** The register with how a series is counted on a shelf. */
export function withCount(
  register: RegisterState,
  audience: AudienceName,
  key: string,
  count: Count,
): RegisterState {
  const { counts } = shelfOf(register, audience)
  return withShelf(register, audience, { counts: counts.set(key, count) })
}

/** The register with what one partner has received of one audience. */
export function withReceipts(
  register: RegisterState,
  audience: AudienceName,
  partner: PartnerCode,
  receipts: Receipts,
): RegisterState {
  const shelf = shelfOf(register, audience)
  const change = shelf.receipts.set(partner, upToDate(shelf, partner, receipts))
  return withShelf(register, audience, { receipts: change })
}
