/**
 * Sends acts, and follows each until it is known what became of it. An answer of the host is only a
 * hint: an act is sent when it stands in the verified record, and not before, whatever is said.
 */
import { toBase64, toHex } from '@epoc/crypto'
import type { Random, SigningKey } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Blobs } from '../blobs/blobs.ts'
import type { HostFault } from '../host-fault.ts'
import type { Clock } from '../ports/clock.ts'
import type { OwnValues } from '../own/own-values.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import type { RecordCopy } from '../record/record-copy.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { keepLate, lateOf } from './late.ts'
import type { LateAct } from './late.ts'
import { addPending, pendingActs, settlePending } from './pending.ts'
import type { Pending, Settled } from './pending.ts'
import type { Prepare, Prepared, SendError, SendOptions, Sent, SyncError } from './sending.ts'
import { isAhead, toEvents, untilOf } from './to-events.ts'
import type { NamedAct } from './to-events.ts'

/** What a sender needs of its replica. */
export type SenderPorts = {
  readonly transport: Transport
  readonly own: OwnValues
  readonly clock: Clock
  readonly random: Random
  readonly key: SigningKey
  readonly secrets: Secrets
  readonly blobs: Blobs
  readonly copy: () => RecordCopy
  /** After one, nothing is sent. */
  readonly fault: () => HostFault | undefined
  readonly sync: () => Promise<Result<unknown, SyncError>>
  /** An act of this person in the record, by its name in lower-case hex. */
  readonly find: (act: string) => Sent | undefined
}

/** How often an append is tried again when no answer comes, or when the record moved on meanwhile. */
const tries = 4

export class Sender {
  readonly #ports: SenderPorts
  #settled: readonly Settled[] = []
  #late: readonly LateAct[] = []

  constructor(ports: SenderPorts) {
    this.#ports = ports
  }

  async send<E>(
    prepare: Prepare<E>,
    { what, name: given }: SendOptions,
  ): Promise<Result<readonly Sent[], SendError | E>> {
    const { clock, copy, fault, random, sync } = this.#ports
    const names: Uint8Array[] = given === undefined ? [] : [given]
    let failure: SendError = { type: 'not-in-the-record' }
    let unanswered = false
    for (let left = tries; left > 0; left--) {
      const found = fault()
      if (found !== undefined) return err({ type: 'host-fault', fault: found })
      const { checkpoint } = copy()
      if (checkpoint !== undefined && isAhead(checkpoint, clock())) {
        return err({ type: 'signed-time-ahead', time: checkpoint.time })
      }
      const prepared = await prepare()
      if (!prepared.ok) return prepared
      const acts = prepared.value.acts.map((act, i): NamedAct => {
        const name = names[i] ?? random(16)
        names[i] = name
        return { act, name }
      })
      const answered = await this.#append(acts, prepared.value.blobs ?? [], what)
      // Looked for also where the host refused: it may have lied.
      const caughtUp = await sync()
      if (!caughtUp.ok && caughtUp.error.type === 'host-fault') return err(caughtUp.error)
      const sent = this.#sentAs(acts)
      if (sent !== undefined) return ok(sent)
      if (answered.ok && caughtUp.ok) return err({ type: 'not-in-the-record' })
      failure = answered.ok ? { type: 'may-have-been-sent' } : answered.error
      unanswered ||= failure.type === 'may-have-been-sent'
      if (answered.ok || !isWorthAnotherTry(failure)) break
    }
    return err(unanswered ? { type: 'may-have-been-sent' } : failure)
  }

  /** Sorts out what is known since of acts sent before. Called when the copy has caught up. */
  async settle(): Promise<void> {
    const { own, copy, find } = this.#ports
    const { time } = copy().checkpoint ?? { time: 0 }
    const settled = await settlePending(own, find, time)
    this.#settled = [...this.#settled, ...settled]
    for (const each of settled) {
      const late = lateOf(each)
      if (late === undefined) continue
      await keepLate(own, late)
      this.#late = [...this.#late, late]
    }
  }

  /** Acts that the host stamped long after it was sent them; each is told once, and kept. */
  takeLate(): readonly LateAct[] {
    const late = this.#late
    this.#late = []
    return late
  }

  /** An act that was sent, and of which nothing is known yet. */
  async unanswered(act: string): Promise<Pending | undefined> {
    const { own, find } = this.#ports
    if (find(act) !== undefined) return undefined
    const pending = await pendingActs(own)
    return pending.find(({ names, isRefused }) => names.includes(act) && isRefused !== true)
  }

  /** Has its sender told what becomes of it. */
  async tellOf(pending: Pending, what: string): Promise<void> {
    await addPending(this.#ports.own, { ...pending, what })
  }

  /** What became of acts of which nothing was known when they were sent; each is told once. */
  takeSettled(): readonly Settled[] {
    const settled = this.#settled
    this.#settled = []
    return settled
  }

  async #append(
    named: readonly NamedAct[],
    blobs: NonNullable<Prepared['blobs']>,
    what: string | undefined,
  ): Promise<Result<void, SendError>> {
    const { transport, own, blobs: store } = this.#ports
    for (const blob of blobs) {
      const stored = await store.put(blob)
      if (!stored.ok) return stored
    }
    const { key, secrets, random, clock, copy } = this.#ports
    const now = clock()
    const events = await toEvents(named, copy(), { key, secrets, random, now })
    if (!events.ok) return events
    const pending = this.#pendingOf(named, what, now, events.value)
    await addPending(own, pending)
    const answer = await transport.append(events.value)
    if (answer.ok) return ok(undefined)
    if (!isRefusal(answer.error)) return err({ type: 'may-have-been-sent' })
    await addPending(own, { ...pending, isRefused: true })
    return err(answer.error)
  }

  #pendingOf(
    named: readonly NamedAct[],
    what: string | undefined,
    sentAt: number,
    events: readonly Uint8Array[],
  ): Pending {
    const { checkpoint } = this.#ports.copy()
    if (checkpoint === undefined) throw new Error('nothing is sent before a record was verified')
    return {
      names: named.map(({ name }) => toHex(name)),
      until: untilOf(sentAt),
      sentAt,
      first: { sentAt, events: events.map(toBase64), note: checkpoint.note },
      ...(what === undefined ? {} : { what }),
    }
  }

  /** Where acts stand in the record, if all of them do. Whoever sends them need not be told later. */
  #sentAs(named: readonly NamedAct[]): readonly Sent[] | undefined {
    const names = named.map(({ name }) => toHex(name))
    const sent = names.flatMap((name) => this.#ports.find(name) ?? [])
    if (sent.length < named.length) return undefined
    this.#settled = this.#settled.filter((each) => !each.names.some((name) => names.includes(name)))
    return sent
  }
}

/** A host that says why claims that it has not appended; one that breaks off, or fails, may have. */
const isRefusal = (error: TransportError): boolean =>
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
