/**
 * Puts events into the order of one record. Requests wait in a queue; one transaction at a time
 * takes all that wait, without delay of its own: while it runs, the next batch gathers.
 *
 * Owns the record's standing and changes it only to what is committed. A checkpoint is signed only
 * after its commit is known. Where the word of a commit was lost, the batch is run again, and finds
 * its acts in the record.
 */
import { sha256 } from '@epoc/crypto'
import { err, ok, openEvent } from '@epoc/event'
import type { Result, VerifiedEvent } from '@epoc/event'
import type { PartnerCode } from '@epoc/governance'
import { inclusionProof, leafHash } from '@epoc/tlog'
import type { Signer } from '../checkpoint/signer.ts'
import { GrowingTree } from '../tree/growing-tree.ts'
import { storedHashes } from '../tree/stored-tree.ts'
import { catchUp } from './catch-up.ts'
import type { RecordDamage } from './catch-up.ts'
import type { Draft } from './draft.ts'
import { askedFor, Knowledge } from './knowledge.ts'
import { planBatch } from './plan-batch.ts'
import type { AppendError, Candidate, Incoming, Outcome, Placed } from './plan-batch.ts'
import { SignedTime } from './signed-time.ts'
import { keyIn, Standing } from './standing.ts'
import type { Head, RecordStore, RecordTransaction } from './store.ts'

export type Proved = Placed & { readonly proof: readonly Uint8Array[] }
export type Appended = { readonly events: readonly Proved[]; readonly checkpoint: string }

/** Why nothing can be added now, whoever asks. */
export type Standstill =
  | { readonly type: 'clock-ahead' }
  | { readonly type: 'unavailable' }
  | RecordDamage

export type SequencerPorts = {
  readonly store: RecordStore
  readonly signer: Signer
  /** Milliseconds from any beginning, also while the machine sleeps. */
  readonly elapsed: () => number
  readonly eventsPerBatch: number
  /** Told of what stops the record, and of bugs. */
  readonly onTrouble: (trouble: Standstill, cause?: unknown) => void
  /** Told of the size that is committed, whenever the standing moved to a head. */
  readonly onSize?: (size: number) => void
}

type Waiting = Incoming & {
  readonly answer: (outcome: Result<Appended, AppendError | Standstill>) => void
}
type Batch = {
  readonly requests: readonly Waiting[]
  readonly touches: readonly (() => void)[]
}
type Committed = {
  readonly head: Head
  readonly tree: GrowingTree
  readonly draft: Draft
  readonly outcomes: readonly Outcome[]
}

export class Sequencer {
  readonly standing = new Standing()
  readonly #ports: SequencerPorts
  readonly #time: SignedTime
  #waiting: Waiting[] = []
  #touches: (() => void)[] = []
  #refreshes: ((done: Result<void, Standstill>) => void)[] = []
  #running: Promise<void> | undefined
  #damage: RecordDamage | undefined
  #signed: { readonly head: Head; readonly note: Promise<string> } | undefined

  constructor(ports: SequencerPorts) {
    this.#ports = ports
    this.#time = new SignedTime(ports.elapsed)
  }

  /** What was found wrong with the stored record; it stays so until the program starts again. */
  get damage(): RecordDamage | undefined {
    return this.#damage
  }

