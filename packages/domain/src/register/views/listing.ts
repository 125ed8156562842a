/** Lists of documents, and one document with all that is known of it. */
import type { AudienceName, GovernanceState, SeatId } from '@epoc/governance'
import type { AudienceLabel } from '../../audiences/named.ts'
import type { Description } from '../../people/described.ts'
import type { DomainState } from '../../state.ts'
import { textStandingOf } from '../documents/document.ts'
import type { Document, DocumentId, TextStanding } from '../documents/document.ts'
import { partnersOf, receiptCounts } from '../receipts/matrix.ts'
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

/** Documents, the newest first. */
export function listDocuments(
  { register }: DomainState,
  governance: GovernanceState,
  filter: ListFilter,
  { offset, limit }: Page,
): Listing {
  const found = letThrough(register, filter)
  return {
    total: found.reduce((sum, run) => sum + run.length, 0),
    rows: newest(found, offset + limit)
      .slice(offset)
      .map((document) => ({ document, receipts: receiptsFor(register, governance, document) })),
  }
}

/** Runs of the documents that a filter lets through, each in the order of the record. */
function letThrough(register: RegisterState, filter: ListFilter): readonly (readonly Document[])[] {
  const { audience, matter } = filter
  const tests = testsOf(filter)
  const isFit = (document: Document): boolean => tests.every((test) => test(document))
  if (matter !== undefined) {
    const run = mentioning(register, matter)
    return [run.filter((each) => (audience ?? each.audience) === each.audience && isFit(each))]
  }
  return [...register.shelves]
    .filter(([name]) => (audience ?? name) === name)
    .map(([, { documents }]) => {
      const run: Document[] = []
      documents.forEach((each) => {
        if (isFit(each)) run.push(each)
      })
      return run
    })
}

/** The last of several runs together, the newest first, without sorting what is not shown. */
function newest(runs: readonly (readonly Document[])[], most: number): readonly Document[] {
  const heads = runs.filter((run) => run.length > 0).map((run) => ({ run, at: run.length - 1 }))
  const found: Document[] = []
  while (found.length < most && heads.length > 0) {
    let latest = 0
    for (let each = 1; each < heads.length; each += 1) {
      if (indexAt(heads[each]) > indexAt(heads[latest])) latest = each
    }
    const head = heads[latest] as Head
    found.push(head.run[head.at] as Document)
    head.at -= 1
    if (head.at < 0) heads.splice(latest, 1)
  }
  return found
}

type Head = { readonly run: readonly Document[]; at: number }

const indexAt = (head: Head | undefined): number => head?.run[head.at]?.index ?? -1

/** What a document must be, question by question: an empty filter asks nothing of anybody. */
function testsOf(filter: ListFilter): readonly ((document: Document) => boolean)[] {
  const { series, year, originator, standing, words } = filter
  return [
    series === undefined ? undefined : (document: Document) => document.series === series,
    year === undefined ? undefined : (document: Document) => document.symbol.year === year,
    originator === undefined
      ? undefined
      : (document: Document) => document.originator === originator,
    standing === undefined
      ? undefined
      : (document: Document) => textStandingOf(document) === standing,
    words === undefined ? undefined : wordsTest(words),
  ].filter((test) => test !== undefined)
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
