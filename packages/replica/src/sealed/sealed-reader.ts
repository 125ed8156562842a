/**
 * Opens the sealed events of a verified copy and reduces them to the state of the domain.
 *
 * An audience's events are opened in the order of its stream. Those of an epoch to which this reader
 * holds no key are passed over, so that nobody's bad wrap stops the rest, and everything is read
 * anew once the key comes. Where the key is only out of reach, the audience waits.
 */
import { openBox, isSealed, ok } from '@epoc/event'
import type { OpenedContent, Result, SealedPayload, VerifiedEvent } from '@epoc/event'
import { applyAct, applyUnopened, emptyState } from '@epoc/domain'
import type { DomainState, OpenedAct, UnopenedReason } from '@epoc/domain'
import { audienceName, audienceOf, isEpochVoid, personId, seatOf } from '@epoc/governance'
import type { AudienceName, GovernanceState } from '@epoc/governance'
import type { AdmittedEntry } from '../record/record-copy.ts'
import type { SecretError, Secrets } from '../secrets/secrets.ts'

/** Events that this reader cannot open, and why. What follows them is numbered provisionally. */
export type Waiting = {
  readonly audience: AudienceName
  readonly epoch: number
  readonly reason: SecretError
  readonly events: number
}

/** How the events of an epoch were read. */
export type EpochReading = {
  readonly audience: AudienceName
  readonly epoch: number
  readonly how: 'opened' | 'closed' | 'void'
}

/** What a reader has read, for another that goes on from there. */
export type SavedReading = {
  readonly domain: DomainState
  readonly readings: ReadonlyMap<string, EpochReading>
  readonly closed: ReadonlyMap<string, Waiting>
}

type SealedEntry = AdmittedEntry & { readonly event: VerifiedEvent<SealedPayload> }

/** How many boxes are opened side by side, while those before are applied. */
const width = 128

export class SealedReader {
  readonly #secrets: Secrets
  #domain: DomainState = emptyState
  #unread: readonly SealedEntry[] = []
  /** By audience and epoch. */
  readonly #readings = new Map<string, EpochReading>()
  readonly #closed = new Map<string, Waiting>()
  #waiting: readonly Waiting[] = []

  constructor(secrets: Secrets, saved?: SavedReading) {
    this.#secrets = secrets
    if (saved === undefined) return
    this.#domain = saved.domain
    for (const [key, reading] of saved.readings) this.#readings.set(key, reading)
    for (const [key, waiting] of saved.closed) this.#closed.set(key, waiting)
  }

