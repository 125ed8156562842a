/** A draft: a text before it is issued, among those who work on it. It has no symbol. */
import type { AudienceName, PersonId, SeatId } from '@epoc/governance'
import type { DocumentId, DocumentType, HeldFile } from '../register/documents/document.ts'
import type { Marking } from '../register/documents/marking.ts'
import type { InLanguages } from '../text.ts'

/** Lower-case hex of the id of the event that kept its latest version. */
export type DraftId = string & { readonly DraftId: unique symbol }

export type Draft = {
  readonly id: DraftId
  readonly audience: AudienceName
  /** Counts from 1. */
  readonly version: number
  readonly index: number
  readonly receivedAt: number
  readonly keptBy: { readonly person: PersonId; readonly seat: SeatId }
  /** Temporary, until it is issued. */
  readonly titles: InLanguages
  readonly marking: Marking
  readonly files: readonly HeldFile[]
  readonly series?: string
  readonly type?: DocumentType
  /** What its author says to those who work on it. */
  readonly note: string
  /** It was issued as a document, or given up. */
  readonly closed?: { readonly at: number; readonly document?: DocumentId }
}
