/**
 * The tags that one reader waits for: of the next entry of each stream that it may read. An entry
 * that bears one is checked against it; a withheld one that bears one was kept back (R-RECORD-7).
 */
import { toHex } from '@epoc/crypto'
import { clearTag, sealedStream, streamBytes, streamOf, tagOf, unsealedStream } from '@epoc/event'
import type { EventPayload, StreamId, Streams, Tag } from '@epoc/event'
import { audienceOf, currentEpoch, isMember, seatsOf } from '@epoc/governance'
import type { Audience, GovernanceState, PersonId } from '@epoc/governance'

/** What is waited for; the state is the copy's own. */
export type SavedTags = {
  readonly byStream: ReadonlyMap<StreamId, Tag>
  readonly withheld: ReadonlyMap<string, number>
}

export class ExpectedTags {
  readonly #reader: PersonId
  readonly #streams: Streams
  /** Per stream the next tag, and back from its hex. */
  readonly #byStream = new Map<StreamId, Tag>()
  readonly #expected = new Map<string, StreamId>()
  /** Where leaf records came in place of entries: what is expected later may be among them. */
  readonly #withheld = new Map<string, number>()
  #state: GovernanceState | undefined

  constructor(reader: PersonId, streams: Streams) {
    this.#reader = reader
    this.#streams = streams
  }

  save(): SavedTags {
    return { byStream: this.#byStream, withheld: this.#withheld }
  }

  /** Takes what was saved, together with the state as of then. */
  restore({ byStream, withheld }: SavedTags, state: GovernanceState): void {
    this.#state = state
    for (const [tag, index] of withheld) this.#withheld.set(tag, index)
    for (const [stream, tag] of byStream) {
      this.#byStream.set(stream, tag)
      this.#expected.set(toHex(tag), stream)
    }
  }

  isExpected(tag: Uint8Array): boolean {
    return this.#expected.has(toHex(tag))
  }

  /** Takes note of a tag whose entry was not shown. */
  withheld(tag: Uint8Array, index: number): void {
    this.#withheld.set(toHex(tag), index)
  }

  /**
   * The tag that the next entry of an event's stream bears. A creation bears one by its own key, a
   * rotation by the key before it, so `after` is the state after a creation.
   * `undefined` where no tag key is known.
   */
  tagOfNext(after: GovernanceState, payload: EventPayload, seq: number): Tag | undefined {
    if (payload.to === undefined) return clearTag
    const known = this.#byStream.get(streamOf(payload))
    if (known !== undefined) return known
    const audience =
      (this.#state && audienceOf(this.#state, payload.to.audience)) ??
      audienceOf(after, payload.to.audience)
    if (audience === undefined) return undefined
    return tagOf(currentEpoch(audience).tagKey, streamBytes(payload.to), seq)
  }

  /**
   * Takes note of a state in which audiences, epochs or this reader's seats may have changed.
   * Gives the lowest index of an entry that by now is known to have been kept back, if there is one.
   */
  governed(state: GovernanceState): number | undefined {
    const before = this.#state
    this.#state = state
    const reader = state.people.get(this.#reader)
    if (reader === undefined) return undefined
    const seats = seatsOf(reader)
    const unchangedReader = before?.people.get(this.#reader) === reader
    const keptBack: number[] = []
    for (const audience of state.audiences.values()) {
      if (unchangedReader && before?.audiences.get(audience.name) === audience) continue
      if (!seats.some((seat) => isMember(audience, seat))) continue
      keptBack.push(...this.#expectBoth(audience))
    }
    return keptBack.length === 0 ? undefined : Math.min(...keptBack)
  }

  /** Takes note that an entry of this event's stream was taken; answers as `governed` does. */
  advanced(payload: EventPayload): number | undefined {
    if (payload.to === undefined || !this.#byStream.has(streamOf(payload))) return undefined
    const audience = this.#state && audienceOf(this.#state, payload.to.audience)
    if (audience === undefined) return undefined
    return this.#expect(streamOf(payload), currentEpoch(audience).tagKey, streamBytes(payload.to))
  }

  #expectBoth(audience: Audience): readonly number[] {
    const { tagKey } = currentEpoch(audience)
    const { id } = audience
    const unsealed = this.#expect(unsealedStream(id), tagKey, streamBytes({ audience: id }))
    const sealed = this.#expect(sealedStream(id), tagKey, streamBytes({ audience: id, epoch: 1 }))
    return [unsealed, sealed].filter((index) => index !== undefined)
  }

  #expect(stream: StreamId, tagKey: Uint8Array, bytes: Uint8Array): number | undefined {
    const tag = tagOf(tagKey, bytes, this.#streams.last(stream) + 1)
    const old = this.#byStream.get(stream)
    if (old !== undefined) this.#expected.delete(toHex(old))
    this.#byStream.set(stream, tag)
    this.#expected.set(toHex(tag), stream)
    return this.#withheld.get(toHex(tag))
  }
}
