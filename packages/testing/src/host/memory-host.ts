/**
 * A host in memory, honest as it stands, for tests of programs that speak to one. It keeps the
 * rules of docs/spec and promises no durability. What it stores lies open, so that a test may play
 * the thief or the liar.
 */
import { concat, sha256, signingKeyFromSeed, toBase64, toHex } from '@epoc/crypto'
import type { Hash32, PublicKey, Random, Seed, SigningKey } from '@epoc/crypto'
import {
  Streams,
  clearStream,
  encodeCbor,
  encodeEntry,
  formatStreamList,
  err,
  leafRecordOf,
  ok,
  openEvent,
  sealedStream,
  streamOf,
  unsealedStream,
} from '@epoc/event'
import type { RegimeId, Result, StreamList, VerifiedEvent } from '@epoc/event'
import { admit, founderKeyOf, personId } from '@epoc/governance'
import type { GovernanceState, PersonId, Refusal } from '@epoc/governance'
import type {
  Appended,
  Host,
  Placed,
  SessionSigner,
  Transport,
  TransportError,
} from '@epoc/replica'
import {
  COSIGNATURE,
  NOTE_SIGNATURE,
  TreeHistory,
  cosign,
  formatNote,
  leafHash,
  parseTilePath,
  rootOf,
  signCheckpoint,
  signNote,
  verifierKey,
} from '@epoc/tlog'
import type { VerifierKey } from '@epoc/tlog'
import { mayRead, tagFor } from './addressees.ts'
import { MemorySlots } from './memory-slots.ts'
import { SizeFeed } from './size-feed.ts'

/** One stored entry. Tests may replace its bytes. */
export type StoredEntry = {
  bytes: Uint8Array
  readonly record: Uint8Array
  readonly event: VerifiedEvent
  readonly receivedAt: number
  readonly seq: number
}

type NamedKey = { readonly key: SigningKey; readonly verifier: VerifierKey }

const origin = 'memory.invalid/record'

export class MemoryHost implements Host {
  readonly entries: StoredEntry[] = []
  readonly blobs = new Map<string, Uint8Array>()
  /** Orders by which blobs were erased; a liar may put some here. */
  readonly erased = new Map<string, { readonly person: string; readonly signature: string }>()
  readonly history = new TreeHistory(sha256)
  readonly sizes = new SizeFeed()
  readonly slots = new MemorySlots()
  /** Appends that are done and whose answer is then lost. */
  answersToLose = 0
  readonly #clock: () => number
  readonly #log: NamedKey
  readonly #time: NamedKey
  readonly #streams = new Streams()
  readonly #acts = new Map<string, number>()
  #state: GovernanceState | undefined
  #headTime = 0

  private constructor(clock: () => number, log: NamedKey, time: NamedKey) {
    this.#clock = clock
    this.#log = log
    this.#time = time
  }

  static async create(random: Random, clock: () => number): Promise<MemoryHost> {
    const log = await namedKey(origin, NOTE_SIGNATURE, random)
    const time = await namedKey(`${origin}/time`, COSIGNATURE, random)
    return new MemoryHost(clock, log, time)
  }

  readonly regimes: Host['regimes'] = async () => {
    const state = this.#state
    if (state === undefined) return ok([])
    return ok([{ regime: state.regime, origin, sample: state.founding.sample }])
  }

