/**
 * One reader's verified copy of a record: it takes what a host sends, item by item, and checks every
 * rule that an honest host keeps. It holds no secret and opens nothing.
 *
 * A class, because it grows. After a fault it must be thrown away: what it holds beyond the last
 * good checkpoint proves nothing.
 *
 * It may begin with what an earlier one saved. That is believed as it stands, so it comes only from
 * a snapshot that this reader's own program sealed.
 */
import { equalBytes, sha256 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import {
  Streams,
  clearTag,
  decodeDelivered,
  err,
  isSealed,
  leafRecordOf,
  ok,
  openEvent,
  streamOf,
} from '@epoc/event'
import type { Delivered, EventPayload, Result, StreamId, VerifiedEvent } from '@epoc/event'
import { admit, founderKeyOf, personId } from '@epoc/governance'
import type { GovernanceState, PersonId, RecordView } from '@epoc/governance'
import { TreeHistory, leafHash } from '@epoc/tlog'
import type { HostFault } from '../host-fault.ts'
import { Acts } from './acts.ts'
import type { SavedActs } from './acts.ts'
import type { Checkpoint } from './checkpoint.ts'
import { ExpectedTags } from './expected-tags.ts'
import type { SavedTags } from './expected-tags.ts'

/** A verified entry with the state in which it stands. */
export type AdmittedEntry = {
  readonly index: number
  readonly receivedAt: number
  readonly seq: number
  readonly event: VerifiedEvent
  /** The state before this entry, by which its author's rights are judged. */
  readonly governance: GovernanceState
  /** R-RECORD-5: its author did this act before in this stream. It has no effect. */
  readonly repeated: boolean
}

/** A copy at a checkpoint that it was found to match, for `RecordCopy.restore`. */
export type SavedCopy = {
  readonly columns: readonly Uint8Array[]
  readonly streams: ReadonlyMap<StreamId, readonly number[]>
  readonly acts: SavedActs
  readonly tags: SavedTags
  readonly governance: GovernanceState
  readonly receivedAt: number
  readonly checkpoint: Checkpoint
}

type Opening = {
  readonly index: number
  readonly delivered: Extract<Delivered, { type: 'entry' }>
  readonly payload: EventPayload | undefined
  readonly event: ReturnType<typeof openEvent>
}

/** How many signatures are verified side by side, while those before are judged. */
const width = 128

export class RecordCopy {
  readonly history: TreeHistory
  readonly streams: Streams
  readonly #acts: Acts
  readonly #tags: ExpectedTags
  readonly #regime: Hash32
  readonly #roots = new Map<number, Hash32>()
  #governance: GovernanceState | undefined
  #receivedAt = 0
  #checkpoint: Checkpoint | undefined

  constructor(regime: Hash32, reader: PersonId, saved?: SavedCopy) {
    this.#regime = regime
    this.history = TreeHistory.restore(sha256, saved?.columns ?? [new Uint8Array(0)])
    this.streams = Streams.restore(saved?.streams ?? new Map())
    this.#acts = Acts.restore(saved?.acts ?? new Map())
    this.#tags = new ExpectedTags(reader, this.streams)
    if (saved === undefined) return
    this.#tags.restore(saved.tags, saved.governance)
    this.#governance = saved.governance
    this.#receivedAt = saved.receivedAt
    this.#checkpoint = saved.checkpoint
  }

  /** `undefined` while it holds more than was found to match a checkpoint, or nothing. */
  save(): SavedCopy | undefined {
    const { history, streams } = this
    const [governance, checkpoint] = [this.#governance, this.#checkpoint]
    if (governance === undefined || checkpoint?.size !== this.size) return undefined
    return {
      columns: history.columns,
      streams: streams.save(),
      acts: this.#acts.save(),
      tags: this.#tags.save(),
      governance,
      receivedAt: this.#receivedAt,
      checkpoint,
    }
  }

  get size(): number {
    return this.history.size
  }

  /** `undefined` before the founding event was taken. */
  get governance(): GovernanceState | undefined {
    return this.#governance
  }

  /** The last checkpoint that this copy was found to match. */
  get checkpoint(): Checkpoint | undefined {
    return this.#checkpoint
  }

  rootAt(size: number): Hash32 {
    let root = this.#roots.get(size)
    if (root === undefined) {
      root = this.history.rootAt(size) as Hash32
      this.#roots.set(size, root)
    }
    return root
  }

  /** Takes the next items in order, and gives the entries among them. */
  async take(items: readonly Uint8Array[]): Promise<Result<readonly AdmittedEntry[], HostFault>> {
    const admitted: AdmittedEntry[] = []
    const openings: Opening[] = []
    /** Judges those that wait, but for the last `left`. */
    const settle = async (left = 0): Promise<HostFault | undefined> => {
      for (const opening of openings.splice(0, openings.length - left)) {
        const entry = await this.#admit(opening)
        if (!entry.ok) return entry.error
        admitted.push(entry.value)
      }
      return undefined
    }

    for (const item of items) {
      const index = this.size + openings.length
      const delivered = decodeDelivered(item)
      if (!delivered.ok) return err({ type: 'entry-malformed', index, ...whyOf(delivered.error) })
      if (delivered.value.type === 'withheld') {
        const fault = (await settle()) ?? this.#takeWithheld(delivered.value.record)
        if (fault !== undefined) return err(fault)
        continue
      }
      const opening = this.#open(index, delivered.value)
      openings.push(opening)
      // What is not sealed may enrol the author of the next event: judge it before going on.
      const changesState = opening.payload === undefined || !isSealed(opening.payload)
      if (changesState || openings.length === 2 * width) {
        const fault = await settle(changesState ? 0 : width)
        if (fault !== undefined) return err(fault)
      }
    }
    const fault = await settle()
    return fault === undefined ? ok(admitted) : err(fault)
  }

  /** R-RECORD-9 and R-RECORD-10: whether this copy is what the host signed. */
  match(checkpoint: Checkpoint): HostFault | undefined {
    const held = this.#checkpoint
    if (held !== undefined && checkpoint.size < held.size) {
      return { type: 'checkpoint-went-back', held: held.size, shown: checkpoint.size }
    }
    if (held !== undefined && checkpoint.time < held.time) {
      return { type: 'time-went-back', held: held.time, shown: checkpoint.time }
    }
    if (checkpoint.size !== this.size) {
      return { type: 'entries-missing', from: this.size, size: checkpoint.size }
    }
    if (!equalBytes(this.rootAt(this.size), checkpoint.root)) {
      return { type: 'record-differs', size: checkpoint.size, reason: differs(held, checkpoint) }
    }
    if (this.#receivedAt >= 1000 * (checkpoint.time + 1)) {
      const index = this.size - 1
      return { type: 'checkpoint-out-of-time', index, reason: 'after-its-checkpoint' }
    }
    this.#checkpoint = checkpoint
    return undefined
  }

  #open(index: number, delivered: Extract<Delivered, { type: 'entry' }>): Opening {
    let payload: EventPayload | undefined
    const event = openEvent(delivered.entry.event, (claimed) => {
      payload = claimed
      const state = this.#governance
      return state === undefined
        ? founderKeyOf(claimed)
        : state.people.get(personId(claimed.author))?.key
    })
    return { index, delivered, payload, event }
  }

  async #admit(opening: Opening): Promise<Result<AdmittedEntry, HostFault>> {
    const { index, delivered } = opening
    const { receivedAt, seq } = delivered.entry
    const opened = await opening.event
    if (
      this.#governance === undefined &&
      !equalBytes(sha256(delivered.entry.event), this.#regime)
    ) {
      return err({ type: 'another-regime' })
    }
    if (!opened.ok) {
      return err({ type: 'event-not-genuine', index, ...whyOf(opened.error) })
    }
    const event = opened.value
    const after = admit(this.#governance, this.#view(), { event, receivedAt, seq })
    if (!after.ok) return err({ type: 'event-not-allowed', index, refusal: after.error })
    if (this.#checkpoint !== undefined && receivedAt < 1000 * this.#checkpoint.time) {
      return err({ type: 'checkpoint-out-of-time', index, reason: 'before-the-last-checkpoint' })
    }

    const governance = this.#governance ?? after.value
    const repeated = this.#acts.isRepeated(event.payload)
    const state = repeated ? governance : after.value
    const tag = this.#tags.tagOfNext(state, event.payload, seq)
    if (tag === undefined) return err({ type: 'entry-misdelivered', index })
    this.history.append(leafHash(sha256, leafRecordOf(tag, delivered.bytes)))
    this.streams.append(streamOf(event.payload), index)
    this.#receivedAt = receivedAt
    const governed = state === this.#governance ? undefined : this.#tags.governed(state)
    const keptBack = governed ?? this.#tags.advanced(event.payload)
    if (keptBack !== undefined) {
      return err({ type: 'entry-withheld', index: keptBack, reason: 'expected' })
    }
    this.#governance = state
    return ok({ index, receivedAt, seq, event, governance, repeated })
  }

  /** R-RECORD-7: the founding, and a record that bears a tag this reader waits for, is kept back. */
  #takeWithheld(record: Uint8Array): HostFault | undefined {
    const index = this.size
    const tag = record.subarray(0, 16)
    const isFounding = this.#governance === undefined
    if (isFounding || equalBytes(tag, clearTag)) {
      return { type: 'entry-withheld', index, reason: 'clear' }
    }
    if (this.#tags.isExpected(tag)) return { type: 'entry-withheld', index, reason: 'expected' }
    this.#tags.withheld(tag, index)
    this.history.append(leafHash(sha256, record))
    return undefined
  }

  #view(): RecordView {
    return {
      size: this.size,
      receivedAt: this.#receivedAt,
      last: (stream) => this.streams.last(stream),
      lastBelow: (stream, size) => this.streams.lastBelow(stream, size),
      rootAt: (size) => this.rootAt(size),
    }
  }
}

/** An error as its type and, where it has one, what of it. */
function whyOf<T extends string>(
  error: { readonly type: T } & { readonly reason?: string; readonly path?: string },
): { readonly reason: T; readonly detail?: string } {
  const detail = error.reason ?? error.path
  return { reason: error.type, ...(detail === undefined ? {} : { detail }) }
}

/** In which way a root is not that of the entries. */
function differs(held: Checkpoint | undefined, { size }: Checkpoint) {
  if (held === undefined) return 'not-its-entries'
  return held.size === size ? 'two-roots-at-this-size' : 'not-continued'
}
