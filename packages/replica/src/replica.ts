/**
 * A replica: one person's copy of one record, and what that person may do with it.
 *
 * It believes nothing that it did not verify, keeps what it fetched, opens what it may open, and
 * sends what it is told to. After a host fault it goes on showing what it had, and sends nothing,
 * also when it is opened again, until somebody says that it may.
 */
import type { AgeIdentity, Random, SigningKey } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import type { DomainState } from '@epoc/domain'
import { personId } from '@epoc/governance'
import type { GovernanceState, Person, PersonId } from '@epoc/governance'
import { blobsOf } from './blobs/blobs.ts'
import type { RecordBlobs } from './blobs/blobs.ts'
import { CatchUp } from './held/catch-up.ts'
import { HeldRecord } from './held/held-record.ts'
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
import type { FaultFound, Progress } from './record/fetch.ts'
import { HostTrust } from './record/host-trust.ts'
import { keptFault } from './record/kept-fault.ts'
import type { KeptFault } from './record/kept-fault.ts'
import type { RecordCopy } from './record/record-copy.ts'
import type { Waiting } from './sealed/sealed-reader.ts'
import { Secrets } from './secrets/secrets.ts'
import { turns } from './turns.ts'

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
  readonly transport: Transport
  readonly blobs: RecordBlobs
  readonly secrets: Secrets
  /** What only this person's program reads. */
  readonly own: OwnValues
  readonly #ports: ReplicaPorts
  readonly #held: HeldRecord
  readonly #trust: HostTrust
  readonly #catchUp: CatchUp
  readonly #sender: Sender
  /** What changes the copy is done one after another: two who fetch at once would take things twice. */
  readonly #inTurn = turns()

  private constructor(regime: RegimeId, keys: PersonKeys, ports: ReplicaPorts) {
    const { storage, clock, random } = ports
    this.regime = regime
    this.keys = keys
    this.me = personId(keys.signing.keyId)
    this.#ports = ports
    this.transport = ports.host.at(regime, {
      person: keys.signing.keyId,
      sign: (message) => keys.signing.sign(message),
    })
    const { me, transport } = this
    this.own = ownValues({ regime, me, identity: keys.identity, storage, random })
    this.#trust = new HostTrust(storage, clock)
    this.blobs = blobsOf(storage, transport, (fault, items) =>
      this.#trust.lose({
        type: 'host-fault',
        fault,
        evidence: { note: '', ...(items === undefined ? {} : { items }) },
      }),
    )
    this.secrets = new Secrets(me, keys.identity, (hash) => this.blobs.getWrap(hash))
    const { own, secrets } = this
    this.#held = new HeldRecord({ regime, me, storage, own, secrets })
    this.#catchUp = new CatchUp(this.#held, me, storage, transport)
    this.#sender = new Sender({
      ...ports,
      own,
      transport,
      key: keys.signing,
      secrets,
      blobs: this.blobs,
      copy: () => this.#held.copy,
      fault: () => this.#trust.fault,
      sync: () => this.#sync(),
      find: (act) => this.#held.sentAs(act),
    })
  }

  /** Opens the copy that a home holds, and verifies it again. Needs no host. */
  static async open(
    regime: RegimeId,
    keys: PersonKeys,
    ports: ReplicaPorts,
  ): Promise<Result<Replica, { readonly type: 'copy-damaged'; readonly fault: HostFault }>> {
    const replica = new Replica(regime, keys, ports)
    const loaded = await replica.#held.load()
    if (!loaded.ok) return err({ type: 'copy-damaged', fault: loaded.error })
    await replica.#trust.load()
    return ok(replica)
  }

  get governance(): GovernanceState | undefined {
    return this.#held.governance
  }

  get domain(): DomainState {
    return this.#held.domain
  }

  get copy(): RecordCopy {
    return this.#held.copy
  }

  get checkpoint(): Checkpoint | undefined {
    return this.#held.copy.checkpoint
  }

  /** Audiences of this reader whose next event it cannot open yet. */
  get waiting(): readonly Waiting[] {
    return this.#held.waiting
  }

  /** This person as the record knows it. */
  get person(): Person | undefined {
    return this.governance?.people.get(this.me)
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

  /** Fetches, verifies and opens what is new. A fault leaves what was held before. */
  sync(progress: Progress = () => {}): Promise<Result<{ readonly news: number }, SyncError>> {
    return this.#inTurn(() => this.#sync(progress))
  }

  async #sync(
    progress: Progress = () => {},
  ): Promise<Result<{ readonly news: number }, SyncError>> {
    if (this.fault !== undefined) return err({ type: 'host-fault', fault: this.fault })
    const before = this.copy.size
    const caughtUp = await this.#catchUp.run(progress)
    if (!caughtUp.ok) return this.#failed(caughtUp.error)
    await this.#sender.settle()
    await this.#held.keepSnapshotIfDue()
    // What opens the entries is fetched too, and may be at fault.
    if (this.fault !== undefined) return err({ type: 'host-fault', fault: this.fault })
    return ok({ news: this.copy.size - before })
  }

  /** What was fetched and not matched with a checkpoint proves nothing: back to what the home keeps. */
  async #failed(error: TransportError | FaultFound): Promise<Result<never, SyncError>> {
    if (error.type === 'host-fault') await this.#trust.lose(error)
    else if (this.copy.size === (this.checkpoint?.size ?? 0)) return err(error)
    await this.#held.load()
    return err(error)
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
    return this.#held.sentAs(act)
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

  /** The epoch to which the entry at an index is sealed. */
  epochAt(index: number): number | undefined {
    return this.#held.epochAt(index)
  }

  /** Keeps what is known now, so that it need not be read again when this home is opened. */
  keepSnapshot(): Promise<void> {
    return this.#held.keepSnapshot()
  }

  /**
   * Reads everything that the home holds again from the founding on, and compares. Where it comes
   * to something else, that counts from now on, and the snapshot is dropped.
   */
  readAgain(): Promise<Result<'same' | 'differed', HostFault>> {
    return this.#inTurn(() => this.#held.readAgain())
  }

  /** The fault that keeps this replica from fetching and sending. */
  get fault(): HostFault | undefined {
    return this.#trust.fault
  }

  /** The same, with what was shown, as the home keeps it. */
  keptFault(): Promise<KeptFault | undefined> {
    return keptFault(this.#ports.storage)
  }

  /** Trusts the host again, which a person decides. What it had done stays written down. */
  resume(): Promise<void> {
    return this.#trust.restore()
  }
}
