/**
 * Opens the sealed events of a verified copy and reduces them to the state of the domain.
 *
 * An audience's events are opened in the order of its stream. Where the secret of an epoch is not
 * at hand, the audience waits there: opening past a gap would number documents wrongly.
 */
import { openBox, isSealed, ok, err } from '@epoc/event'
import type { OpenedContent, Result, SealedPayload, VerifiedEvent } from '@epoc/event'
import { applyAct, applyUnopened, emptyState } from '@epoc/domain'
import type { DomainState, OpenedAct } from '@epoc/domain'
import { audienceName, audienceOf, personId, seatOf } from '@epoc/governance'
import type { AudienceName, GovernanceState } from '@epoc/governance'
import type { AdmittedEntry } from '../record/record-copy.ts'
import type { SecretError, Secrets } from '../secrets/secrets.ts'

/** Where an audience waits, and for what. */
export type Waiting = {
  readonly audience: AudienceName
  readonly epoch: number
  readonly reason: SecretError
  readonly events: number
}

type SealedEntry = AdmittedEntry & { readonly event: VerifiedEvent<SealedPayload> }

/** How many boxes are opened side by side. */
const width = 128

export class SealedReader {
  readonly #secrets: Secrets
  #domain: DomainState = emptyState
  #unread: readonly SealedEntry[] = []
  #waiting: readonly Waiting[] = []

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  get domain(): DomainState {
    return this.#domain
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting
  }

  /** Adds entries of the copy; those that are not sealed are none of its business. */
  add(entries: readonly AdmittedEntry[]): void {
    this.#unread = [...this.#unread, ...entries.filter(isSealedEntry)]
  }

  /** Opens what can be opened now. `state` is the newest: a wrap may have come after its epoch. */
  async read(state: GovernanceState): Promise<void> {
    const waiting = new Map<AudienceName, Waiting>()
    const left: SealedEntry[] = []
    for (let from = 0; from < this.#unread.length; from += width) {
      const some = this.#unread.slice(from, from + width)
      const openings = some.map((entry) => this.#open(state, entry))
      for (const [i, entry] of some.entries()) {
        const name = audienceName(entry.event.payload.to.audience)
        const opened = await openings[i]
        if (opened === undefined) continue
        if (opened.ok && !waiting.has(name)) {
          this.#domain = opened.value(this.#domain)
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
  }

  async #open(
    state: GovernanceState,
    entry: SealedEntry,
  ): Promise<Result<(domain: DomainState) => DomainState, SecretError>> {
    const { payload } = entry.event
    const audience = audienceOf(state, payload.to.audience)
    if (audience === undefined) return err({ type: 'not-wrapped-to-me' })
    const secret = await this.#secrets.epoch(state, audience, payload.to.epoch)
    if (!secret.ok) return secret
    const { index, event } = entry
    if (entry.repeated) {
      return ok((domain) => applyUnopened(domain, { index, id: event.id, reason: 'repeated-act' }))
    }
    const box = await openBox(event, secret.value)
    if (!box.ok) {
      const reason = box.error.type
      return ok((domain) => applyUnopened(domain, { index, id: event.id, reason }))
    }
    const act = actOf(entry, box.value)
    return ok((domain) => applyAct(domain, act))
  }
}

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