  /** `undefined` while an audience waits: its entries are not read yet. */
  save(): SavedReading | undefined {
    if (this.#unread.length > 0) return undefined
    return { domain: this.#domain, readings: this.#readings, closed: this.#closed }
  }

  get domain(): DomainState {
    return this.#domain
  }

  get waiting(): readonly Waiting[] {
    return [...this.#closed.values(), ...this.#waiting]
  }

  /** Adds entries of the copy; those that are not sealed are none of its business. */
  add(entries: readonly AdmittedEntry[]): void {
    this.#unread = [...this.#unread, ...entries.filter(isSealedEntry)]
  }

  /**
   * Opens what can be opened now. `state` is the newest: a wrap may have come after its epoch.
   * `start-over`: an epoch read before is to be read in another way, so all of it must be given to
   * a new reader.
   */
  async read(state: GovernanceState): Promise<'read' | 'start-over'> {
    if (await this.#mustStartOver(state)) return 'start-over'
    const waiting = new Map<AudienceName, Waiting>()
    const left: SealedEntry[] = []
    const openFrom = (from: number) => {
      const some = this.#unread.slice(from, from + width)
      return { some, openings: some.map((entry) => this.#open(state, entry)) }
    }
    let next = openFrom(0)
    for (let from = 0; from < this.#unread.length; from += width) {
      const { some, openings } = next
      next = openFrom(from + width)
      for (const [i, entry] of some.entries()) {
        const name = audienceName(entry.event.payload.to.audience)
        const opened = await openings[i]
        if (opened === undefined) continue
        if (opened.ok && !waiting.has(name)) {
          this.#took(entry, opened.value)
          continue
        }
        left.push(entry)
        const held = waiting.get(name)
        if (held !== undefined) waiting.set(name, { ...held, events: held.events + 1 })
        else if (!opened.ok) {
          const { epoch } = entry.event.payload.to
          waiting.set(name, { audience: name, epoch, reason: opened.error, events: 1 })
        }
      }
    }
    this.#unread = left
    this.#waiting = [...waiting.values()]
    return 'read'
  }

  #took(entry: SealedEntry, { how, step, why }: Opening): void {
    const { to } = entry.event.payload
    const key = epochKey(to)
    const { epoch } = to
    const audience = audienceName(to.audience)
    this.#readings.set(key, { audience, epoch, how })
    if (step !== undefined) this.#domain = step(this.#domain)
    if (why === undefined) return
    const events = (this.#closed.get(key)?.events ?? 0) + 1
    this.#closed.set(key, { audience, epoch, reason: why, events })
  }

  /** Whether an epoch became void, or valid, or can be opened by now. */
  async #mustStartOver(state: GovernanceState): Promise<boolean> {
    for (const { audience: name, epoch: number, how } of this.#readings.values()) {
      const audience = state.audiences.get(name)
      const epoch = audience?.epochs.find((each) => each.number === number)
      if (audience === undefined || epoch === undefined) continue
      if (isEpochVoid(epoch) !== (how === 'void')) return true
      if (how === 'closed' && (await this.#secrets.epoch(state, audience, number)).ok) return true
    }
    return false
  }

  async #open(state: GovernanceState, entry: SealedEntry): Promise<Result<Opening, SecretError>> {
    const { index, event } = entry
    const { to } = event.payload
    const audience = audienceOf(state, to.audience)
    const epoch = audience?.epochs.find(({ number }) => number === to.epoch)
    if (audience === undefined || epoch === undefined) {
      throw new Error('the gate admits only events of epochs that exist')
    }
    const isVoid = (how: 'opened' | 'void', reason: UnopenedReason) =>
      ok({
        how,
        step: (domain: DomainState) => applyUnopened(domain, { index, id: event.id, reason }),
      })
    if (isEpochVoid(epoch)) return isVoid('void', 'epoch-refused')
    const secret = await this.#secrets.epoch(state, audience, to.epoch)
    if (!secret.ok) {
      return isLasting(secret.error) ? ok({ how: 'closed', why: secret.error }) : secret
    }
    if (entry.repeated) return isVoid('opened', 'repeated-act')
    const box = await openBox(event, secret.value)
    if (!box.ok) return isVoid('opened', box.error.type)
    const act = actOf(entry, box.value)
    return ok({ how: 'opened', step: (domain) => applyAct(domain, act) })
  }
}

/** How an event is read: what it changes, or why it stays closed. */
type Opening = {
  readonly how: EpochReading['how']
  readonly step?: (domain: DomainState) => DomainState
  readonly why?: SecretError
}

const epochKey = ({ audience, epoch }: SealedPayload['to']): string =>
  `${audienceName(audience)} ${epoch}`

/** No key, or a wrong one: asking again does not help before something else has happened. */
const isLasting = ({ type }: SecretError): boolean =>
  type === 'not-wrapped-to-me' || type === 'wrap-is-wrong'

const isSealedEntry = (entry: AdmittedEntry): entry is SealedEntry => isSealed(entry.event.payload)

function actOf(
  { index, receivedAt, seq, event, governance }: SealedEntry,
  content: OpenedContent,
): OpenedAct {
  const { payload } = event
  const author = governance.people.get(personId(payload.author))
  const audience = audienceOf(governance, payload.to.audience)
  if (author === undefined || audience === undefined) {
    throw new Error('the gate admits only events of enrolled people to audiences that exist')
  }
  return {
    index,
    receivedAt,
    seq,
    id: event.id,
    author,
    hat: payload.capacity,
    seat: seatOf(author, payload.capacity),
    audience,
    governance,
    seen: payload.seen,
    blobs: payload.blobs ?? [],
    kind: content.kind,
    ...(content.subject === undefined ? {} : { subject: content.subject }),
    body: content.body,
  }
}
