/**
 * What one home holds of a record: the verified copy, what its person could open of it, and where
 * that person's own acts stand. Begins with the snapshot where one is kept, and keeps another from
 * time to time. Asks no host for entries; what it is given to read was verified by its copy.
 */
import { toHex } from '@epoc/crypto'
import type { DomainState } from '@epoc/domain'
import { isSealed, ok } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import { personId } from '@epoc/governance'
import type { GovernanceState, PersonId } from '@epoc/governance'
import type { HostFault } from '../host-fault.ts'
import type { Sent } from '../outgoing/sending.ts'
import type { OwnValues } from '../own/own-values.ts'
import type { Storage } from '../ports/storage.ts'
import { loadRecord } from '../record/load.ts'
import { RecordCopy } from '../record/record-copy.ts'
import type { AdmittedEntry } from '../record/record-copy.ts'
import { SealedReader } from '../sealed/sealed-reader.ts'
import type { Waiting } from '../sealed/sealed-reader.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { areSame, dropSnapshot, keepSnapshot, keptSnapshot } from '../snapshot/snapshot.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

export type HeldPorts = {
  readonly regime: RegimeId
  readonly me: PersonId
  readonly storage: Storage
  readonly own: OwnValues
  readonly secrets: Secrets
}

/** How many entries are read before what is known is kept again. */
const snapshotInterval = 256

export class HeldRecord {
  readonly #ports: HeldPorts
  #copy: RecordCopy
  #reader: SealedReader
  /** Entries by this person, by the name of their act in lower-case hex. */
  #acts = new Map<string, Sent>()
  /** The epoch of every sealed entry, by index. */
  #epochs = new Map<number, number>()
  /** The size at which a snapshot was kept, 0 where there is none. */
  #keptAt = 0

  constructor(ports: HeldPorts) {
    this.#ports = ports
    this.#copy = new RecordCopy(ports.regime, ports.me)
    this.#reader = new SealedReader(ports.secrets)
  }

  /** Another one after each `load`: not to be kept by who asks. */
  get copy(): RecordCopy {
    return this.#copy
  }

  get governance(): GovernanceState | undefined {
    return this.#copy.governance
  }

  get domain(): DomainState {
    return this.#reader.domain
  }

  /** Audiences of this reader whose next event it cannot open yet. */
  get waiting(): readonly Waiting[] {
    return this.#reader.waiting
  }

  /** Where an act of this person stands, by its name in lower-case hex. */
  sentAs(act: string): Sent | undefined {
    return this.#acts.get(act)
  }

  /** The epoch to which the entry at an index is sealed. */
  epochAt(index: number): number | undefined {
    return this.#epochs.get(index)
  }

  /** Takes what the home holds: the snapshot, and the entries beyond it. */
  async load(): Promise<Result<void, HostFault>> {
    const { own } = this.#ports
    const kept = await keptSnapshot(own)
    const loaded = await this.#loadOnto(kept)
    if (loaded.ok || kept === undefined) return loaded
    // What the home holds does not continue the snapshot: the entries count.
    await dropSnapshot(own)
    return this.#loadOnto(undefined)
  }

  async #loadOnto(kept: Snapshot | undefined): Promise<Result<void, HostFault>> {
    const { regime, me, secrets, storage } = this.#ports
    this.#copy = new RecordCopy(regime, me, kept?.copy)
    this.#reader = new SealedReader(secrets, kept?.reading)
    this.#acts = new Map(kept?.acts)
    this.#epochs = new Map(kept?.epochs)
    this.#keptAt = this.#copy.size
    const entries = await loadRecord(storage, this.#copy)
    if (!entries.ok) return entries
    await this.read(entries.value)
    await this.keepSnapshotIfDue()
    return ok(undefined)
  }

  /** Opens and reduces entries that the copy has taken. */
  async read(entries: readonly AdmittedEntry[]): Promise<void> {
    for (const entry of entries) {
      const { payload } = entry.event
      const isMine = personId(payload.author) === this.#ports.me && !entry.repeated
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
    const { regime, me, secrets, storage } = this.#ports
    const entries = await loadRecord(storage, new RecordCopy(regime, me))
    if (!entries.ok) throw new Error(`what was just verified does not load: ${entries.error.type}`)
    this.#reader = new SealedReader(secrets)
    this.#reader.add(entries.value)
    if (this.governance !== undefined) await this.#reader.read(this.governance)
  }

  /**
   * Reads everything that the home holds again from the founding on, and compares. Where it comes
   * to something else, that counts from now on, and the snapshot is dropped.
   */
  async readAgain(): Promise<Result<'same' | 'differed', HostFault>> {
    const before = this.#snapshot
    await dropSnapshot(this.#ports.own)
    const loaded = await this.load()
    if (!loaded.ok) return loaded
    const after = this.#snapshot
    const isSame = before === undefined || (after !== undefined && areSame(before, after))
    return ok(isSame ? 'same' : 'differed')
  }

  /** What is known, if all that is held was read. */
  get #snapshot(): Snapshot | undefined {
    const copy = this.#copy.save()
    const reading = this.#reader.save()
    if (copy === undefined || reading === undefined) return undefined
    return { copy, reading, acts: this.#acts, epochs: this.#epochs }
  }

  /** Often enough that few entries are read twice, and seldom enough that keeping costs little. */
  async keepSnapshotIfDue(): Promise<void> {
    if (this.#copy.size >= this.#keptAt + snapshotInterval) await this.keepSnapshot()
  }

  /** Keeps what is known now, so that it need not be read again when this home is opened. */
  async keepSnapshot(): Promise<void> {
    const snapshot = this.#snapshot
    if (snapshot === undefined) return
    await keepSnapshot(this.#ports.own, snapshot)
    this.#keptAt = this.#copy.size
  }
}
