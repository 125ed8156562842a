/** Lists of documents, and one document with all that is known of it. */
import type { AudienceName, GovernanceState, SeatId } from '@epoc/governance'
import type { AudienceLabel } from '../../audiences/named.ts'
import { dayIn } from '../../day.ts'
import type { Day } from '../../day.ts'
import type { Description } from '../../people/described.ts'
import type { DomainState } from '../../state.ts'
import { isCurrent } from '../documents/document.ts'
import type { Document, DocumentId } from '../documents/document.ts'
import { receiptMatrix } from '../receipts/matrix.ts'
import type { ReceiptCounts } from '../receipts/matrix.ts'
import { documentOf, mentioning, shelfOf, threadOf } from '../register.ts'
import type { RegisterState } from '../register.ts'
import type { Request } from '../requests/request.ts'

/** All of it must hold; an empty filter means every document that one can read. */
export type ListFilter = {
  readonly audience?: AudienceName
  readonly series?: string
  readonly year?: number
  readonly originator?: SeatId
  /** Only documents that belong to this matter, by its id in lower-case hex. */
  readonly matter?: string
  /** Leaves out what was replaced, withdrawn or recalled. */
  readonly current?: true
}

/** `limit` rows after the first `offset`. Receipts are counted for these alone. */
export type Page = { readonly offset: number; readonly limit: number }

export type ListRow = { readonly document: Document; readonly receipts: ReceiptCounts }

export type Listing = {
  /** How many documents the filter lets through. */
  readonly total: number
  readonly rows: readonly ListRow[]
}

/**
 * The day under which a document is shown: the one that the paper itself bears, else that on which
 * it was received, in the regime's zone.
 */
export const dayOf = ({ founding }: GovernanceState, { dated, receivedAt }: Document): Day =>
  dated ?? dayIn(founding.zone, receivedAt)

/** Documents, the newest first. */
export function listDocuments(
  { register }: DomainState,
  governance: GovernanceState,
  filter: ListFilter,
  { offset, limit }: Page,
): Listing {
  const found = candidates(register, filter)
    .filter((document) => letsThrough(filter, document))
    .sort((a, b) => b.index - a.index)
  return {
    total: found.length,
    rows: found
      .slice(offset, offset + limit)
      .map((document) => ({ document, receipts: receiptsFor(register, governance, document) })),
  }
}

const candidates = (register: RegisterState, { audience, matter }: ListFilter): Document[] =>
  matter === undefined
    ? [...register.shelves]
        .filter(([name]) => (audience ?? name) === name)
        .flatMap(([, { documents }]) => documents.toArray())
    : mentioning(register, matter).filter((each) => (audience ?? each.audience) === each.audience)

const letsThrough = (
  { series, year, originator, current }: ListFilter,
  document: Document,
): boolean =>
  (current === undefined || isCurrent(document)) &&
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
  /** All that bears its number, in order: the first text and its issues, itself included. */
  readonly thread: readonly Document[]
  /** Documents that reply to it or refer to it otherwise, in the order of the record. */
  readonly mentionedBy: readonly Document[]
  readonly requests: readonly Request[]
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
    thread: threadOf(register, document),
    mentionedBy: mentioning(register, id),
    requests: shelfOf(register, document.audience)
      .requests.toArray()
      .filter((request) => request.document === id),
  }
}
