/**
 * What a replica sends: acts. A *clear* act goes to the host or to the host and one audience; a
 * *sealed* one to the current epoch of an audience. Acts become events when they are sent, so that
 * what they say they have seen is what was seen then.
 */
import type { BlobRef, Capacity, DraftContent } from '@epoc/event'
import type { AudienceId, Encodable } from '@epoc/event'
import type { AudienceName } from '@epoc/governance'

type Common = {
  readonly hat: Capacity
  readonly blobs?: readonly BlobRef[]
}

export type OpenAct = Common & {
  readonly type: 'open'
  readonly audience?: AudienceId
  readonly kind: string
  readonly body: { readonly [field: string]: Encodable | undefined }
}

export type SealedAct = Common & {
  readonly type: 'sealed'
  readonly audience: AudienceName
  readonly content: DraftContent
}

export type OutgoingAct = OpenAct | SealedAct
