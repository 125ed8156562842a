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
import { Outbox } from './outgoing/outbox.ts'
import type { Settled } from './outgoing/pending.ts'
import type { Prepare, SendError, Sent, SyncError } from './outgoing/sending.ts'
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
import { compareStreamList, fetchStreamList } from './record/stream-list.ts'
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
  readonly #outbox: Outbox
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
    this.#outbox = new Outbox({
      ...ports,
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
    if (this.#copy.size > this.#listedAt) {
      const listed = await this.#compareLists()
      if (!listed.ok) return this.#failed(listed.error)
      this.#listedAt = this.#copy.size
    }
    await this.#outbox.settle()
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
   * again; the same names keep an act from being done twice. `what` says in the sender's words what
   * it is, for later, if its fate is unknown when this returns.
   */
  send<E>(prepare: Prepare<E>, what?: string): Promise<Result<readonly Sent[], SendError | E>> {
    return this.#inTurn(() => this.#outbox.send(prepare, what))
  }

  /** What became of acts of which nothing was known when they were sent; each is told once. */
  takeSettled(): readonly Settled[] {
    return this.#outbox.takeSettled()
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
    // The first is what counts: what comes after it may be its consequence.
    if (this.#fault !== undefined) return
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
