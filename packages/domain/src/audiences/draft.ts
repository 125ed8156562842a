/** The command that gives a named audience its label. */
import type { AudienceName } from '@epoc/governance'
import type { Draft } from '../draft.ts'
import type { AudienceLabel } from './named.ts'

export type NameAudience = {
  readonly type: 'name-audience'
  readonly audience: AudienceName
  readonly label: string
  readonly title: string
  /** Where its own count of a series begins in a year. */
  readonly openings?: AudienceLabel['openings']
}

export const draftName = ({ audience, label, title, openings }: NameAudience): Draft => ({
  audience,
  content: {
    kind: 'audience.named',
    body: { label, title, ...(openings === undefined ? {} : { openings }) },
  },
  blobs: [],
})
