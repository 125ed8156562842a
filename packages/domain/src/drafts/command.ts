/** The commands of drafts. */
import type { AudienceName } from '@epoc/governance'
import type { Draft as Drafted } from '../draft.ts'
import type { DocumentId } from '../register/documents/document.ts'
import { blobsOf } from '../register/documents/files.ts'
import { idOf } from '../id-of.ts'
import type { DraftId } from './draft.ts'
import type { DraftKept } from './kept.ts'

export type KeepDraft = {
  readonly type: 'keep-draft'
  readonly audience: AudienceName
  readonly replaces?: DraftId
  readonly body: Omit<DraftKept, 'replaces'>
}

export type CloseDraft = {
  readonly type: 'close-draft'
  readonly audience: AudienceName
  readonly draft: DraftId
  readonly document?: DocumentId
}

export const draftKeeping = ({ audience, replaces, body }: KeepDraft): Drafted => ({
  audience,
  content: {
    kind: 'draft.kept',
    body: { ...body, ...(replaces === undefined ? {} : { replaces: idOf(replaces) }) },
  },
  blobs: blobsOf(body.files),
})

export const draftClosing = ({ audience, draft, document }: CloseDraft): Drafted => ({
  audience,
  content: {
    kind: 'draft.closed',
    body: {
      draft: idOf(draft),
      ...(document === undefined ? {} : { document: idOf(document) }),
    },
  },
  blobs: [],
})
