/** Lists of documents, and one document with all that is known of it. */
import type { AudienceName, GovernanceState, SeatId } from '@epoc/governance'
import type { AudienceLabel } from '../audiences/named.ts'
import type { Description } from '../people/described.ts'
import type { DomainState } from '../state.ts'
import type { Document, DocumentId } from './document.ts'
import { receiptMatrix } from './receipt-matrix.ts'
import type { ReceiptCounts } from './receipt-matrix.ts'
import { documentOf } from './register.ts'
import type { RegisterState } from './register.ts'

/** All of it must hold; an empty filter means every document that one can read. */
export type ListFilter = {
  readonly audience?: AudienceName
  readonly series?: string
  readonly year?: number
  readonly originator?: SeatId
}

/** `limit` rows after the first `offset`. Receipts are counted for these alone. */
export type Page = { readonly offset: number; readonly limit: number }

export type ListRow = { readonly document: Document; readonly receipts: ReceiptCounts }

export type Listing = {
  /** How many documents the filter lets through. */
  readonly total: number
  readonly rows: readonly ListRow[]
}

/** Documents, the newest first. */
export function listDocuments(
  { register }: DomainState,
  governance: GovernanceState,
  filter: ListFilter,
  { offset, limit }: Page,
): Listing {
  const found = [...register.shelves]
    .filter(([audience]) => (filter.audience ?? audience) === audience)
    .flatMap(([, { documents }]) => documents.toArray())
    .filter((document) => letsThrough(filter, document))
    .sort((a, b) => b.index - a.index)
  return {
    total: found.length,
    rows: found
      .slice(offset, offset + limit)
      .map((document) => ({ document, receipts: receiptsFor(register, governance, document) })),
  }
}

const letsThrough = ({ series, year, originator }: ListFilter, document: Document): boolean =>
  (series ?? document.series) === document.series &&
  (year ?? document.symbol.year) === document.symbol.year &&
  (originator ?? document.originator) === document.originator

const receiptsFor = (
  register: RegisterState,
  governance: GovernanceState,
  document: Document,
): ReceiptCounts => receiptMatrix(register, governance, document).counts

export type Shown = {
  readonly document: Document
  /** The label and title of its audience; absent in the audience `all`. */
  readonly audience?: AudienceLabel
  /** The officer who circulated it, as described; absent while nobody has. */
  readonly circulatedBy?: Description
  readonly receipts: ReceiptCounts
}

/** One document; `undefined` if there is none of this id that one can read. */
export function showDocument(
  { register, audiences, people }: DomainState,
  governance: GovernanceState,
  id: DocumentId,
): Shown | undefined {
  const document = documentOf(register, id)
  if (document === undefined) return undefined
  const audience = audiences.get(document.audience)
  const circulatedBy = people.get(document.circulatedBy.person)
  return {
    document,
    ...(audience === undefined ? {} : { audience }),
    ...(circulatedBy === undefined ? {} : { circulatedBy }),
    receipts: receiptsFor(register, governance, document),
  }
}