  /** Adds events as a whole or not at all. `partner` is the caller's; absent at a founding. */
  async append(
    events: readonly Uint8Array[],
    partner: PartnerCode | undefined,
  ): Promise<Result<Appended, AppendError | Standstill>> {
    const candidates = await Promise.all(events.map((bytes) => this.#open(bytes)))
    return new Promise((answer) => {
      this.#waiting.push({ candidates, partner, answer })
      this.#run()
    })
  }

  /** Raises the head time to now, so that the next checkpoint says how late it is. */
  touch(): Promise<void> {
    return new Promise((done) => {
      this.#touches.push(done)
      this.#run()
    })
  }

  /** Takes in what other nodes have added. */
  refresh(): Promise<Result<void, Standstill>> {
    return new Promise((done) => {
      this.#refreshes.push(done)
      this.#run()
    })
  }

  /** The signed checkpoint of the newest committed head, to which the record was found to lead. */
  async checkpoint(): Promise<string | undefined> {
    const fresh = await this.refresh()
    return fresh.ok && this.standing.size > 0 ? this.#sign(this.standing.head) : undefined
  }

  /** Resolves when everything that waits has been answered. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  /** Verifies before the lock is taken, as far as the author is known by now. */
  async #open(bytes: Uint8Array): Promise<Candidate> {
    const opened = await openEvent(bytes, keyIn(this.standing.governance))
    return { bytes, opened: opened.ok ? opened.value : undefined }
  }

  #run(): void {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined
      if (this.#hasWork()) this.#run()
    })
  }

  #hasWork(): boolean {
    return this.#waiting.length + this.#touches.length + this.#refreshes.length > 0
  }

  async #work(): Promise<void> {
    while (this.#hasWork()) {
      const refreshes = this.#refreshes.splice(0)
      if (refreshes.length > 0) {
        const done = await this.#refresh()
        for (const answer of refreshes) answer(done)
      }
      const batch = this.#nextBatch()
      if (batch.requests.length + batch.touches.length > 0) await this.#runBatch(batch)
    }
  }

  /** As many requests as fit, at least one. */
  #nextBatch(): Batch {
    let events = 0
    let count = 0
    for (const { candidates } of this.#waiting) {
      events += candidates.length
      if (count > 0 && events > this.#ports.eventsPerBatch) break
      count += 1
    }
    return { requests: this.#waiting.splice(0, count), touches: this.#touches.splice(0) }
  }

  async #refresh(): Promise<Result<void, Standstill>> {
    return this.#guarded(async () => {
      const head = await this.#ports.store.head()
      if (head === undefined) return ok(undefined)
      const caughtUp = await catchUp(this.standing, this.#ports.store, head)
      if (caughtUp.ok) this.#ports.onSize?.(head.size)
      return caughtUp
    })
  }

  async #runBatch(batch: Batch): Promise<void> {
    const committed = await this.#guarded(() =>
      this.#ports.store.transaction((transaction) => this.#commit(transaction, batch)),
    )
    if (committed.ok) {
      this.#settle(committed.value)
      // Proofs and signatures are made while the next batch is under way.
      for (const [place, outcome] of committed.value.outcomes.entries()) {
        const request = batch.requests[place]
        if (request !== undefined) void this.#answer(request, committed.value, outcome)
      }
    } else {
      for (const request of batch.requests) request.answer(committed)
    }
    for (const done of batch.touches) done()
  }

  /** One transaction: lock, catch up, judge, write. */
  async #commit(
    transaction: RecordTransaction,
    { requests, touches }: Batch,
  ): Promise<Result<Committed, Standstill>> {
    const candidates = requests.flatMap((request) => request.candidates)
    const early = candidates.flatMap(({ opened }) => opened ?? [])
    const { head, now, found } = await transaction.begin(askedFor(this.standing, early))
    const caughtUp = await catchUp(this.standing, transaction, head)
    if (!caughtUp.ok) return caughtUp
    if (this.#time.isAhead(now, head.headTime)) return err({ type: 'clock-ahead' })
    const headTime = Math.max(now, head.headTime)

    const knowledge = new Knowledge(this.standing, transaction.look)
    knowledge.take(found)
    await knowledge.learn(await this.#openLate(candidates))
    const { draft, outcomes } = await planBatch(this.standing, knowledge, requests, headTime)
    const tree = new GrowingTree(this.standing.edge)
    for (const { record } of draft.entries) tree.append(leafHash(sha256, record))
    const { entries } = draft
    // Where nothing is added and nobody asks for a later time, the head stays as it is.
    if (entries.length + touches.length === 0) return ok({ head, tree, outcomes, draft })
    const next: Head = { size: tree.size, headTime, root: tree.root() }
    const { nodes } = tree
    await transaction.commit({ from: head.size, receivedAt: headTime, entries, nodes, head: next })
    return ok({ head: next, tree, outcomes, draft })
  }

  /** Opens what could not be opened before: another node may have enrolled its author. */
  async #openLate(candidates: readonly Candidate[]): Promise<readonly VerifiedEvent[]> {
    const late = candidates.filter(({ opened }) => opened === undefined)
    const opened = await Promise.all(late.map(({ bytes }) => this.#open(bytes)))
    for (const [place, candidate] of late.entries()) candidate.opened = opened[place]?.opened
    return late.flatMap((candidate) => candidate.opened ?? [])
  }

  /** The batch is committed: from now on the record stands there. */
  #settle({ head, tree, draft }: Committed): void {
    this.standing.take(draft)
    this.standing.moveTo(head, tree.edge)
    this.#time.note(head.headTime)
    this.#ports.onSize?.(head.size)
  }

  async #answer(request: Waiting, { head, tree }: Committed, outcome: Outcome): Promise<void> {
    if (!outcome.ok) {
      request.answer(outcome)
      return
    }
    const answered = await this.#guarded(async () => {
      const events = await Promise.all(
        outcome.value.map(async (placed) => ({
          ...placed,
          proof: await this.#proofOf(placed.index, head, tree),
        })),
      )
      return ok({ events, checkpoint: await this.#sign(head) })
    })
    request.answer(answered)
  }

  async #proofOf(index: number, { size }: Head, tree: GrowingTree): Promise<readonly Uint8Array[]> {
    if (tree.holds(index)) return tree.proof(index)
    return inclusionProof(sha256, { index, size }, storedHashes(this.#ports.store, size))
  }

  #sign(head: Head): Promise<string> {
    const last = this.#signed
    if (last?.head.size === head.size && last.head.headTime === head.headTime) return last.note
    const note = this.#ports.signer.sign(head)
    this.#signed = { head, note }
    return note
  }

  /** Turns what stops the record into an answer; damage stops it for good. */
  async #guarded<T>(work: () => Promise<Result<T, Standstill>>): Promise<Result<T, Standstill>> {
    if (this.#damage !== undefined) return err(this.#damage)
    try {
      const done = await work()
      if (done.ok) return done
      if (done.error.type === 'record-damaged') this.#damage = done.error
      this.#ports.onTrouble(done.error)
      return done
    } catch (cause) {
      this.#ports.onTrouble({ type: 'unavailable' }, cause)
      return err({ type: 'unavailable' })
    }
  }
}
