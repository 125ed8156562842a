/** One document with all that a reader is shown of it. */
import {
  closeOf,
  documentOf,
  formatSymbol,
  nameOfCaveat,
  nameOfLevel,
  nameOfSeat,
  receiptsOf,
  shelfOf,
  showDocument,
} from '@epoc/domain'
import type { Document, DocumentId, DocumentType, Shown, When } from '@epoc/domain'
import { has } from '@epoc/governance'
import { filesOf } from './document-files.ts'
import type { FileRow } from './document-files.ts'
import { historyOf } from './document-history.ts'
import type { Happening } from './document-history.ts'
import { requestRows } from './document-requests.ts'
import type { RequestRow } from './document-requests.ts'
import { linksOf, threadRows } from './document-thread.ts'
import type { LinkRow, Named, ThreadRow } from './document-thread.ts'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { Reading } from './reading.ts'

export type DocumentAsked = { readonly id: string }

export type InLanguage = { readonly language: string; readonly text: string }

export type Gone = {
  readonly type: 'withdrawn' | 'recalled'
  readonly at: number
  readonly by: string
  /** Empty where none was given. */
  readonly reason: string
}

export type ShownDocument = {
  readonly type: 'document'
  readonly document: DocumentRow
  readonly kind: DocumentType
  readonly titles: readonly InLanguage[]
  readonly summaries: readonly InLanguage[]
  readonly sponsors: readonly { readonly name: string; readonly hasSaidSo: boolean }[]
  readonly circulated: { readonly at: number; readonly by: string; readonly person: string }
  /** The title of a named audience; absent where it is for all partners. */
  readonly audience?: string
  /** “REGIME RESTRICTED · FOR EXPERTS” */
  readonly marking: string
  /** As its originator writes it, and who may have it. */
  readonly markingWords?: string
  readonly distribution: string
  /** Languages that a corrigendum corrects. */
  readonly corrects?: readonly string[]
  readonly replacedBy?: Named
  readonly gone?: Gone
  readonly files: readonly FileRow[]
  readonly awaited: readonly {
    readonly language: string
    readonly with: string
    readonly expected: When
    readonly closesAt?: number
  }[]
  readonly thread: readonly ThreadRow[]
  readonly links: readonly LinkRow[]
  readonly requests: readonly RequestRow[]
  readonly receipts: Shown['receipts']
  /** What one's own government may do now. */
  readonly may: {
    readonly confirm: boolean
    readonly answer: boolean
    readonly confirmSponsorship: boolean
  }
  readonly history: readonly Happening[]
  readonly proof: Proof
}

/** Where it stands in the record; `signedAt` in milliseconds, by the host's signed time. */
export type Proof = {
  readonly index: number
  readonly receivedAt: number
  readonly size: number
  readonly signedAt?: number
}

export type DocumentView = { readonly type: 'unknown' } | ShownDocument

export function documentView(reading: Reading, { id }: DocumentAsked): DocumentView {
  const { domain, governance, founding, language } = reading
  const shown = showDocument(domain, governance, id as DocumentId)
  if (shown === undefined) return { type: 'unknown' }
  const { document, audience, requests } = shown
  const { marking, titles, summaries, translations } = document
  const name = (seat: Document['originator']) => nameOfSeat(founding, seat, language)
  const level = nameOfLevel(founding, marking.classification, language)
  const caveats = marking.caveats.map((code) => nameOfCaveat(founding, code, language))
  const replacedBy = replacing(reading, document)
  const gone = goneOf(reading, document)
  return {
    type: 'document',
    document: rowOf(reading, document),
    kind: document.type,
    titles: inLanguages(titles),
    summaries: inLanguages(summaries),
    sponsors: document.sponsors.map((seat) => ({
      name: name(seat),
      hasSaidSo: document.confirmedSponsors.includes(seat),
    })),
    circulated: {
      at: document.receivedAt,
      by: name(document.circulatedBy.seat),
      person: shown.circulatedBy?.name ?? '',
    },
    ...(audience === undefined ? {} : { audience: audience.title }),
    marking: [level, ...caveats].join(' · '),
    ...(marking.words === undefined ? {} : { markingWords: marking.words }),
    distribution: marking.distribution,
    ...(document.languages === undefined ? {} : { corrects: document.languages }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(gone === undefined ? {} : { gone }),
    files: filesOf(document),
    awaited: translations.map((each) => {
      const closesAt = closeOf(each.expected)
      return { ...each, ...(closesAt === undefined ? {} : { closesAt }) }
    }),
    thread: threadRows(reading, shown),
    links: linksOf(reading, shown),
    requests: requestRows(reading, requests),
    receipts: shown.receipts,
    may: mayNow(reading, shown),
    history: historyOf(reading, shown),
    proof: proofShown(reading, document),
  }
}

const inLanguages = (texts: ReadonlyMap<string, string>): readonly InLanguage[] =>
  [...texts].map(([language, text]) => ({ language, text })).filter(({ text }) => text !== '')

function replacing({ domain }: Reading, { replacedBy }: Document): Named | undefined {
  const next = replacedBy === undefined ? undefined : documentOf(domain.register, replacedBy)
  return next && { id: next.id, number: formatSymbol(next.symbol) }
}

function goneOf({ founding, language }: Reading, document: Document): Gone | undefined {
  const { recalled, withdrawn } = document
  const gone = recalled ?? withdrawn
  if (gone === undefined) return undefined
  return {
    type: recalled === undefined ? 'withdrawn' : 'recalled',
    at: gone.at,
    by: nameOfSeat(founding, gone.seat, language),
    reason: gone.reason,
  }
}

/** What is asked of the seat for which one acts, and this person may do for it. */
function mayNow(reading: Reading, { document, requests }: Shown): ShownDocument['may'] {
  const { domain, person, hat, seat } = reading
  const stands = document.withdrawn === undefined && document.recalled === undefined
  const speaks = has(person, hat, 'speak') && stands
  const isOthers = hat === 'partner' && document.originator !== person.partner
  const receipts = receiptsOf(shelfOf(domain.register, document.audience), person.partner)
  const before = receipts.confirmed.get(document.position)
  const isUnconfirmed = before === undefined || before.withoutFile === true
  const isUnserved = !receipts.served.has(document.position)
  return {
    confirm:
      speaks &&
      isOthers &&
      document.asksReceipt &&
      document.replacedBy === undefined &&
      isUnconfirmed &&
      isUnserved,
    answer: speaks && isOthers && requests.length > 0,
    confirmSponsorship:
      speaks &&
      document.replacedBy === undefined &&
      document.sponsors.includes(seat) &&
      !document.confirmedSponsors.includes(seat),
  }
}

function proofShown({ replica }: Reading, { index, receivedAt }: Document): Proof {
  const { checkpoint } = replica
  return {
    index,
    receivedAt,
    size: checkpoint?.size ?? 0,
    ...(checkpoint === undefined ? {} : { signedAt: 1000 * checkpoint.time }),
  }
}
