/**
 * What the sealed events that one can read amount to. Persistent maps: a step copies a few nodes
 * and shares the rest, so that a state may be kept beside its successors.
 *
 * What belongs to one audience rests on that audience's events alone. Audiences may therefore be
 * read one after another or interleaved, as long as each is read in the order of its stream.
 */
import { List, Map } from 'immutable'
import type { AudienceName, PartnerCode, PersonId, SeatId } from '@epoc/governance'
import type { AudienceLabel } from './audiences/named.ts'
import type { Voided } from './breach.ts'
import type { DirectoryEntry } from './directory/kept.ts'
import type { Draft, DraftId } from './drafts/draft.ts'
import type { Matter, MatterId } from './matters/opened.ts'
import type { Message, MessageId } from './messages/message.ts'
import type { Description } from './people/described.ts'
import { emptyRegister } from './register/register.ts'
import type { RegisterState } from './register/register.ts'
import type { PhaseOfPartner } from './rollout/phase.ts'
import type { Submission, SubmissionId } from './submissions/submission.ts'

export type DomainState = {
  readonly register: RegisterState
  /** Who stands behind a key: the latest description. */
  readonly people: Map<PersonId, Description>
  /** The labels and titles of named audiences. */
  readonly audiences: Map<AudienceName, AudienceLabel>
  /** How each seat is reached, as it says itself. */
  readonly directory: Map<SeatId, DirectoryEntry>
  readonly drafts: Map<DraftId, Draft>
  readonly submissions: Map<SubmissionId, Submission>
  readonly messages: Map<MessageId, Message>
  readonly matters: Map<MatterId, Matter>
  readonly phases: Map<PartnerCode, PhaseOfPartner>
  /** Events without effect, in the order in which they were read. */
  readonly voided: List<Voided>
}

export const emptyState: DomainState = {
  register: emptyRegister,
  people: Map(),
  audiences: Map(),
  directory: Map(),
  drafts: Map(),
  submissions: Map(),
  messages: Map(),
  matters: Map(),
  phases: Map(),
  voided: List(),
}
