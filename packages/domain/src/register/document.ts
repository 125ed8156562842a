/** A document as it stands in the register. */
import { toHex } from '@epoc/crypto'
import type { AudienceName, PersonId, SeatId } from '@epoc/governance'
import type { DocumentFile } from './files.ts'
import type { Marking } from './marking.ts'
import type { DocumentSymbol } from './symbol.ts'

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
  readonly title: string
  readonly type: DocumentType
  readonly originator: SeatId
  readonly circulatedBy: { readonly person: PersonId; readonly seat: SeatId }
  readonly marking: Marking
  readonly files: readonly DocumentFile[]
  readonly summary?: string
  readonly asksReceipt: boolean
}
