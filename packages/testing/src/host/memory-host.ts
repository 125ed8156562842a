/**
 * A host in memory, honest as it stands, for tests of programs that speak to one. It keeps the
 * rules of docs/spec and promises no durability. What it stores lies open, so that a test may play
 * the thief or the liar.
 */
import { concat, equalBytes } from '@epoc/crypto'
import type { Hash32, Random } from '@epoc/crypto'
import {
  clearStream,
  encodeCbor,
  encodeEntry,
  err,
  formatStreamList,
  leafRecordOf,
  ok,
} from '@epoc/event'
import type { RegimeId, Result, StreamList, VerifiedEvent } from '@epoc/event'
import { personId, seatsOf } from '@epoc/governance'
import type { GovernanceState, PartnerCode, Person, PersonId } from '@epoc/governance'
import type { Appended, Host, SessionSigner, Transport, TransportError } from '@epoc/replica'
import { parseTilePath, tileWidth } from '@epoc/tlog'
import { mayRead, streamsOfSeat, tagFor } from './addressees.ts'
import { judge } from './judge.ts'
import { MemoryBlobs } from './memory-blobs.ts'
import { MemoryRecord } from './memory-record.ts'
import type { StoredEntry } from './memory-record.ts'
import { MemorySlots } from './memory-slots.ts'
import { problem } from './problem.ts'
import { recordKeys } from './record-keys.ts'
import type { RecordKeys } from './record-keys.ts'
import { SizeFeed } from './size-feed.ts'

const origin = 'memory.invalid/record'

export class MemoryHost implements Host {
  /** Appends that are done and whose answer is then lost. */
  answersToLose = 0
  readonly sizes = new SizeFeed()
  readonly slots = new MemorySlots()
  readonly #clock: () => number
  readonly #keys: RecordKeys
  readonly #record = new MemoryRecord()
  #blobs = new MemoryBlobs()
  #state: GovernanceState | undefined
  #headTime = 0

  private constructor(clock: () => number, keys: RecordKeys) {
    this.#clock = clock
    this.#keys = keys
  }

  static async create(random: Random, clock: () => number): Promise<MemoryHost> {
    return new MemoryHost(clock, await recordKeys(origin, random))
  }

  get entries(): StoredEntry[] {
    return this.#record.entries
  }

  get history(): MemoryRecord['history'] {
    return this.#record.history
  }

  get blobs(): MemoryBlobs['bytes'] {
    return this.#blobs.bytes
  }

  /** Orders by which blobs were erased; a liar may put some here. */
  get erased(): MemoryBlobs['erased'] {
    return this.#blobs.erased
  }

  readonly regimes: Host['regimes'] = async () => {
    const state = this.#state
    if (state === undefined) return ok([])
    return ok([{ regime: state.regime, origin, sample: state.founding.sample }])
  }

  readonly makeRecordKeys: Host['makeRecordKeys'] = async () => {
    const { noteKey, timeKey } = this.#keys
    return ok({ origin, noteKey, timeKey })
  }

  readonly found: Host['found'] = async (_token, event) => this.append([event])

  /** Batches are taken one after another, also where several send at once. */
  #turn: Promise<unknown> = Promise.resolve()

  /** Gates and sequences events as one batch; `partner` is the caller's, where one is signed in. */
  append(
    events: readonly Uint8Array[],
    partner?: PartnerCode,
  ): Promise<Result<Appended, TransportError>> {
    const mine = this.#turn.then(() => this.#append(events, partner))
    this.#turn = mine.catch(() => {})
    return mine
  }

