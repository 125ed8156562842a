/**
 * A desk: one home, open, in this worker. It keeps the replica up to date, does what is due by
 * itself, and tells everybody who watches when something may look different. All tabs of a home
 * share one desk, so that nothing is fetched or sent twice.
 */
import { fromHex, systemRandom } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import {
  Replica,
  deliver,
  eraseRecalled,
  httpHost,
  keepUp,
  orderErasure,
  outboxRows,
  sendWaiting,
} from '@epoc/replica'
import type { Settlement, SyncError } from '@epoc/replica'
import type { Home } from '../device/homes.ts'
import { indexedStorage } from '../device/indexed-storage.ts'
import { failed } from './acts/outcome.ts'
import { Departure } from './compose/departure.ts'
import { Papers } from './compose/papers.ts'
import { personKeys, secretsHere } from './keys.ts'
import { atFirst } from './status.ts'
import type { DeskStatus, Freshness, Settled, Work } from './status.ts'

const clock = (): number => Date.now()

/** The host tells when the record grows; that its signed time goes on is asked, in milliseconds. */
const askedEvery = 60_000

export class Desk {
  readonly home: Home
  readonly papers = new Papers()
  readonly departure = new Departure((departure) => this.#tell({ departure }))
  readonly #watchers = new Set<(status: DeskStatus) => void>()
  #status: DeskStatus = atFirst
  #replica: Replica | undefined
  #language = 'en'
  #ending = new AbortController()
  #catchingUp: Promise<void> | undefined
  #again = false
  #closeStorage: () => void = () => {}

  constructor(home: Home) {
    this.home = home
  }

  get status(): DeskStatus {
    return this.#status
  }

  /** The open replica, once `open` has come to an end. */
  get replica(): Replica | undefined {
    return this.#replica
  }

  watch(watcher: (status: DeskStatus) => void): () => void {
    this.#watchers.add(watcher)
    watcher(this.#status)
    return () => void this.#watchers.delete(watcher)
  }

  /** Shows what this device holds, then catches up, and goes on doing so until `close`. */
  async open(): Promise<void> {
    const secrets = await secretsHere(this.home)
    if (secrets === undefined) return this.#tell({ phase: 'locked' })
    const regime = fromHex(this.home.regime)
    if (!regime.ok) return this.#tell({ phase: 'damaged' })
    const storage = await indexedStorage(this.home.id)
    this.#closeStorage = storage.close
    const ports = { host: httpHost(this.home.server), storage, clock, random: systemRandom }
    const opened = await Replica.open(regime.value as RegimeId, await personKeys(secrets), ports)
    if (!opened.ok) return this.#tell({ phase: 'damaged' })
    this.#replica = opened.value
    // With yesterday's state, where there is one; else once the record is here.
    if (opened.value.person !== undefined) this.#tell({ phase: 'open', version: 1 })
    await this.catchUp()
    void this.#goOn()
    this.#follow(opened.value)
  }

  /** Catches up when the host has something, and when it is lost or found again. */
  #follow({ transport }: Replica): void {
    const { signal } = this.#ending
    const isUpToDate = (): boolean => this.#status.freshness?.type === 'up-to-date'
    const onSize = (size: number): void => {
      const isKnown = size <= (this.#replica?.checkpoint?.size ?? 0)
      if (!isKnown || !isUpToDate()) void this.catchUp()
    }
    const onLost = (): void => {
      if (isUpToDate()) void this.catchUp()
    }
    void transport.follow(onSize, signal, onLost)
    for (const change of ['online', 'offline']) {
      addEventListener(change, () => void this.catchUp(), { signal })
    }
  }

  /** In which language files are fetched first. */
  set language(language: string) {
    this.#language = language
  }

  /** One at a time; whoever asks meanwhile is served by one more. */
  catchUp(): Promise<void> {
    if (this.#catchingUp !== undefined) {
      this.#again = true
      return this.#catchingUp
    }
    this.#catchingUp = this.#catchUp().finally(() => {
      this.#catchingUp = undefined
      if (!this.#again) return
      this.#again = false
      void this.catchUp()
    })
    return this.#catchingUp
  }

  async #catchUp(): Promise<void> {
    const replica = this.#replica
    if (replica === undefined || this.#ending.signal.aborted) return
    const synced = await replica.sync((done, total) => {
      this.#work({ what: 'receiving-entries', done, total })
    })
    this.#work(undefined)
    const freshness = synced.ok ? upToDate(replica) : this.#unfresh(synced.error)
    const isNew = (synced.ok && synced.value.news > 0) || this.#status.phase !== 'open'
    this.#tell({
      freshness,
      phase: replica.person === undefined ? 'gone' : 'open',
      ...(isNew ? { version: this.#status.version + 1 } : {}),
    })
    // The host only says which regime is the sample; the founding, which is signed, must say so too.
    const founding = replica.governance?.founding
    if (founding !== undefined && founding.sample !== this.home.sample) {
      return this.#tell({ phase: 'gone' })
    }
    if (synced.ok && replica.person !== undefined) await this.#doWhatIsDue(replica)
    await this.countWaiting()
  }

  /** How many commands wait may have changed. */
  async countWaiting(): Promise<void> {
    if (this.#replica === undefined) return
    const waiting = (await outboxRows(this.#replica)).length
    if (waiting !== this.#status.waiting) this.changed({ waiting })
  }

  /** What a program does by itself never keeps its person from reading. */
  async #doWhatIsDue(replica: Replica): Promise<void> {
    const { signal } = this.#ending
    if (signal.aborted) return
    const size = () => replica.checkpoint?.size
    const before = size()
    await keepUp(replica)
    const settled = await sendWaiting(replica, (done, total) =>
      this.#work({ what: 'sending', done, total }),
    )
    if (settled.length > 0) {
      this.changed({ settled: [...this.#status.settled, ...settled.map(settledInShort)] })
    }
    await deliver(replica, this.#language, (done, total) => {
      if (total > 0) this.#work({ what: 'receiving-documents', done, total })
    })
    await orderErasure(replica)
    await eraseRecalled(replica)
    this.#work(undefined)
    if (size() !== before) this.changed()
  }

  #unfresh(error: SyncError): Freshness {
    if (error.type === 'host-fault') return { type: 'fault', fault: error.fault }
    if (error.type === 'not-signed-in') return { type: 'not-let-in' }
    const before = this.#status.freshness
    const reason =
      error.type === 'problem' ? error.name : 'reason' in error ? error.reason : error.type
    return { type: 'offline', since: before?.type === 'offline' ? before.since : clock(), reason }
  }

  async #goOn(): Promise<void> {
    const { signal } = this.#ending
    while (!signal.aborted) {
      await pause(askedEvery, signal)
      if (!signal.aborted) await this.catchUp()
    }
  }

  /** Something may look different. */
  changed(more: Partial<DeskStatus> = {}): void {
    this.#tell({ ...more, version: this.#status.version + 1 })
  }

  /** Its person has seen what became of a command that waited. */
  forgetSettled(name: string): void {
    this.#tell({ settled: this.#status.settled.filter((each) => each.name !== name) })
  }

  /** Shows how far something long has come. */
  working(work: Work | undefined): void {
    this.#work(work)
  }

  #work(work: Work | undefined): void {
    this.#tell({ work })
  }

  #tell(changes: Partial<DeskStatus>): void {
    this.#status = { ...this.#status, ...changes }
    for (const watcher of this.#watchers) watcher(this.#status)
  }

  /** Lets go of everything; the next who opens this home begins anew. Waits for no host. */
  async close(): Promise<void> {
    this.#ending.abort()
    const replica = this.#replica
    this.#replica = undefined
    this.#watchers.clear()
    // What is known is kept if it can be; what is under way finds its storage closed, and ends.
    await replica?.keepSnapshot().catch(() => {})
    this.#closeStorage()
    void replica?.transport.signOut()
  }
}

const settledInShort = ({ item: { name, what }, outcome }: Settlement): Settled => {
  if (outcome.ok) return { name, what }
  const failure = outcome.error.type === 'interrupted' ? undefined : failed(outcome.error)
  const refused = failure !== undefined && 'reason' in failure ? failure.reason : outcome.error.type
  return { name, what, refused }
}

const upToDate = (replica: Replica): Freshness => {
  const time = replica.checkpoint?.time
  const signed = time === undefined ? {} : { signedAt: 1000 * time }
  return { type: 'up-to-date', checkedAt: clock(), ...signed }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
