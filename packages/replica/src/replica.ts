/**
 * A replica: one person's copy of one record, and what that person may do with it.
 *
 * It believes nothing that it did not verify, keeps what it fetched, opens what it may open, and
 * sends what it is told to. After a host fault it goes on showing what it had, and sends nothing,
 * also when it is opened again, until somebody says that it may.
 */
import { toHex, utf8Text } from '@epoc/crypto'
import type { AgeIdentity, Random, SigningKey } from '@epoc/crypto'
import { err, isSealed, ok } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import type { DomainState } from '@epoc/domain'
import { personId, seatsOf } from '@epoc/governance'
import type { GovernanceState, Person, PersonId } from '@epoc/governance'
import { blobsOf } from './blobs/blobs.ts'
import type { Blobs } from './blobs/blobs.ts'
import type { HostFault } from './host-fault.ts'
import type { OutgoingAct } from './outgoing/act.ts'
import { addPending, dropPending, settlePending } from './outgoing/pending.ts'
import type { Pending, Settled } from './outgoing/pending.ts'
import { toEvents, untilOf } from './outgoing/to-events.ts'
import type { NamedAct, SigningError } from './outgoing/to-events.ts'
import type { Clock } from './ports/clock.ts'
import type { Storage } from './ports/storage.ts'
import type { Host, Transport, TransportError } from './ports/transport.ts'
import type { Checkpoint } from './record/checkpoint.ts'
import { RecordCopy } from './record/record-copy.ts'
import type { AdmittedEntry } from './record/record-copy.ts'
import { checkpointName, fetchRecord } from './record/fetch.ts'
import type { FaultFound, Progress } from './record/fetch.ts'
import { keepFault, keptFault, releaseFault } from './record/kept-fault.ts'
import { loadRecord } from './record/load.ts'
import { checkStreamLists } from './record/stream-lists.ts'
import { SealedReader } from './sealed/sealed-reader.ts'
import type { Waiting } from './sealed/sealed-reader.ts'
import { Secrets } from './secrets/secrets.ts'

/** A person's two secret keys, open. */
export type PersonKeys = { readonly signing: SigningKey; readonly identity: AgeIdentity }

export type ReplicaPorts = {
  readonly host: Host
  readonly storage: Storage
  readonly clock: Clock
  readonly random: Random
}

/** What went wrong between this replica and its host. */
export type SyncError =
  | TransportError
  | { readonly type: 'host-fault'; readonly fault: HostFault }
  /** The record does not know this person, or knows it with other keys. */
  | { readonly type: 'not-enrolled' }

export type SendError =
  | SyncError
  | SigningError
  /** No answer came, and the record as far as it is known has nothing of it: it may still come. */
  | { readonly type: 'may-have-been-sent' }
  /** The host acknowledged, and what it then showed does not contain the events. */
  | { readonly type: 'not-in-the-record' }

/** Where an act stands in the record, once that is verified. */
export type Sent = { readonly index: number; readonly receivedAt: number; readonly id: Uint8Array }

/** Acts to be sent together, and blobs that must be stored before. */
export type Prepared = {
  readonly acts: readonly OutgoingAct[]
  readonly blobs?: readonly Uint8Array[]
}
/** Makes acts as of what the replica knows when it is called; called anew for each try. */
export type Prepare<E> = () => Promise<Result<Prepared, E>>

/** How often an append is tried again when no answer comes, or when the record moved on meanwhile. */
const tries = 4

export class Replica {
  readonly regime: RegimeId
  readonly me: PersonId
  readonly keys: PersonKeys
  readonly blobs: Blobs
  readonly secrets: Secrets
  readonly #transport: Transport
  readonly #ports: ReplicaPorts
  #copy: RecordCopy
  #reader: SealedReader
  #fault: HostFault | undefined
  #settled: readonly Settled[] = []
  /** The size up to which the lists of streams were compared. */
  #listedAt = 0

