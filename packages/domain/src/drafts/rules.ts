/** Rules of drafts. */
import { toHex } from '@epoc/crypto'
import type { EventId } from '@epoc/event'
import { has } from '@epoc/governance'
import type { Given, Rule } from '../kind.ts'
import type { Draft, DraftId } from './draft.ts'

/** R-DRAFT-1: preparing a text needs the right to draft, or to speak, in the hat that acts. */
export const mayDraft: Rule<unknown> = ({ author, hat }) =>
  has(author, hat, 'draft') || has(author, hat, 'speak')
    ? undefined
    : { rule: 'R-DRAFT-1', reason: 'no-right-to-draft' }

/** R-DRAFT-2: drafts are among a government's own, the people of an office, or a named few; never in the audience `all`. */
export const isAmongThemselves: Rule<unknown> = ({ audience }) =>
  audience.sort === 'all' ? { rule: 'R-DRAFT-2', reason: 'audience-all' } : undefined

/** The open draft whose latest version this is, in the audience of the act. */
export function latestDraft(
  { state, audience }: Given<unknown>,
  version: EventId,
): Draft | undefined {
  const draft = state.drafts.get(toHex(version) as DraftId)
  return draft?.audience === audience.name && draft.closed === undefined ? draft : undefined
}
