/** The command that gives a named audience its label. */
import type { AudienceName } from '@epoc/governance'
import type { Draft } from '../draft.ts'

export type NameAudience = {
  readonly type: 'name-audience'
  readonly audience: AudienceName
  readonly label: string
  readonly title: string
}

export const draftName = ({ audience, label, title }: NameAudience): Draft => ({
  audience,
  content: { kind: 'audience.named', body: { label, title } },
  blobs: [],
})
