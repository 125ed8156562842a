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
import type { RecordBlobs } from './blobs/blobs.ts'
import type { HostFault } from './host-fault.ts'
import { ownValues } from './own/own-values.ts'
import type { OwnValues } from './own/own-values.ts'
import { Sender } from './outgoing/sender.ts'
import type { LateAct } from './outgoing/late.ts'
import type { Pending, Settled } from './outgoing/pending.ts'
import type { Prepare, SendError, SendOptions, Sent, SyncError } from './outgoing/sending.ts'
import type { Clock } from './ports/clock.ts'
import type { Storage } from './ports/storage.ts'
import type { Host, Transport, TransportError } from './ports/transport.ts'
import type { Checkpoint } from './record/checkpoint.ts'
import { RecordCopy } from './record/record-copy.ts'
import type { AdmittedEntry } from './record/record-copy.ts'
import { checkpointName, fetchRecord } from './record/fetch.ts'
import type { FaultFound, Progress } from './record/fetch.ts'
import { keepFault, keptFault, releaseFault } from './record/kept-fault.ts'
import type { KeptFault } from './record/kept-fault.ts'
import { loadRecord } from './record/load.ts'
import { compareStreamList, fetchStreamList } from './record/stream-list.ts'
import { SealedReader } from './sealed/sealed-reader.ts'
import type { Waiting } from './sealed/sealed-reader.ts'
import { Secrets } from './secrets/secrets.ts'
import { areSame, dropSnapshot, keepSnapshot, keptSnapshot } from './snapshot/snapshot.ts'
import type { Snapshot } from './snapshot/snapshot.ts'

/** A person's two secret keys, open. */
export type PersonKeys = { readonly signing: SigningKey; readonly identity: AgeIdentity }

export type ReplicaPorts = {
  readonly host: Host
  readonly storage: Storage
  readonly clock: Clock
  readonly random: Random
}

/** How many entries are read before what is known is kept again. */
const snapshotInterval = 256

