/**
 * The gate: may this event stand at this place of the record? One pure function, called by the host
 * before it sequences and by every reader after. It knows no clock, no store and no secret.
 *
 * It takes events whose signature was verified, and answers with the state after them, or with the
 * first rule that they break.
 */
import { equalBytes, sha256 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { clearStream, err, isSealed, ok, sealedStream, streamOf } from '@epoc/event'
import type { EventPayload, OpenPayload, Result, StreamId, VerifiedEvent } from '@epoc/event'
import { audienceOf, currentEpoch, isMember, sealedBy } from './audiences/audience.ts'
import { found, foundingKind, personId } from './regime/found.ts'
import { runKind } from './kinds.ts'
import type { Refusal } from './refusal.ts'
import { seatOf } from './seat.ts'
import type { GovernanceState, Person } from './state.ts'

/** What the gate may ask of the record below the proposed entry. */
export type RecordView = {
  /** How many entries there are: the index of the proposed one. */
  readonly size: number
  /** `receivedAt` of the last entry in milliseconds, 0 where there is none. */
  readonly receivedAt: number
  /** The last `seq` of a stream, 0 where there is none. */
  readonly last: (stream: StreamId) => number
  /** The last `seq` of a stream below a size. */
  readonly lastBelow: (stream: StreamId, size: number) => number
  /** The root at a size, as far as it is known; `undefined` refuses. */
  readonly rootAt: (size: number) => Hash32 | undefined
}

/** An event with the place that it is to have. */
export type Proposed = {
  readonly event: VerifiedEvent
  readonly receivedAt: number
  readonly seq: number
}

/** The state of a record after an entry; before the founding there is none. */
export function admit(
  state: GovernanceState | undefined,
  view: RecordView,
  proposed: Proposed,
): Result<GovernanceState, Refusal> {
  const misplaced = placeIsRight(view, proposed)
  if (misplaced !== undefined) return err(misplaced)
  if (state === undefined) return found(proposed.event)

  const { payload } = proposed.event
  if (payload.regime === undefined || !equalBytes(payload.regime, state.regime)) {
    return err({ type: 'wrong-regime', rule: 'R-GATE-1' })
  }
  const author = state.people.get(personId(payload.author))
  if (author === undefined) return err({ type: 'not-enrolled', rule: 'R-GATE-2' })
  if (!author.hats.has(payload.capacity)) return err({ type: 'hat-not-worn', rule: 'R-GATE-3' })
  if (isSealed(payload)) return admitSealed(state, author, payload)
  return admitOpen(state, view, author, proposed, payload)
}

/** R-RECORD-1 to R-RECORD-4: the entry's number, its time, and what its author had seen. */
function placeIsRight(view: RecordView, { event, receivedAt, seq }: Proposed): Refusal | undefined {
  const { payload } = event
  const expected = view.last(streamOf(payload)) + 1
  if (seq !== expected) return { type: 'wrong-seq', rule: 'R-RECORD-1', expected }
  if (receivedAt < view.receivedAt) return { type: 'time-runs-back', rule: 'R-RECORD-2' }
  if (receivedAt > payload.until) return { type: 'too-late', rule: 'R-RECORD-3' }
  return seenIsTrue(view, payload)
}

/** R-RECORD-4: `seen` says what stood in the record below that size, no more and no less. */
function seenIsTrue(view: RecordView, payload: EventPayload): Refusal | undefined {
  const { size, root, clear, stream } = payload.seen
  const wrong = (field: 'size' | 'root' | 'clear' | 'stream'): Refusal => ({
    type: 'wrong-seen',
    rule: 'R-RECORD-4',
    field,
  })
  if (size > view.size) return wrong('size')
  const expected = size === 0 ? emptyRoot : view.rootAt(size)
  if (expected === undefined || !equalBytes(root, expected)) return wrong('root')
  if (clear !== view.lastBelow(clearStream, size)) return wrong('clear')
  return stream === view.lastBelow(streamOf(payload), size) ? undefined : wrong('stream')
}

const emptyRoot = sha256(new Uint8Array(0))

/** R-GATE-4 and R-GATE-5: a sealed event is a member's, in the current epoch. The rest is for its readers. */
function admitSealed(
  state: GovernanceState,
  author: Person,
  { to, capacity }: Extract<EventPayload, { to: { epoch: number } }>,
): Result<GovernanceState, Refusal> {
  const audience = audienceOf(state, to.audience)
  if (audience === undefined) return err({ type: 'unknown-audience', rule: 'R-GATE-4' })
  if (!isMember(audience, seatOf(author, capacity))) {
    return err({ type: 'not-a-member', rule: 'R-GATE-4' })
  }
  const current = currentEpoch(audience).number
  return to.epoch === current
    ? ok(sealedBy(state, to.audience, seatOf(author, capacity)))
    : err({ type: 'wrong-epoch', rule: 'R-GATE-5', current })
}

function admitOpen(
  state: GovernanceState,
  view: RecordView,
  author: Person,
  { event, receivedAt }: Proposed,
  payload: OpenPayload,
): Result<GovernanceState, Refusal> {
  if (payload.kind === foundingKind) return err({ type: 'wrong-regime', rule: 'R-GATE-1' })
  return runKind({
    state,
    author,
    hat: payload.capacity,
    seat: seatOf(author, payload.capacity),
    event,
    receivedAt,
    payload,
    sealedSeq: payload.to === undefined ? 1 : view.last(sealedStream(payload.to.audience)) + 1,
  })
}
