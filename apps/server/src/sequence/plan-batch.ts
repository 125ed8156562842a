/**
 * Judges the requests of one batch in order: each is taken as a whole or not at all, and later ones
 * see the earlier ones. It changes nothing: what comes out is written, or dropped.
 */
import { toHex } from '@epoc/crypto'
import {
  clearTag,
  encodeEntry,
  err,
  isSealed,
  leafRecordOf,
  ok,
  openEvent,
  streamBytes,
  streamOf,
  tagOf,
} from '@epoc/event'
import type { EventError, EventPayload, Result, StreamId, Tag, VerifiedEvent } from '@epoc/event'
import { admit, audienceOf, currentEpoch, personId, seatOf } from '@epoc/governance'
import type { GovernanceState, PartnerCode, Refusal, SeatId } from '@epoc/governance'
import { actKeyOf, actName } from './act-name.ts'
import { Draft } from './draft.ts'
import type { Knowledge } from './knowledge.ts'
import { keyIn } from './standing.ts'
import type { Standing } from './standing.ts'
import type { Place } from './store.ts'

/** An event as it came; `opened` once its signature was found to hold. */
export type Candidate = { readonly bytes: Uint8Array; opened: VerifiedEvent | undefined }

/** What one caller wants added. `partner` is the caller's; absent at a founding. */
export type Incoming = {
  readonly candidates: readonly Candidate[]
  readonly partner: PartnerCode | undefined
}

export type AppendError =
  /** `event` is its place in the request. */
  | {
      readonly type: 'refused'
      readonly event: number
      readonly refusal: EventError | Refusal
    }
  | { readonly type: 'blob-missing'; readonly sha256: string }
  /** The author belongs to another partner than the caller. */
  | { readonly type: 'forbidden' }

/** Where an event stands; `repeated` when its act stood there before. */
export type Placed = Place & { readonly repeated: boolean }
export type Outcome = Result<readonly Placed[], AppendError>

export type Plan = { readonly draft: Draft; readonly outcomes: readonly Outcome[] }

export async function planBatch(
  standing: Standing,
  knowledge: Knowledge,
  requests: readonly Incoming[],
  receivedAt: number,
): Promise<Plan> {
  const draft = new Draft(standing)
  const outcomes: Outcome[] = []
  for (const request of requests) {
    const upper = new Draft(draft)
    const outcome = await planRequest(upper, knowledge, request, receivedAt)
    if (outcome.ok) draft.absorb(upper)
    outcomes.push(outcome)
  }
  return { draft, outcomes }
}

async function planRequest(
  draft: Draft,
  knowledge: Knowledge,
  { candidates, partner }: Incoming,
  receivedAt: number,
): Promise<Outcome> {
  const places: Placed[] = []
  for (const [place, candidate] of candidates.entries()) {
    const opened = await openLate(draft, knowledge, candidate)
    if (!opened.ok) return err({ type: 'refused', event: place, refusal: opened.error })
    const event = opened.value
    if (!isOfPartner(draft.governance, event, partner)) return err({ type: 'forbidden' })
    const name = actName(actKeyOf(event))
    const first = draft.placeOf(name) ?? knowledge.placeOf(name)
    if (first !== undefined) {
      places.push({ ...first, repeated: true })
      continue
    }
    const missing = missingBlob(draft.governance, knowledge, event)
    if (missing !== undefined) return err({ type: 'blob-missing', sha256: missing })
    const added = addEvent(draft, knowledge, event, receivedAt)
    if (!added.ok) return err({ type: 'refused', event: place, refusal: added.error })
    places.push({ ...added.value, repeated: false })
  }
  return ok(places)
}

/** An author whom an event before this one enrols is known only now. */
async function openLate(
  draft: Draft,
  knowledge: Knowledge,
  candidate: Candidate,
): Promise<Result<VerifiedEvent, EventError>> {
  if (candidate.opened !== undefined) return ok(candidate.opened)
  const opened = await openEvent(candidate.bytes, keyIn(draft.governance))
  if (opened.ok) await knowledge.learn([opened.value])
  return opened
}

/** Colleagues may post for one another, other partners may not. */
const isOfPartner = (
  governance: GovernanceState | undefined,
  { payload }: VerifiedEvent,
  partner: PartnerCode | undefined,
): boolean =>
  partner === undefined || governance?.people.get(personId(payload.author))?.partner === partner

/**
 * A blob that the author's partner has not stored is missing, whoever else has: an event makes what
 * it names readable to those whom it addresses, so that to name one would be to read it.
 */
function missingBlob(
  governance: GovernanceState | undefined,
  knowledge: Knowledge,
  { payload }: VerifiedEvent,
): string | undefined {
  const partner = governance?.people.get(personId(payload.author))?.partner
  const missing = (payload.blobs ?? []).find(([hash, size]) => {
    const stored = knowledge.blob(hash)
    return stored?.size !== size || !stored.holders.some((each) => each === partner)
  })
  return missing === undefined ? undefined : toHex(missing[0])
}

/** Asks the gate, and adds the event where it stands from now on. */
function addEvent(
  draft: Draft,
  knowledge: Knowledge,
  event: VerifiedEvent,
  receivedAt: number,
): Result<Place, Refusal> {
  const { payload } = event
  const stream = streamOf(payload)
  const seq = draft.last(stream) + 1
  const view = {
    size: draft.size,
    receivedAt: draft.receivedAt,
    last: (of: StreamId) => draft.last(of),
    lastBelow: (of: StreamId, size: number) => draft.lastBelow(of, size),
    rootAt: (size: number) => knowledge.rootAt(size),
  }
  const after = admit(draft.governance, view, { event, receivedAt, seq })
  if (!after.ok) return after
  const entry = encodeEntry({ receivedAt, seq, event: event.bytes })
  const record = leafRecordOf(
    tagFor(draft.governance ?? after.value, after.value, payload, seq),
    entry,
  )
  const blobs = (payload.blobs ?? []).map(([hash]) => hash)
  const sealer = isSealed(payload) ? seatOfAuthor(after.value, payload) : undefined
  const added = { stream, act: actKeyOf(event), seq, record, entry, sealer, blobs }
  return ok(draft.add(added, receivedAt, after.value))
}

/** The seat from which an admitted event was made. */
export function seatOfAuthor(state: GovernanceState, { author, capacity }: EventPayload): SeatId {
  const person = state.people.get(personId(author))
  if (person === undefined) throw new Error('the gate admits nobody who is not enrolled')
  return seatOf(person, capacity)
}

/** The tag by the key that holds before the entry; a creation bears one by its own key. */
function tagFor(
  before: GovernanceState,
  after: GovernanceState,
  { to }: EventPayload,
  seq: number,
): Tag {
  if (to === undefined) return clearTag
  const audience = audienceOf(before, to.audience) ?? audienceOf(after, to.audience)
  if (audience === undefined) throw new Error('the gate lets no event to an unknown audience in')
  return tagOf(currentEpoch(audience).tagKey, streamBytes(to), seq)
}