export class Replica {
  readonly regime: RegimeId
  readonly me: PersonId
  readonly keys: PersonKeys
  readonly blobs: RecordBlobs
  readonly secrets: Secrets
  readonly #transport: Transport
  readonly #ports: ReplicaPorts
  #copy: RecordCopy
  #reader: SealedReader
  #fault: HostFault | undefined
  /** What only this person's program reads. */
  readonly own: OwnValues
  readonly #sender: Sender
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
    const { storage, random } = ports
    this.own = ownValues({ regime, me: this.me, identity: keys.identity, storage, random })
    this.blobs = blobsOf(ports.storage, this.#transport, (fault, items) =>
      this.#keep({
        type: 'host-fault',
        fault,
        evidence: { note: '', ...(items === undefined ? {} : { items }) },
      }),
    )
    this.secrets = new Secrets(this.me, keys.identity, (hash) => this.blobs.getWrap(hash))
    this.#copy = new RecordCopy(regime, this.me)
    this.#reader = new SealedReader(this.secrets)
    this.#sender = new Sender({
      ...ports,
      own: this.own,
      transport: this.#transport,
      key: keys.signing,
      secrets: this.secrets,
      blobs: this.blobs,
      copy: () => this.#copy,
      fault: () => this.#fault,
      sync: () => this.#sync(),
      find: (act) => this.#acts.get(act),
    })
  }

  /** Opens the copy that a home holds, and verifies it again. Needs no host. */
  static async open(
    regime: RegimeId,
    keys: PersonKeys,
    ports: ReplicaPorts,
  ): Promise<Result<Replica, { readonly type: 'copy-damaged'; readonly fault: HostFault }>> {
    const replica = new Replica(regime, keys, ports)
    const loaded = await replica.#load()
    if (!loaded.ok) return err({ type: 'copy-damaged', fault: loaded.error })
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

  get storage(): Storage {
    return this.#ports.storage
  }

  /** Milliseconds since 1970, by this machine's clock. */
  get now(): number {
    return this.#ports.clock()
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
    if (this.#copy.size > this.#listedAt) {
      const listed = await this.#compareLists()
      if (!listed.ok) return this.#failed(listed.error)
      this.#listedAt = this.#copy.size
    }
    await this.#sender.settle()
    await this.#keepSnapshot()
    // What opens the entries is fetched too, and may be at fault.
    if (this.#fault !== undefined) return err({ type: 'host-fault', fault: this.#fault })
    return ok({ news: this.#copy.size - before })
  }

  async #compareLists(): Promise<Result<void, TransportError | FaultFound>> {
    const { storage } = this.#ports
    const seats = this.person === undefined ? [] : seatsOf(this.person)
    for (const seat of seats) {
      const listed = await fetchStreamList(this.#transport, seat, this.#copy)
      if (!listed.ok) return listed
      // The record has grown meanwhile: what the host signed for must be there now.
      if (listed.value.list.size > this.#copy.size) {
        const more = await fetchRecord(this.#transport, storage, this.#copy, () => {})
        if (!more.ok) return more
        await this.#read(more.value)
      }
      const compared = await compareStreamList(listed.value, this.#copy, storage)
      if (!compared.ok) return compared
    }
    return ok(undefined)
  }

  /**
   * Prepares acts, stores what they bring, signs and sends them together, and waits until they are
   * seen in the record. Where no answer comes, or an epoch closed meanwhile, it prepares and signs
   * again; the same names keep an act from being done twice.
   */
  send<E>(
    prepare: Prepare<E>,
    options: SendOptions = {},
  ): Promise<Result<readonly Sent[], SendError | E>> {
    return this.#inTurn(() => this.#sender.send(prepare, options))
  }

  /** Where an act of this person stands, by its name in lower-case hex. */
  sentAs(act: string): Sent | undefined {
    return this.#acts.get(act)
  }

  /** An act that was sent without an answer, and may still arrive. */
  unanswered(act: string): Promise<Pending | undefined> {
    return this.#sender.unanswered(act)
  }

  /** Has the sender of an unanswered act told what becomes of it, by `takeSettled`. */
  tellOf(pending: Pending, what: string): Promise<void> {
    return this.#inTurn(() => this.#sender.tellOf(pending, what))
  }

  /** What became of acts of which nothing was known when they were sent; each is told once. */
  takeSettled(): readonly Settled[] {
    return this.#sender.takeSettled()
  }

  /** Acts that the host stamped long after it was sent them; the evidence is kept at home. */
  takeLate(): readonly LateAct[] {
    return this.#sender.takeLate()
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
  #acts = new Map<string, Sent>()
  #epochs = new Map<number, number>()
  /** The size at which a snapshot was kept, 0 where there is none. */
  #keptAt = 0

  /** Takes what the home holds: the snapshot, and the entries beyond it. */
  async #load(): Promise<Result<void, HostFault>> {
    const kept = await keptSnapshot(this.own)
    const loaded = await this.#loadOnto(kept)
    if (loaded.ok || kept === undefined) return loaded
    // What the home holds does not continue the snapshot: the entries count.
    await dropSnapshot(this.own)
    return this.#loadOnto(undefined)
  }

  async #loadOnto(kept: Snapshot | undefined): Promise<Result<void, HostFault>> {
    this.#copy = new RecordCopy(this.regime, this.me, kept?.copy)
    this.#reader = new SealedReader(this.secrets, kept?.reading)
    this.#acts = new Map(kept?.acts)
    this.#epochs = new Map(kept?.epochs)
    this.#keptAt = this.#copy.size
    const entries = await loadRecord(this.#ports.storage, this.#copy)
    if (!entries.ok) return entries
    await this.#read(entries.value)
    await this.#keepSnapshot()
    return ok(undefined)
  }

  /** What this replica knows, if it has read all that it holds. */
  get #snapshot(): Snapshot | undefined {
    const copy = this.#copy.save()
    const reading = this.#reader.save()
    if (copy === undefined || reading === undefined) return undefined
    return { copy, reading, acts: this.#acts, epochs: this.#epochs }
  }

  /** Often enough that few entries are read twice, and seldom enough that keeping costs little. */
  async #keepSnapshot(): Promise<void> {
    if (this.#copy.size >= this.#keptAt + snapshotInterval) await this.keepSnapshot()
  }

  /** Keeps what is known now, so that it need not be read again when this home is opened. */
  async keepSnapshot(): Promise<void> {
    const snapshot = this.#snapshot
    if (snapshot === undefined) return
    await keepSnapshot(this.own, snapshot)
    this.#keptAt = this.#copy.size
  }

  /**
   * Reads everything that the home holds again from the founding on, and compares. Where it comes
   * to something else, that counts from now on, and the snapshot is dropped.
   */
  readAgain(): Promise<Result<'same' | 'differed', HostFault>> {
    return this.#inTurn(async () => {
      const before = this.#snapshot
      await dropSnapshot(this.own)
      const loaded = await this.#load()
      if (!loaded.ok) return loaded
      const after = this.#snapshot
      const isSame = before === undefined || (after !== undefined && areSame(before, after))
      return ok(isSame ? 'same' : 'differed')
    })
  }

  async #read(entries: readonly AdmittedEntry[]): Promise<void> {
    for (const entry of entries) {
      const { payload } = entry.event
      const isMine = personId(payload.author) === this.me && !entry.repeated
      const { index, receivedAt } = entry
      if (isMine) this.#acts.set(toHex(payload.act), { index, receivedAt, id: entry.event.id })
      if (isSealed(payload)) this.#epochs.set(index, payload.to.epoch)
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
    // The first is what counts: what comes after it may be its consequence.
    if (this.#fault !== undefined) return
    const { storage, clock } = this.#ports
    this.#fault = fault
    const held = (await storage.value(checkpointName)) ?? new Uint8Array(0)
    const text = utf8Text(held)
    await keepFault(storage, { fault, foundAt: clock() }, evidence, text.ok ? text.value : '')
  }

  /** The fault that keeps this replica from sending, with what was shown. */
  keptFault(): Promise<KeptFault | undefined> {
    return keptFault(this.#ports.storage)
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
    await this.#load()
    return err(error)
  }
}
