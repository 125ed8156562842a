/**
 * Judges a batch before anything of it is kept: each event is laid over the record and over those
 * before it, so that all of them are added or none.
 */
import { toHex } from '@epoc/crypto'
import { ok, openEvent, streamOf } from '@epoc/event'
import type { BlobRef, Result, StreamId, VerifiedEvent } from '@epoc/event'
import { admit, founderKeyOf, personId } from '@epoc/governance'
import type { GovernanceState, PartnerCode, RecordView } from '@epoc/governance'
import type { TransportError } from '@epoc/replica'
import { actOf } from './memory-record.ts'
import type { MemoryRecord } from './memory-record.ts'
import { problem } from './problem.ts'

export type Below = {
  readonly record: MemoryRecord
  readonly state: GovernanceState | undefined
  readonly isStored: (blob: BlobRef, partner: PartnerCode | undefined) => boolean
}

export type Judged = {
  /** Where each event stands, or is to stand. */
  readonly places: readonly { readonly index: number; readonly repeated: boolean }[]
  readonly added: readonly { readonly event: VerifiedEvent; readonly after: GovernanceState }[]
}

/** `partner` is the caller's; absent where the test itself adds. */
export async function judge(
  events: readonly Uint8Array[],
  { record, state: before, isStored }: Below,
  receivedAt: number,
  partner: PartnerCode | undefined,
): Promise<Result<Judged, TransportError>> {
  const places: { index: number; repeated: boolean }[] = []
  const added: { event: VerifiedEvent; after: GovernanceState }[] = []
  let state = before
  for (const [place, bytes] of events.entries()) {
    const opened = await openEvent(bytes, (payload) =>
      state === undefined ? founderKeyOf(payload) : state.people.get(personId(payload.author))?.key,
    )
    if (!opened.ok) return problem('refused', { event: place, refusal: opened.error })
    const event = opened.value
    const author = state?.people.get(personId(event.payload.author))?.partner
    if (partner !== undefined && author !== partner) return problem('forbidden')
    const inBatch = added.findIndex((each) => actOf(each.event) === actOf(event))
    const first = inBatch < 0 ? record.indexOf(event) : record.entries.length + inBatch
    if (first !== undefined) {
      places.push({ index: first, repeated: true })
      continue
    }
    const missing = (event.payload.blobs ?? []).find((blob) => !isStored(blob, author))
    if (missing !== undefined) return problem('blob-missing', { sha256: toHex(missing[0]) })
    const view = over(record, added, receivedAt)
    const seq = view.last(streamOf(event.payload)) + 1
    const after = admit(state, view, { event, receivedAt, seq })
    if (!after.ok) return problem('refused', { event: place, refusal: after.error })
    places.push({ index: view.size, repeated: false })
    added.push({ event, after: after.value })
    state = after.value
  }
  return ok({ places, added })
}

/** The record as it is to be; nobody can have seen a root of that part. */
function over({ view }: MemoryRecord, added: Judged['added'], receivedAt: number): RecordView {
  const before = (stream: StreamId, count: number): number =>
    added.slice(0, Math.max(0, count)).filter(({ event }) => streamOf(event.payload) === stream)
      .length
  return {
    size: view.size + added.length,
    receivedAt: added.length === 0 ? view.receivedAt : receivedAt,
    last: (stream) => view.last(stream) + before(stream, added.length),
    lastBelow: (stream, size) => view.lastBelow(stream, size) + before(stream, size - view.size),
    rootAt: (size) => (size <= view.size ? view.rootAt(size) : undefined),
  }
}
