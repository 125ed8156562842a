/**
 * Commands one upon another before any of them is sent: whoever plans many asks the rules of each on
 * the state that the ones before it would leave. Nothing of it is in the record.
 */
import { ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { seatOf } from '@epoc/governance'
import { cborMapOf } from './cbor-of.ts'
import { decide } from './decide.ts'
import type { Command, DecideContext, DomainRefusal } from './decide.ts'
import type { Place } from './opened.ts'
import { applyAct } from './reduce.ts'
import type { DomainState } from './state.ts'

/** The state after a command as if its event came to stand at this place, or why it would not. */
export function rehearse(
  state: DomainState,
  context: DecideContext,
  command: Command,
  place: Place,
): Result<DomainState, DomainRefusal> {
  const decided = decide(state, context, command)
  if (!decided.ok) return decided
  const { audience, content, blobs } = decided.value
  const { kind, body } = content
  const seat = seatOf(context.author, context.hat)
  return ok(
    applyAct(state, { ...context, ...place, audience, seat, blobs, kind, body: cborMapOf(body) }),
  )
}
