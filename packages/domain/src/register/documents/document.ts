/**
 * A document as it stands in the register. Every issue of it is a document of its own, with its own
 * files, marking and receipts: the first text, and each revision, addendum, corrigendum, amendment
 * and technical reissue. What belongs together is a *thread*.
 */
import { toHex } from '@epoc/crypto'
import type { AudienceName, PersonId, SeatId } from '@epoc/governance'
import type { Day } from '../../day.ts'
import type { InLanguages } from '../../text.ts'
import type { When } from '../../when.ts'
import type { DocumentSymbol } from '../symbols/symbol.ts'
import type { DocumentFile } from './files.ts'
import type { Link } from './links.ts'
import type { Marking } from './marking.ts'

/** Lower-case hex of the id of the event that circulated it. */
export type DocumentId = string & { readonly DocumentId: unique symbol }

export const documentId = (event: Uint8Array): DocumentId => toHex(event) as DocumentId

export const documentTypes = [
  'working-paper',
  'discussion-paper',
  'ie-paper',
  'tem-proposal',
  'letter',
  'report',
  'agenda',
  'schedule',
  'record',
  'readout',
  'non-paper',
  'room-paper',
  'notification',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** What a further issue is to the one that it is an issue of. */
export const issueSorts = ['rev', 'add', 'corr', 'amend', 'reissue'] as const
export type IssueSort = (typeof issueSorts)[number]

/** Who did something to a document, and when it was received, in milliseconds. */
export type Done = { readonly at: number; readonly by: PersonId; readonly seat: SeatId }

/** `index` is that of the event that brought it: its secret is that of the epoch of that event. */
export type HeldFile = DocumentFile & { readonly index: number }

/** A language in which a document is to come: with whom, expected when. */
export type PlannedTranslation = {
  readonly language: string
  readonly with: string
  readonly expected: When
}

export type Document = {
  readonly id: DocumentId
  readonly audience: AudienceName
  /** Its position among the documents of its audience, from 0. */
  readonly position: number
  /** Where it stands in the record, and in the sealed stream of its audience. */
  readonly index: number
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly receivedAt: number
  readonly series: string
  readonly symbol: DocumentSymbol
  /** The first text of its thread, which may be itself. */
  readonly root: DocumentId
  /** What it is an issue of; absent in the first text of a thread. */
  readonly issue?: { readonly sort: IssueSort; readonly of: DocumentId }
  /** Every other issue of the thread, in order; kept with its first text. */
  readonly issues: readonly DocumentId[]
  /** The revision or reissue that took its place. */
  readonly replacedBy?: DocumentId
  readonly titles: InLanguages
  readonly type: DocumentType
  readonly originator: SeatId
  readonly sponsors: readonly SeatId[]
  /** Sponsors who said so themselves. */
  readonly confirmedSponsors: readonly SeatId[]
  readonly circulatedBy: { readonly person: PersonId; readonly seat: SeatId }
  /** As it stands now; the event that set it, in lower-case hex, and the `receivedAt` of that. */
  readonly marking: Marking
  readonly markedBy: string
  readonly markedAt: number
  readonly files: readonly HeldFile[]
  /** Languages that a corrigendum corrects; all if it names none. */
  readonly languages?: readonly string[]
  readonly translations: readonly PlannedTranslation[]
  readonly summaries: InLanguages
  readonly asksReceipt: boolean
  readonly links: readonly Link[]
  /** The id of a matter, in lower-case hex. */
  readonly matter?: string
  /** The date that the paper itself bears. */
  readonly dated?: Day
  /** The day under which lists have it: that which it bears, but at the latest that of its receipt. */
  readonly listedOn: Day
  /** Its number stood on paper before it was recorded here. */
  readonly stamped?: true
  /** The event by which its originator submitted it to the POC, in lower-case hex. */
  readonly submission?: string
  readonly withdrawn?: Done & { readonly reason: string }
  readonly recalled?: Done & { readonly reason: string }
}

/** Whether something may still be done to a document. */
export const stands = ({ withdrawn, recalled }: Document): boolean =>
  withdrawn === undefined && recalled === undefined

/** Whether it is the text to be read: it stands, and nothing has taken its place. */
export const isCurrent = (document: Document): boolean =>
  stands(document) && document.replacedBy === undefined

export const textStandings = ['current', 'replaced', 'withdrawn', 'recalled'] as const
export type TextStanding = (typeof textStandings)[number]

/** What became of a text. A recall says more than a withdrawal, and either more than a newer text. */
export function textStandingOf({ replacedBy, withdrawn, recalled }: Document): TextStanding {
  if (recalled !== undefined) return 'recalled'
  if (withdrawn !== undefined) return 'withdrawn'
  return replacedBy === undefined ? 'current' : 'replaced'
}

/** The first text of a thread and its revisions; not addenda and their like, which have chains of their own. */
export const isMainText = ({ symbol }: Document): boolean =>
  symbol.parts.every(({ sort }) => sort === 'rev')
