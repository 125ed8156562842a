/**
 * From opened events to state. Total and pure: an event that breaks a rule is recorded as void,
 * alike on every machine, and nothing else changes. It never throws for what an author wrote.
 *
 * Every event is given once, and those of one audience in the order of its stream.
 */
import { toHex } from '@epoc/crypto'
import { unopenedBreach } from './breach.ts'
import type { Breach, UnopenedBreach, UnopenedReason } from './breach.ts'
import { isBreach } from './kind.ts'
import { kinds } from './kinds.ts'
import type { OpenedAct, Proposal, UnopenedAct } from './opened.ts'
import type { DomainState } from './state.ts'

const unknownKind: Breach = { rule: 'R-REGISTER-1', reason: 'unknown-kind' }

/** The state after an event. */
export function applyAct(state: DomainState, act: OpenedAct): DomainState {
  const outcome = kinds.get(act.kind)?.step(state, act) ?? unknownKind
  return isBreach(outcome) ? withVoid(state, act, outcome) : outcome
}

/** The state after an event whose box is at fault, or which repeats an act. */
export const applyUnopened = (
  state: DomainState,
  act: UnopenedAct & { readonly reason: UnopenedReason },
): DomainState => withVoid(state, act, unopenedBreach(act.reason))

/** The first rule that an act would break if it were applied to this state. */
export const breachOf = (state: DomainState, proposal: Proposal): Breach | undefined => {
  const kind = kinds.get(proposal.kind)
  return kind === undefined ? unknownKind : kind.weigh(state, proposal)
}

const withVoid = (
  state: DomainState,
  { index, id }: UnopenedAct,
  breach: Breach | UnopenedBreach,
): DomainState => ({ ...state, voided: state.voided.push({ index, id: toHex(id), ...breach }) })
