/** What a command comes to before the rules are asked. */
import type { BlobRef, DraftContent } from '@epoc/event'
import type { AudienceName } from '@epoc/governance'

export type Draft = {
  readonly audience: AudienceName
  readonly content: DraftContent
  /** The blobs that the event must bring. */
  readonly blobs: readonly BlobRef[]
}