  async #append(
    events: readonly Uint8Array[],
    partner: PartnerCode | undefined,
  ): Promise<Result<Appended, TransportError>> {
    const headTime = Math.max(this.#headTime, this.#clock())
    // From now on: a checkpoint may be asked for while a batch is under way.
    this.#headTime = headTime
    const below = {
      record: this.#record,
      state: this.#state,
      isStored: this.#blobs.isStored.bind(this.#blobs),
    }
    const judged = await judge(events, below, headTime, partner)
    if (!judged.ok) return judged
    for (const { event, after } of judged.value.added) this.force(event, headTime, after)
    const checkpoint = await this.checkpoint()
    if (this.answersToLose > 0) {
      this.answersToLose--
      return err({ type: 'unreachable', reason: 'the answer was lost' })
    }
    const placed = judged.value.places.map(({ index, repeated }) =>
      this.#record.placed(index, repeated),
    )
    return ok({ checkpoint, events: placed })
  }

  /** Adds an event without asking anything, perhaps under another number: what a liar would do. */
  force(
    event: VerifiedEvent,
    receivedAt: number,
    after: GovernanceState | undefined,
    shown?: number,
  ): void {
    const next = this.#record.nextOf(event)
    const seq = shown ?? next
    const bytes = encodeEntry({ receivedAt, seq, event: event.bytes })
    const record = leafRecordOf(tagFor(this.#state, after, event.payload, next), bytes)
    this.#keep({ bytes, record, event, receivedAt, seq })
    if (after !== undefined) this.#state = after
  }

  #keep(entry: StoredEntry): void {
    this.#record.keep(entry)
    this.sizes.announce(this.entries.length)
    this.#headTime = Math.max(this.#headTime, entry.receivedAt)
  }

  /** Another host with the same keys, which holds other entries: what a liar shows to some. */
  fork(
    change: (entries: readonly StoredEntry[]) => readonly StoredEntry[] = (entries) => entries,
  ): MemoryHost {
    const other = new MemoryHost(this.#clock, this.#keys)
    for (const entry of change(this.entries)) other.#keep(entry)
    other.#blobs = this.#blobs.copy()
    other.#state = this.#state
    other.#headTime = Math.max(this.#headTime, other.#headTime)
    return other
  }

  /** Signs from now on for this moment, as an honest host does every minute. */
  idle(): void {
    this.#headTime = Math.max(this.#headTime, this.#clock())
  }

  /** The note that this host signs for what it holds now; a liar may shift its time, in seconds. */
  checkpoint(shift = 0): Promise<string> {
    const size = this.history.size
    return this.#signed(size, this.history.rootAt(size), shift)
  }

  /** A note for what it held at a size, signed now. */
  checkpointAt(size: number, shift = 0): Promise<string> {
    return this.#signed(size, this.history.rootAt(size), shift)
  }

  /** A note for a tree that this host does not hold. */
  checkpointOf(size: number, root: Uint8Array): Promise<string> {
    return this.#signed(size, root, 0)
  }

  /** A note for a tree in which one leaf record is another one. */
  checkpointWith(index: number, record: Uint8Array): Promise<string> {
    return this.#signed(this.history.size, this.#record.rootWith(index, record), 0)
  }

  #signed(size: number, root: Uint8Array, shift: number): Promise<string> {
    return this.#keys.signTree(size, root, Math.floor(this.#headTime / 1000) + shift)
  }

  at(regime: RegimeId, signer: SessionSigner): Transport {
    /** Does what somebody asks who may ask here. */
    const asked =
      <Given extends readonly unknown[], T>(
        answer: (person: Person, ...given: Given) => Promise<Result<T, TransportError>>,
      ) =>
      async (...given: Given): Promise<Result<T, TransportError>> => {
        const state = this.#state
        if (state === undefined || !equalBytes(state.regime, regime)) {
          return problem('unknown-regime')
        }
        const person = state.people.get(personId(signer.person))
        return person === undefined ? err({ type: 'not-signed-in' }) : answer(person, ...given)
      }
    return {
      append: asked(({ partner }, events) => this.append(events, partner)),
      entries: asked(async ({ id }, from, to) => ok(this.#delivered(id, from, to))),
      checkpoint: asked(async () => ok(await this.checkpoint())),
      streams: asked(async (person, seat) =>
        seatsOf(person).some((each) => each === seat)
          ? ok(await this.streamList(seat))
          : problem('forbidden'),
      ),
      tile: asked(async (_, path) => this.#tile(path)),
      hasBlob: asked(async (person, hash) => ok(this.#blob(person, hash).ok)),
      putBlob: asked(async ({ partner }, hash, bytes) => this.#blobs.put(hash, bytes, partner)),
      getBlob: asked(async (person, hash) => this.#blob(person, hash)),
      eraseBlob: asked(async ({ id }, hash, order) => this.#blobs.erase(hash, id, order)),
      follow: (onSize, signal) => this.sizes.follow(this.entries.length, onSize, signal),
      depositSlot: (place, slot) => this.slots.put(place, slot),
      signOut: async () => ok(undefined),
    }
  }

  #tile(path: string): Result<Uint8Array, TransportError> {
    const tile = parseTilePath(path)
    if (!tile.ok) return problem('not-found')
    const { level, index, width } = tile.value
    const isThere = tileWidth(this.history.size, level, index) >= width
    return isThere ? ok(this.history.tileBytes(tile.value)) : problem('not-found')
  }

  /** The list that this host signs for a seat; a liar may change it. */
  async streamList(
    seat: string,
    change: (list: StreamList) => StreamList = (list) => list,
  ): Promise<string> {
    const streams = new Map(
      [clearStream, ...streamsOfSeat(this.#state, seat)]
        .map((each) => [each, this.#record.streams.last(each)] as const)
        .filter(([, seq]) => seq > 0),
    )
    const { size } = this.history
    const root = this.history.rootAt(size) as Hash32
    return this.#keys.signText(formatStreamList(change({ origin, seat, size, root, streams })))
  }

  #delivered(reader: PersonId, from: number, to: number): Uint8Array {
    const items = this.entries
      .slice(from, to)
      .map(({ bytes, record, event }) =>
        mayRead(this.#state, reader, event.payload) ? bytes : encodeCbor(record),
      )
    return concat(...items)
  }

  /** Whoever may read an entry may read what it brings; a partner, what it stored itself. */
  #blob({ id, partner }: Person, hash: Hash32): Result<Uint8Array, TransportError> {
    const brings = ({ event: { payload } }: StoredEntry): boolean =>
      (payload.blobs ?? []).some(([each]) => equalBytes(each, hash)) &&
      mayRead(this.#state, id, payload)
    const isTheirs = this.#blobs.isHeldBy(partner, hash) || this.entries.some(brings)
    return isTheirs ? this.#blobs.get(hash) : problem('not-found')
  }
}
