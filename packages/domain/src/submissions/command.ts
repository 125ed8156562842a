/** The commands of submissions. */
import type { AudienceName } from '@epoc/governance'
import type { Draft } from '../draft.ts'
import { blobsOf } from '../register/documents/files.ts'
import { idOf } from '../id-of.ts'
import type { SubmissionId } from './submission.ts'
import type { Submitted } from './submitted.ts'

export type Submit = {
  readonly type: 'submit'
  readonly audience: AudienceName
  readonly body: Submitted
}

export type ReturnSubmission = {
  readonly type: 'return-submission'
  readonly audience: AudienceName
  readonly submission: SubmissionId
  readonly reason: string
}

export const draftSubmission = ({ audience, body }: Submit): Draft => ({
  audience,
  content: { kind: 'document.submitted', body },
  blobs: blobsOf(body.files),
})

export const draftReturn = ({ audience, submission, reason }: ReturnSubmission): Draft => ({
  audience,
  content: { kind: 'submission.returned', body: { submission: idOf(submission), reason } },
  blobs: [],
})
