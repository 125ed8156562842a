/**
 * From what an officer wants to do to the content of an event, or to the reason why not.
 *
 * Promises: a content that is decided upon breaks no rule when its event is applied to the state it
 * was decided on, because both ask the same rules. What comes to stand in between may still void
 * it. It seals and signs nothing, and of the gate's rules it asks only who may address an audience.
 */
import { err, ok } from '@epoc/event'
import type { BlobRef, Capacity, DraftContent, Result } from '@epoc/event'
import { audienceAll, isMember, seatOf } from '@epoc/governance'
import type { Audience, GovernanceState, Person } from '@epoc/governance'
import { draftName } from './audiences/draft.ts'
import type { NameAudience } from './audiences/draft.ts'
import type { Breach } from './breach.ts'
import { cborMapOf } from './cbor-of.ts'
import { draftContacts } from './directory/command.ts'
import type { KeepContacts } from './directory/command.ts'
import type { Draft } from './draft.ts'
import { draftClosing, draftKeeping } from './drafts/command.ts'
import type { CloseDraft, KeepDraft } from './drafts/command.ts'
import { draftJoining, draftMatter } from './matters/command.ts'
import type { JoinMatter, OpenMatter } from './matters/command.ts'
import { draftMessage } from './messages/command.ts'
import type { SendMessage } from './messages/command.ts'
import { draftDescription } from './people/draft.ts'
import type { DescribePerson, DescribeRefusal } from './people/draft.ts'
import { breachOf } from './reduce.ts'
import { isRegisterCommand } from './register/command.ts'
import type { RegisterCommand, RegisterRefusal } from './register/command.ts'
import { draftRegister } from './register/draft.ts'
import { draftPhase } from './rollout/command.ts'
import type { SetPhase } from './rollout/command.ts'
import type { DomainState } from './state.ts'
import { draftReturn, draftSubmission } from './submissions/command.ts'
import type { ReturnSubmission, Submit } from './submissions/command.ts'

/** Who acts, in which hat, and what governs the regime now. */
export type DecideContext = {
  readonly governance: GovernanceState
  readonly author: Person
  readonly hat: Capacity
}

export type Command =
  | RegisterCommand
  | KeepDraft
  | CloseDraft
  | Submit
  | ReturnSubmission
  | KeepContacts
  | SendMessage
  | OpenMatter
  | JoinMatter
  | SetPhase
  | DescribePerson
  | NameAudience

/** What is to be sealed, to whom, and the blobs that its event must bring. */
export type Decision = {
  readonly audience: Audience
  readonly content: DraftContent
  readonly blobs: readonly BlobRef[]
}

export type DomainRefusal =
  | ({ readonly type: 'against-a-rule' } & Breach)
  | { readonly type: 'hat-not-worn'; readonly rule: 'R-GATE-3' }
  | { readonly type: 'unknown-audience' | 'not-a-member'; readonly rule: 'R-GATE-4' }
  | RegisterRefusal
  | DescribeRefusal

export function decide(
  state: DomainState,
  context: DecideContext,
  command: Command,
): Result<Decision, DomainRefusal> {
  const { governance, author, hat } = context
  if (!author.hats.has(hat)) return err({ type: 'hat-not-worn', rule: 'R-GATE-3' })
  const draft = draftOf(state, context, command)
  if (!draft.ok) return draft
  const { content, blobs } = draft.value

  const seat = seatOf(author, hat)
  const audience = governance.audiences.get(draft.value.audience)
  if (audience === undefined) return err({ type: 'unknown-audience', rule: 'R-GATE-4' })
  if (!isMember(audience, seat)) return err({ type: 'not-a-member', rule: 'R-GATE-4' })

  const { kind, body } = content
  const proposal = { governance, audience, author, hat, seat, blobs, kind, body: cborMapOf(body) }
  const breach = breachOf(state, proposal)
  return breach === undefined
    ? ok({ audience, content, blobs })
    : err({ type: 'against-a-rule', ...breach })
}

function draftOf(
  state: DomainState,
  { governance, author, hat }: DecideContext,
  command: Command,
): Result<Draft, DomainRefusal> {
  if (isRegisterCommand(command)) return draftRegister(state.register, author.partner, command)
  switch (command.type) {
    case 'describe-person':
      return draftDescription(governance, command)
    case 'name-audience':
      return ok(draftName(command))
    case 'keep-draft':
      return ok(draftKeeping(command))
    case 'close-draft':
      return ok(draftClosing(command))
    case 'submit':
      return ok(draftSubmission(command))
    case 'return-submission':
      return ok(draftReturn(command))
    case 'send-message':
      return ok(draftMessage(command))
    case 'open-matter':
      return ok(draftMatter(command))
    case 'join-matter':
      return ok(draftJoining(command))
    case 'keep-contacts':
    case 'set-phase':
      break
  }
  const all = audienceAll(governance)?.name
  if (all === undefined) return err({ type: 'unknown-audience', rule: 'R-GATE-4' })
  return ok(
    command.type === 'set-phase'
      ? draftPhase(all, command)
      : draftContacts(state, all, seatOf(author, hat), command),
  )
}
