/** The commands of matters. */
import type { AudienceName } from '@epoc/governance'
import type { Draft } from '../draft.ts'
import type { Document } from '../register/documents/document.ts'
import { idOf } from '../id-of.ts'
import type { InLanguages } from '../text.ts'
import type { MatterId } from './opened.ts'

export type OpenMatter = {
  readonly type: 'open-matter'
  readonly audience: AudienceName
  readonly titles: InLanguages
}

export type JoinMatter = {
  readonly type: 'join-matter'
  readonly matter: MatterId
  readonly document: Pick<Document, 'id' | 'audience'>
}

export const draftMatter = ({ audience, titles }: OpenMatter): Draft => ({
  audience,
  content: { kind: 'matter.opened', body: { titles } },
  blobs: [],
})

export const draftJoining = ({ matter, document }: JoinMatter): Draft => ({
  audience: document.audience,
  content: {
    kind: 'matter.joined',
    body: { matter: idOf(matter), document: idOf(document.id) },
  },
  blobs: [],
})
