/** What is asked of partners about a document, beyond confirming its receipt; and who answered. */
import type { Map } from 'immutable'
import type { PartnerCode, PersonId } from '@epoc/governance'
import type { DocumentId } from '../documents/document.ts'
import type { When } from '../../when.ts'

/** Lower-case hex of the id of the event that asked. */
export type RequestId = string & { readonly RequestId: unique symbol }

export type Answer = {
  readonly at: number
  readonly by: PersonId
  /** Empty where nothing more is said than that there is nothing to say. */
  readonly text: string
  /** A document that says it. */
  readonly document?: DocumentId
  /** It came when it was too late: kept and shown, and flagged. */
  readonly late: boolean
}

export type Request = {
  readonly id: RequestId
  readonly document: DocumentId
  readonly askedAt: number
  /** What is wanted, in words: "reactions". */
  readonly text: string
  readonly due: When
  readonly answers: Map<PartnerCode, Answer>
}
