/** A message among some seats: unnumbered, and never a position or a document. */
import type { AudienceName, PersonId, SeatId } from '@epoc/governance'
import type { Marking } from '../register/documents/marking.ts'

/** Lower-case hex of the id of the event that sent it. */
export type MessageId = string & { readonly MessageId: unique symbol }

export type Message = {
  readonly id: MessageId
  readonly audience: AudienceName
  readonly index: number
  readonly receivedAt: number
  readonly from: { readonly person: PersonId; readonly seat: SeatId }
  readonly subject: string
  readonly text: string
  readonly marking: Marking
  /** The id of a document, in lower-case hex; not all readers need hold it. */
  readonly about?: string
  readonly inReplyTo?: MessageId
  /** It reminds of something that was asked. */
  readonly reminder: boolean
}
