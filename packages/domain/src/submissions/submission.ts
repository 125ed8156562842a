/** A paper on its way to the POC, who circulates it unchanged. The originator stays the originator. */
import type { AudienceName, PersonId, SeatId } from '@epoc/governance'
import type { Day } from '../day.ts'
import type {
  DocumentId,
  DocumentType,
  HeldFile,
  IssueSort,
} from '../register/documents/document.ts'
import type { Link } from '../register/documents/links.ts'
import type { Marking } from '../register/documents/marking.ts'
import type { InLanguages } from '../text.ts'

/** Lower-case hex of the id of the event that submitted it. */
export type SubmissionId = string & { readonly SubmissionId: unique symbol }

export type Submission = {
  readonly id: SubmissionId
  readonly audience: AudienceName
  readonly index: number
  readonly receivedAt: number
  readonly submittedBy: { readonly person: PersonId; readonly seat: SeatId }
  readonly series: string
  readonly type: DocumentType
  /** What it is a further issue of, if it is one. */
  readonly issue?: { readonly sort: IssueSort; readonly of: DocumentId }
  readonly titles: InLanguages
  readonly summaries: InLanguages
  readonly marking: Marking
  readonly files: readonly HeldFile[]
  readonly asksReceipt: boolean
  readonly sponsors: readonly SeatId[]
  readonly links: readonly Link[]
  readonly matter?: string
  /** The date that the paper itself bears. */
  readonly dated?: Day
  /** The POC sent it back, and says why. */
  readonly returned?: { readonly at: number; readonly reason: string }
}