  private constructor(regime: RegimeId, keys: PersonKeys, ports: ReplicaPorts) {
    this.regime = regime
    this.keys = keys
    this.me = personId(keys.signing.keyId)
    this.#ports = ports
    this.#transport = ports.host.at(regime, {
      person: keys.signing.keyId,
      sign: (message) => keys.signing.sign(message),
    })
    this.blobs = blobsOf(ports.storage, this.#transport, (fault, items) =>
      this.#keep({ type: 'host-fault', fault, evidence: { note: '', items } }),
    )
    this.secrets = new Secrets(this.me, keys.identity, (hash) => this.blobs.get(hash))
    this.#copy = new RecordCopy(regime, this.me)
    this.#reader = new SealedReader(this.secrets)
  }

  /** Opens the copy that a home holds, and verifies it again. Needs no host. */
  static async open(
    regime: RegimeId,
    keys: PersonKeys,
    ports: ReplicaPorts,
  ): Promise<Result<Replica, { readonly type: 'copy-damaged'; readonly fault: HostFault }>> {
    const replica = new Replica(regime, keys, ports)
    const entries = await loadRecord(ports.storage, replica.#copy)
    if (!entries.ok) return err({ type: 'copy-damaged', fault: entries.error })
    await replica.#read(entries.value)
    replica.#fault = (await keptFault(ports.storage))?.fault
    return ok(replica)
  }

  get governance(): GovernanceState | undefined {
    return this.#copy.governance
  }

  get domain(): DomainState {
    return this.#reader.domain
  }

  get checkpoint(): Checkpoint | undefined {
    return this.#copy.checkpoint
  }

  /** Audiences of this reader whose next event it cannot open yet. */
  get waiting(): readonly Waiting[] {
    return this.#reader.waiting
  }

  get fault(): HostFault | undefined {
    return this.#fault
  }

  get transport(): Transport {
    return this.#transport
  }

  get copy(): RecordCopy {
    return this.#copy
  }

  get random(): Random {
    return this.#ports.random
  }

  /** This person as the record knows it. */
  get person(): Person | undefined {
    return this.governance?.people.get(this.me)
  }

  /** Fetches, verifies and opens what is new. A fault leaves what was held before. */
  sync(progress: Progress = () => {}): Promise<Result<{ readonly news: number }, SyncError>> {
    return this.#inTurn(() => this.#sync(progress))
  }

  async #sync(
    progress: Progress = () => {},
  ): Promise<Result<{ readonly news: number }, SyncError>> {
    if (this.#fault !== undefined) return err({ type: 'host-fault', fault: this.#fault })
    const before = this.#copy.size
    const fetched = await fetchRecord(this.#transport, this.#ports.storage, this.#copy, progress)
    if (!fetched.ok) return this.#failed(fetched.error)
    await this.#read(fetched.value)
    const seats = this.person === undefined ? [] : seatsOf(this.person)
    if (this.#copy.size > this.#listedAt) {
      const { storage } = this.#ports
      const listed = await checkStreamLists(this.#transport, storage, this.#copy, seats)
      if (!listed.ok) return this.#failed(listed.error)
      this.#listedAt = this.#copy.size
    }
    const indexOf = (act: string) => this.#acts.get(act)?.index
    const { time } = this.#copy.checkpoint ?? { time: 0 }
    const settled = await settlePending(this.#ports.storage, indexOf, time)
    this.#settled = [...this.#settled, ...settled]
    // What opens the entries is fetched too, and may be at fault.
    if (this.#fault !== undefined) return err({ type: 'host-fault', fault: this.#fault })
    return ok({ news: this.#copy.size - before })
  }

  /**
   * Prepares acts, stores what they bring, signs and sends them together, and waits until they are
   * seen in the record. Where no answer comes, or an epoch closed meanwhile, it prepares and signs
   * again; the same names keep an act from being done twice. `what` says in the sender's words what
   * it is, for later, if its fate is unknown when this returns.
   */
  send<E>(prepare: Prepare<E>, what?: string): Promise<Result<readonly Sent[], SendError | E>> {
    return this.#inTurn(() => this.#send(prepare, what))
  }

  async #send<E>(
    prepare: Prepare<E>,
    what: string | undefined,
  ): Promise<Result<readonly Sent[], SendError | E>> {
    const names: Uint8Array[] = []
    let failure: SendError = { type: 'not-in-the-record' }
    let unanswered = false
    for (let left = tries; left > 0; left--) {
      if (this.#fault !== undefined) return err({ type: 'host-fault', fault: this.#fault })
      const prepared = await prepare()
      if (!prepared.ok) return prepared
      const acts = prepared.value.acts.map((act, i): NamedAct => {
        const name = names[i] ?? this.#ports.random(16)
        names[i] = name
        return { act, name }
      })
      const sent = await this.#sendOnce(acts, prepared.value.blobs ?? [], what)
      if (sent.ok) return sent
      failure = sent.error
      unanswered ||= failure.type === 'may-have-been-sent'
      if (!isWorthAnotherTry(failure)) break
      const caughtUp = await this.#sync()
      if (!caughtUp.ok && caughtUp.error.type === 'host-fault') return caughtUp
      const arrived = this.#sentAs(acts)
      if (arrived !== undefined) {
        this.#needNotTell(acts)
        return ok(arrived)
      }
    }
    return err(unanswered ? { type: 'may-have-been-sent' } : failure)
  }

  async #sendOnce(
    named: readonly NamedAct[],
    blobs: readonly Uint8Array[],
    what: string | undefined,
  ): Promise<Result<readonly Sent[], SendError>> {
    for (const blob of blobs) {
      const stored = await this.blobs.put(blob)
      if (!stored.ok) return stored
    }
    const { random, clock } = this.#ports
    const { secrets } = this
    const signer = { key: this.keys.signing, secrets, random, now: clock() }
    const events = await toEvents(named, this.#copy, signer)
    if (!events.ok) return events
    const pending = this.#pendingOf(named, what)
    await addPending(this.#ports.storage, pending)
    const answer = await this.#transport.append(events.value)
    if (!answer.ok && isAnswer(answer.error)) await dropPending(this.#ports.storage, pending)
    if (!answer.ok)
      return err(isAnswer(answer.error) ? answer.error : { type: 'may-have-been-sent' })
    const synced = await this.#sync()
    if (!synced.ok) {
      return err(synced.error.type === 'host-fault' ? synced.error : { type: 'may-have-been-sent' })
    }
    this.#needNotTell(named)
    const sent = this.#sentAs(named)
    return sent === undefined ? err({ type: 'not-in-the-record' }) : ok(sent)
  }

  #pendingOf(named: readonly NamedAct[], what: string | undefined): Pending {
    const { checkpoint } = this.#copy
    if (checkpoint === undefined) throw new Error('nothing is sent before a record was verified')
    const sentAt = this.#ports.clock()
    return {
      names: named.map((each) => toHex(each.name)),
      until: untilOf(sentAt, checkpoint),
      sentAt,
      ...(what === undefined ? {} : { what }),
    }
  }

  /** Whoever sends learns it from the answer. */
  #needNotTell(named: readonly NamedAct[]): void {
    const names = new Set(named.map((each) => toHex(each.name)))
    this.#settled = this.#settled.filter((each) => !each.names.some((name) => names.has(name)))
  }

  /** Acts sent before, of which it is known since what became of them; each is told once. */
  takeSettled(): readonly Settled[] {
    const settled = this.#settled
    this.#settled = []
    return settled
  }

  /** Where acts stand in the record; `undefined` unless all of them do. */
  #sentAs(named: readonly NamedAct[]): readonly Sent[] | undefined {
    const sent = named.flatMap(({ name }) => this.#acts.get(toHex(name)) ?? [])
    return sent.length === named.length ? sent.map(sentOf) : undefined
  }

  /** What changes the copy is done one after another: two who fetch at once would take things twice. */
  #turn: Promise<unknown> = Promise.resolve()

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => {})
    return mine
  }

  /** The epoch to which the entry at an index is sealed. */
  epochAt(index: number): number | undefined {
    return this.#epochs.get(index)
  }

  /** Entries by this person, by the name of their act: what `send` looks for. */
  readonly #acts = new Map<string, AdmittedEntry>()
  readonly #epochs = new Map<number, number>()

  async #read(entries: readonly AdmittedEntry[]): Promise<void> {
    for (const entry of entries) {
      const { payload } = entry.event
      const isMine = personId(payload.author) === this.me && !entry.repeated
      if (isMine) this.#acts.set(toHex(payload.act), entry)
      if (isSealed(payload)) this.#epochs.set(entry.index, payload.to.epoch)
    }
    this.#reader.add(entries)
    if (this.governance === undefined) return
    if ((await this.#reader.read(this.governance)) === 'start-over') await this.#readAnew()
  }

  /** Reads the record from its beginning, by what is known now. */
  async #readAnew(): Promise<void> {
    const entries = await loadRecord(this.#ports.storage, new RecordCopy(this.regime, this.me))
    if (!entries.ok) throw new Error(`what was just verified does not load: ${entries.error.type}`)
    this.#reader = new SealedReader(this.secrets)
    this.#reader.add(entries.value)
    if (this.governance !== undefined) await this.#reader.read(this.governance)
  }

  async #keep({ fault, evidence }: FaultFound): Promise<void> {
    const { storage, clock } = this.#ports
    this.#fault = fault
    const held = (await storage.value(checkpointName)) ?? new Uint8Array(0)
    const text = utf8Text(held)
    await keepFault(storage, { fault, foundAt: clock() }, evidence, text.ok ? text.value : '')
  }

  /** Trusts the host again, which a person decides. What it had done stays written down. */
  async resume(): Promise<void> {
    await releaseFault(this.#ports.storage)
    this.#fault = undefined
  }

  /** What was fetched and not matched with a checkpoint proves nothing: back to what the home keeps. */
  async #failed(error: TransportError | FaultFound): Promise<Result<never, SyncError>> {
    if (error.type === 'host-fault') await this.#keep(error)
    else if (this.#copy.size === (this.#copy.checkpoint?.size ?? 0)) return err(error)
    this.#copy = new RecordCopy(this.regime, this.me)
    this.#reader = new SealedReader(this.secrets)
    const kept = await loadRecord(this.#ports.storage, this.#copy)
    if (kept.ok) await this.#read(kept.value)
    return err(error)
  }
}

const sentOf = ({ index, receivedAt, event }: AdmittedEntry): Sent => ({
  index,
  receivedAt,
  id: event.id,
})

/** A host that says why has not appended; one that breaks off, or fails, may have. */
const isAnswer = (error: TransportError): boolean =>
  error.type === 'not-signed-in' || (error.type === 'problem' && error.status < 500)

/** The record moved on while one signed, or the answer was lost: sign anew and try again. */
function isWorthAnotherTry(error: SendError): boolean {
  if (error.type === 'unreachable' || error.type === 'may-have-been-sent') return true
  if (error.type !== 'problem' || error.name !== 'refused') return false
  const refusal = error.detail['refusal']
  const type =
    typeof refusal === 'object' && refusal !== null && 'type' in refusal ? refusal.type : ''
  return type === 'wrong-epoch' || type === 'too-late'
}
