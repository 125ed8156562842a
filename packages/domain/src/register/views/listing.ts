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

/** Documents, the newest first. */
export function listDocuments(
  { register }: DomainState,
  governance: GovernanceState,
  filter: ListFilter,
  { offset, limit }: Page,
): Listing {
  const runs = runsOf(register, filter)
  return {
    total: runs.reduce((sum, run) => sum + run.total, 0),
    rows: newest(runs, offset + limit)
      .slice(offset)
      .map((document) => ({ document, receipts: receiptsFor(register, governance, document) })),
  }
}

/**
 * Documents of one audience in the order of the record: `total` of them, at places below `size`.
 * Places may be empty, so that nobody looks at all documents to show the last few.
 */
type Run = {
  readonly total: number
  readonly size: number
  readonly at: (place: number) => Document | undefined
}

const runOf = (documents: readonly Document[]): Run => ({
  total: documents.length,
  size: documents.length,
  at: (place) => documents[place],
})

function runsOf(register: RegisterState, filter: ListFilter): readonly Run[] {
  const { audience, matter } = filter
  const isFit = fitFor(filter)
  if (matter !== undefined) {
    const ofMatter = mentioning(register, matter).filter(isFit)
    return [runOf(ofMatter.filter((each) => (audience ?? each.audience) === each.audience))]
  }
  return [...register.shelves]
    .filter(([name]) => (audience ?? name) === name)
    .map(([, shelf]) => {
      const narrow = narrowest(shelf, filter)
      return narrow === undefined
        ? wholeShelf(shelf, filter)
        : runOf(narrow.map((each) => shelf.documents.get(each) as Document).filter(isFit))
    })
}

function wholeShelf({ documents, gone }: Shelf, filter: ListFilter): Run {
  const { standing, words } = filter
  const size = documents.size
  if (words !== undefined || (standing ?? 'current') !== 'current') {
    return runOf(documents.toArray().filter(fitFor(filter)))
  }
  if (standing === undefined) return { total: size, size, at: (place) => documents.get(place) }
  const at = (place: number): Document | undefined => {
    const document = documents.get(place) as Document
    return textStandingOf(document) === 'current' ? document : undefined
  }
  return { total: size - gone, size, at }
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

/** The last of several runs together, the newest first. */
function newest(runs: readonly Run[], most: number): readonly Document[] {
  const heads = runs.map((run) => stepDown(run, run.size)).filter((head) => head !== undefined)
  const found: Document[] = []
  while (found.length < most && heads.length > 0) {
    let latest = 0
    for (let each = 1; each < heads.length; each += 1) {
      if (indexOf(heads[each]) > indexOf(heads[latest])) latest = each
    }
    const { run, place, document } = heads[latest] as Head
    found.push(document)
    const next = stepDown(run, place)
    if (next === undefined) heads.splice(latest, 1)
    else heads[latest] = next
  }
  return found
}

type Head = { readonly run: Run; readonly place: number; readonly document: Document }

const indexOf = (head: Head | undefined): number => head?.document.index ?? -1

/** The last document of a run at a place before this one. */
function stepDown(run: Run, before: number): Head | undefined {
  for (let place = before - 1; place >= 0; place -= 1) {
    const document = run.at(place)
    if (document !== undefined) return { run, place, document }
  }
  return undefined
}

const fitFor = ({ series, year, originator, standing, words }: ListFilter) => {
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