  readonly makeRecordKeys: Host['makeRecordKeys'] = async () => {
    const noteKey = this.#log.verifier.publicKey as PublicKey
    const timeKey = this.#time.verifier.publicKey as PublicKey
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
      const first = this.#acts.get(actOf(event))
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
    return ok({ checkpoint, events: places.map((place) => this.#placed(place)) })
  }

  /** Adds an event without asking anything, perhaps under another number: what a liar would do. */
  force(
    event: VerifiedEvent,
    receivedAt: number,
    after: GovernanceState | undefined,
    shown?: number,
  ): void {
    const next = this.#streams.last(streamOf(event.payload)) + 1
    const seq = shown ?? next
    const bytes = encodeEntry({ receivedAt, seq, event: event.bytes })
    const record = leafRecordOf(tagFor(this.#state, after, event.payload, next), bytes)
    this.#keep({ bytes, record, event, receivedAt, seq })
    if (after !== undefined) this.#state = after
  }

  #keep(entry: StoredEntry): void {
    const index = this.entries.length
    this.entries.push(entry)
    this.history.append(leafHash(sha256, entry.record))
    this.#streams.append(streamOf(entry.event.payload), index)
    this.#acts.set(actOf(entry.event), index)
    this.sizes.announce(this.entries.length)
    this.#headTime = Math.max(this.#headTime, entry.receivedAt)
  }

  /** Another host with the same keys, which holds other entries: what a liar shows to some. */
  fork(
    change: (entries: readonly StoredEntry[]) => readonly StoredEntry[] = (entries) => entries,
  ): MemoryHost {
    const other = new MemoryHost(this.#clock, this.#log, this.#time)
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
    const leaves = this.entries.map((entry, i) =>
      leafHash(sha256, i === index ? record : entry.record),
    )
    return this.#signed(leaves.length, rootOf(sha256, leaves), 0)
  }

  async #signed(size: number, root: Uint8Array, shift: number): Promise<string> {
    const tree = { origin, size, root }
    const note = await signCheckpoint(tree, this.#log.verifier, (message) =>
      this.#log.key.sign(message),
    )
    const seconds = Math.floor(this.#headTime / 1000) + shift
    const time = await cosign(note.text, seconds, this.#time.verifier, (message) =>
      this.#time.key.sign(message),
    )
    return new TextDecoder().decode(formatNote({ ...note, signatures: [...note.signatures, time] }))
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
      follow: (onSize, signal) => this.sizes.follow(this.entries.length, onSize, signal),
      depositSlot: (place, slot) => this.slots.put(place, slot),
      signOut: async () => ok(undefined),
    }
  }

  /** The list that this host signs for a seat; a liar may change it. */
  async streamList(
    seat: string,
    change: (list: StreamList) => StreamList = (list) => list,
  ): Promise<string> {
    const own = [...(this.#state?.audiences.values() ?? [])]
      .filter(({ members }) => members.some((each) => each === seat))
      .flatMap(({ id }) => [unsealedStream(id), sealedStream(id)])
    const last = [clearStream, ...own].map((each) => [each, this.#streams.last(each)] as const)
    const { size } = this.history
    const root = this.history.rootAt(size) as Hash32
    const streams = new Map(last.filter(([, seq]) => seq > 0))
    const text = formatStreamList(change({ origin, seat, size, root, streams }))
    const signature = await signNote(text, this.#log.verifier, (message) =>
      this.#log.key.sign(message),
    )
    return new TextDecoder().decode(formatNote({ text, signatures: [signature] }))
  }

  #sequence(event: VerifiedEvent, receivedAt: number): Refusal | undefined {
    const view = {
      size: this.entries.length,
      receivedAt: this.entries.at(-1)?.receivedAt ?? 0,
      last: (stream: Parameters<Streams['last']>[0]) => this.#streams.last(stream),
      lastBelow: (stream: Parameters<Streams['last']>[0], size: number) =>
        this.#streams.lastBelow(stream, size),
      rootAt: (size: number) => this.history.rootAt(size) as Hash32,
    }
    const seq = this.#streams.last(streamOf(event.payload)) + 1
    const after = admit(this.#state, view, { event, receivedAt, seq })
    if (!after.ok) return after.error
    this.force(event, receivedAt, after.value)
    return undefined
  }

  #placed({ index, repeated }: { index: number; repeated: boolean }): Placed {
    const { seq, receivedAt } = this.entries[index] as StoredEntry
    const proof = this.history.inclusionProof(index, this.history.size)
    return { index, seq, receivedAt, repeated, proof }
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

const actOf = ({ payload }: VerifiedEvent): string =>
  `${toHex(payload.author)} ${streamOf(payload)} ${toHex(payload.act)}`

async function namedKey(name: string, type: number, random: Random): Promise<NamedKey> {
  const key = await signingKeyFromSeed(random(32) as Seed)
  const verifier = verifierKey(sha256, name, type, key.publicKey)
  if (!verifier.ok) throw new Error(verifier.error.type)
  return { key, verifier: verifier.value }
}
