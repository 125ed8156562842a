/**
 * A host in memory, honest as it stands, for tests of programs that speak to one. It keeps the
 * rules of docs/spec and promises no durability. What it stores lies open, so that a test may play
 * the thief or the liar.
 */
import { concat, toBase64, toHex } from '@epoc/crypto'
import type { Hash32, Random } from '@epoc/crypto'
import {
  clearStream,
  encodeCbor,
  encodeEntry,
  err,
  formatStreamList,
  leafRecordOf,
  ok,
  openEvent,
} from '@epoc/event'
import type { RegimeId, Result, StreamList, VerifiedEvent } from '@epoc/event'
import { admit, founderKeyOf, personId } from '@epoc/governance'
import type { GovernanceState, PersonId, Refusal } from '@epoc/governance'
import type { Appended, Host, SessionSigner, Transport, TransportError } from '@epoc/replica'
import { parseTilePath } from '@epoc/tlog'
import { mayRead, streamsOfSeat, tagFor } from './addressees.ts'
import { MemoryRecord } from './memory-record.ts'
import type { StoredEntry } from './memory-record.ts'
import { recordKeys } from './record-keys.ts'
import type { RecordKeys } from './record-keys.ts'

const origin = 'memory.invalid/record'

export class MemoryHost implements Host {
  readonly blobs = new Map<string, Uint8Array>()
  /** Orders by which blobs were erased; a liar may put some here. */
  readonly erased = new Map<string, { readonly person: string; readonly signature: string }>()
  /** Appends that are done and whose answer is then lost. */
  answersToLose = 0
  readonly #clock: () => number
  readonly #keys: RecordKeys
  readonly #record = new MemoryRecord()
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

  /** Gates and sequences events as one batch; all of them or none. */
  append(events: readonly Uint8Array[]): Promise<Result<Appended, TransportError>> {
    const mine = this.#turn.then(() => this.#append(events))
    this.#turn = mine.catch(() => {})
    return mine
  }

  async #append(events: readonly Uint8Array[]): Promise<Result<Appended, TransportError>> {
    const headTime = Math.max(this.#headTime, this.#clock())
    // From now on: a checkpoint may be asked for while a batch is under way.
    this.#headTime = headTime
    const places: { index: number; repeated: boolean }[] = []
    for (const [place, bytes] of events.entries()) {
      const opened = await openEvent(bytes, (payload) =>
        this.#state === undefined
          ? founderKeyOf(payload)
          : this.#state.people.get(personId(payload.author))?.key,
      )
      if (!opened.ok) return problem(422, 'refused', { event: place, refusal: opened.error })
      const event = opened.value
      const first = this.#record.indexOf(event)
      if (first !== undefined) {
        places.push({ index: first, repeated: true })
        continue
      }
      const missing = (event.payload.blobs ?? []).find(([hash]) => !this.blobs.has(toHex(hash)))
      if (missing !== undefined) return problem(409, 'blob-missing', { sha256: toHex(missing[0]) })
      const refusal = this.#sequence(event, headTime)
      if (refusal !== undefined) return problem(422, 'refused', { event: place, refusal })
      places.push({ index: this.entries.length - 1, repeated: false })
    }
    const checkpoint = await this.checkpoint()
    if (this.answersToLose > 0) {
      this.answersToLose--
      return err({ type: 'unreachable', reason: 'the answer was lost' })
    }
    const placed = places.map(({ index, repeated }) => this.#record.placed(index, repeated))
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
    this.#headTime = Math.max(this.#headTime, entry.receivedAt)
  }

  /** Another host with the same keys, which holds other entries: what a liar shows to some. */
  fork(
    change: (entries: readonly StoredEntry[]) => readonly StoredEntry[] = (entries) => entries,
  ): MemoryHost {
    const other = new MemoryHost(this.#clock, this.#keys)
    for (const entry of change(this.entries)) other.#keep(entry)
    for (const [name, bytes] of this.blobs) other.blobs.set(name, bytes)
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

  at(_regime: RegimeId, signer: SessionSigner): Transport {
    const reader = personId(signer.person)
    return {
      append: (events) => this.append(events),
      entries: async (from, to) => ok(this.#delivered(reader, from, to)),
      checkpoint: async () => ok(await this.checkpoint()),
      streams: async (seat) => ok(await this.streamList(seat)),
      tile: async (path) => {
        const tile = parseTilePath(path)
        return tile.ok ? ok(this.history.tileBytes(tile.value)) : problem(404, 'not-found', {})
      },
      hasBlob: async (hash) => ok(this.blobs.has(toHex(hash))),
      putBlob: async (hash, bytes) => ok(void this.blobs.set(toHex(hash), bytes)),
      getBlob: async (hash) => this.#blob(hash),
      eraseBlob: async (hash, signature) => this.#erase(reader, hash, signature),
      signOut: async () => ok(undefined),
    }
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

  #sequence(event: VerifiedEvent, receivedAt: number): Refusal | undefined {
    const seq = this.#record.nextOf(event)
    const after = admit(this.#state, this.#record.view, { event, receivedAt, seq })
    if (!after.ok) return after.error
    this.force(event, receivedAt, after.value)
    return undefined
  }

  #delivered(reader: PersonId, from: number, to: number): Uint8Array {
    const items = this.entries
      .slice(from, to)
      .map(({ bytes, record, event }) =>
        mayRead(this.#state, reader, event.payload) ? bytes : encodeCbor(record),
      )
    return concat(...items)
  }

  /** R-HTTP-2, for those whom it concerns; who may give an order the server's own tests say. */
  #erase(person: PersonId, hash: Hash32, signature: Uint8Array): Result<void, TransportError> {
    if (!this.blobs.delete(toHex(hash))) return problem(404, 'not-found', {})
    this.erased.set(toHex(hash), { person, signature: toBase64(signature) })
    return ok(undefined)
  }

  #blob(hash: Hash32): Result<Uint8Array, TransportError> {
    const bytes = this.blobs.get(toHex(hash))
    const order = this.erased.get(toHex(hash))
    if (order !== undefined) return problem(410, 'erased', order)
    return bytes === undefined ? problem(404, 'not-found', {}) : ok(bytes)
  }
}

const problem = (
  status: number,
  name: string,
  detail: Readonly<Record<string, unknown>>,
): Result<never, TransportError> => err({ type: 'problem', status, name, detail })
