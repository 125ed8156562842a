/** Lists of documents, and one document with all that is known of it. */
import { List } from 'immutable'
import type { AudienceName, GovernanceState, SeatId } from '@epoc/governance'
import type { AudienceLabel } from '../../audiences/named.ts'
import { dayIn } from '../../day.ts'
import type { Day } from '../../day.ts'
import type { Description } from '../../people/described.ts'
import type { DomainState } from '../../state.ts'
import { textStandingOf } from '../documents/document.ts'
import type { Document, DocumentId, TextStanding } from '../documents/document.ts'
import { latestFirst } from '../months.ts'
import { partnersOf, receiptCounts } from '../receipts/matrix.ts'
import type { ReceiptCounts } from '../receipts/matrix.ts'
import { documentOf, mentioning, narrowedBy, shelfOf, threadOf } from '../register.ts'
import type { RegisterState, Shelf } from '../register.ts'
import type { Request } from '../requests/request.ts'

/** All of it must hold; an empty filter means every document that one can read. */
export type ListFilter = {
  readonly audience?: AudienceName
  readonly series?: string
  readonly year?: number
  readonly originator?: SeatId
  /** Only documents that belong to this matter, by its id in lower-case hex. */
  readonly matter?: string
  readonly standing?: TextStanding
  /** Words of which each stands in a title, whatever its language, accents and capitals. */
  readonly words?: string
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

/** Documents, those of the latest day first, and of one day those that came last. */
export function listDocuments(
  { register }: DomainState,
  governance: GovernanceState,
  filter: ListFilter,
  { offset, limit }: Page,
): Listing {
  const runs = runsOf(register, filter)
  return {
    total: runs.reduce((sum, run) => sum + run.total, 0),
    rows: latest(runs, offset + limit)
      .slice(offset)
      .map((document) => ({ document, receipts: receiptsFor(register, governance, document) })),
  }
}

/** Documents in the order of lists: `total` of them, read only as far as somebody looks. */
type Run = { readonly total: number; readonly documents: Iterable<Document> }

const runOf = (documents: readonly Document[]): Run => ({ total: documents.length, documents })

/** Whether one stands above another in a list. */
const isAbove = (one: Document, other: Document): boolean =>
  one.listedOn === other.listedOn ? one.index > other.index : one.listedOn > other.listedOn

const inOrder = (documents: readonly Document[]): readonly Document[] =>
  documents.toSorted((a, b) => (isAbove(a, b) ? -1 : 1))

function runsOf(register: RegisterState, filter: ListFilter): readonly Run[] {
  const { audience, matter } = filter
  const isFit = fitFor(filter)
  if (matter !== undefined) {
    const ofMatter = mentioning(register, matter).filter(isFit)
    return [
      runOf(inOrder(ofMatter.filter((each) => (audience ?? each.audience) === each.audience))),
    ]
  }
  return [...register.shelves]
    .filter(([name]) => (audience ?? name) === name)
    .map(([, shelf]) => {
      const narrow = narrowest(shelf, filter)
      return narrow === undefined
        ? wholeShelf(shelf, filter)
        : runOf(inOrder(narrow.map((each) => shelf.documents.get(each) as Document).filter(isFit)))
    })
}

function wholeShelf(shelf: Shelf, filter: ListFilter): Run {
  const { standing, words } = filter
  const documents = latestOn(shelf, fitFor(filter))
  if (words !== undefined || (standing ?? 'current') !== 'current') return runOf([...documents])
  const { size } = shelf.documents
  return { total: standing === undefined ? size : size - shelf.gone, documents }
}

function* latestOn(
  { documents, months }: Shelf,
  isFit: (document: Document) => boolean,
): Generator<Document> {
  for (const position of latestFirst(months)) {
    const document = documents.get(position) as Document
    if (isFit(document)) yield document
  }
}

/** The positions to look at: the fewest by which the filter narrows; `undefined` where it does not. */
function narrowest(
  { narrowed }: Shelf,
  { series, year, originator }: ListFilter,
): readonly number[] | undefined {
  const [fewest] = [
    series === undefined ? undefined : narrowedBy('series', series),
    year === undefined ? undefined : narrowedBy('year', year),
    originator === undefined ? undefined : narrowedBy('originator', originator),
  ]
    .filter((each) => each !== undefined)
    .map((each) => narrowed.get(each, List<number>()))
    .sort((a, b) => a.size - b.size)
  return fewest?.toArray()
}

/** The first of several runs together, in the order of lists. */
function latest(runs: readonly Run[], most: number): readonly Document[] {
  const heads = runs.flatMap(({ documents }) => stepTo(documents[Symbol.iterator]()))
  const found: Document[] = []
  while (found.length < most && heads.length > 0) {
    let first = 0
    for (let each = 1; each < heads.length; each += 1) {
      if (isAbove(documentAt(heads, each), documentAt(heads, first))) first = each
    }
    found.push(documentAt(heads, first))
    heads.splice(first, 1, ...stepTo((heads[first] as Head).rest))
  }
  return found
}

type Head = { readonly document: Document; readonly rest: Iterator<Document> }

const documentAt = (heads: readonly Head[], place: number): Document =>
  (heads[place] as Head).document

/** Nothing where a run is at its end. */
function stepTo(rest: Iterator<Document>): Head[] {
  const next = rest.next()
  return next.done === true ? [] : [{ document: next.value, rest }]
}

/** Whether a document is let through, whatever its matter and its audience. */
export const fitFor = ({ series, year, originator, standing, words }: ListFilter) => {
  const hasWords = words === undefined ? undefined : wordsTest(words)
  return (document: Document): boolean =>
    (series === undefined || document.series === series) &&
    (year === undefined || document.symbol.year === year) &&
    (originator === undefined || document.originator === originator) &&
    (standing === undefined || textStandingOf(document) === standing) &&
    (hasWords === undefined || hasWords(document))
}

/** Whether each of these words stands in a title. */
function wordsTest(words: string): (document: Document) => boolean {
  const wanted = folded(words).split(/\s+/)
  return ({ titles }) => {
    const text = folded([...titles.values()].join('\n'))
    return wanted.every((word) => text.includes(word))
  }
}

const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const receiptsFor = (
  register: RegisterState,
  governance: GovernanceState,
  document: Document,
): ReceiptCounts => receiptCounts(register, partnersOf(governance, document.audience), document)

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
