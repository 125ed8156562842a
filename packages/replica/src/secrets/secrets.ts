/**
 * The secrets that one person can reach: person → seats → epochs, each unwrapped from the blob that
 * the record names for it when it is first asked for, and kept in memory only.
 *
 * Whoever names a recipient, or a blob, in the record need not know what is in it. So a secret is
 * believed for one place alone: the one whose wrap this person opened, which names that place
 * (R-SEAL-7) and derives the recipient published there (R-SEAL-5).
 */
import { checkSecret, equalBytes, identityFromSeed, toHex, unwrapSecrets } from '@epoc/crypto'
import type { AgeIdentity, Hash32, Recipient, Seed, WrapName } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { seatsOf } from '@epoc/governance'
import type {
  Audience,
  Epoch,
  Generation,
  GovernanceState,
  PersonId,
  SeatId,
} from '@epoc/governance'
import type { BlobError } from '../blobs/blobs.ts'

export type SecretError =
  /** No wrap of this secret is for a seat of this person. */
  | { readonly type: 'not-wrapped-to-me' }
  /** There is one, and it does not open or is not the secret that the record states. */
  | { readonly type: 'wrap-is-wrong' }
  | BlobError

type GetWrap = (hash: Hash32) => Promise<Result<Uint8Array, BlobError>>

/** What is to be unwrapped for a seat: the `at`-th secret of a wrap, published under a recipient. */
type Wanted = {
  readonly by: SeatId
  readonly blob: Hash32
  readonly name: WrapName
  readonly recipients: number
  /** Where whoever made the wrap should have put this seat, or person, among the recipients. */
  readonly place: number
  readonly at: number
  readonly recipient: Recipient
}

/** The secrets of a seat that open, and what kept others from being tried. */
type Held = {
  readonly seeds: readonly Seed[]
  /** Where there is one, what opens under no held secret may still open under another. */
  readonly outOfReach: BlobError | undefined
  readonly isAnyWrong: boolean
}

export class Secrets {
  readonly #person: PersonId
  readonly #identity: AgeIdentity
  readonly #getWrap: GetWrap
  /** By place: an audience and an epoch, or a seat and a generation. */
  readonly #known = new Map<string, { readonly secret: Seed; readonly recipient: Recipient }>()
  /** By place, blob and seat, with how many identities it was tried in vain: not tried twice. */
  readonly #failed = new Map<string, number>()
  /** Unwrapping takes a while, and many ask for the same secret at once. */
  readonly #underWay = new Map<string, Promise<Result<Seed, SecretError>>>()

  constructor(person: PersonId, identity: AgeIdentity, getWrap: GetWrap) {
    this.#person = person
    this.#identity = identity
    this.#getWrap = getWrap
  }

  /** The secret of an epoch, if this person's seats hold it. */
  async epoch(
    state: GovernanceState,
    audience: Audience,
    number: number,
  ): Promise<Result<Seed, SecretError>> {
    const epoch = audience.epochs.find((each) => each.number === number)
    if (epoch === undefined) return err({ type: 'not-wrapped-to-me' })
    const known = this.#knownAt(placeOf(audience.name, number), epoch.recipient)
    if (known !== undefined) return ok(known)
    let failure: SecretError = { type: 'not-wrapped-to-me' }
    for (const seat of this.#seats(state)) {
      const secret = await this.#epochFor(state, seat, audience, epoch)
      if (secret.ok) return secret
      if (secret.error.type !== 'not-wrapped-to-me') failure = secret.error
    }
    return err(failure)
  }

  /**
   * The secrets of the generations of a seat that this person holds, the latest first. One that
   * does not open is left out; it is an error where none does.
   */
  async generations(
    state: GovernanceState,
    seat: SeatId,
  ): Promise<Result<readonly Seed[], SecretError>> {
    const { seeds, outOfReach, isAnyWrong } = await this.#held(state, seat)
    if (seeds.length > 0) return ok(seeds)
    if (outOfReach !== undefined) return err(outOfReach)
    return isAnyWrong ? err({ type: 'wrap-is-wrong' }) : ok([])
  }

  /** The secret of one generation of a seat, if this person holds it. */
  async generation(
    state: GovernanceState,
    seat: SeatId,
    { number, recipient, wraps }: Generation,
  ): Promise<Result<Seed, SecretError>> {
    const wrap = wraps.find(({ to }) => to.includes(this.#person))
    if (wrap === undefined) return err({ type: 'not-wrapped-to-me' })
    const name = { regime: state.regime, holder: seat, numbers: [number] }
    const recipients = wrap.to.length
    const place = wrap.to.indexOf(this.#person)
    const wanted = { by: seat, blob: wrap.blob, name, recipients, place, at: 0, recipient }
    return this.#unwrap(wanted, [this.#identity])
  }

  async #held(state: GovernanceState, seat: SeatId): Promise<Held> {
    const seeds: Seed[] = []
    let outOfReach: BlobError | undefined
    let isAnyWrong = false
    for (const generation of [...(state.seats.get(seat)?.generations ?? [])].reverse()) {
      const secret = await this.generation(state, seat, generation)
      if (secret.ok) seeds.push(secret.value)
      else if (secret.error.type === 'wrap-is-wrong') isAnyWrong = true
      else if (secret.error.type !== 'not-wrapped-to-me') outOfReach = secret.error
    }
    return { seeds, outOfReach, isAnyWrong }
  }

  #seats(state: GovernanceState): readonly SeatId[] {
    const person = state.people.get(this.#person)
    return person === undefined ? [] : seatsOf(person)
  }

  async #epochFor(
    state: GovernanceState,
    seat: SeatId,
    audience: Audience,
    epoch: Epoch,
  ): Promise<Result<Seed, SecretError>> {
    const wraps = epoch.wraps.filter(({ to }) => to.includes(seat))
    if (wraps.length === 0) return err({ type: 'not-wrapped-to-me' })
    const { seeds, outOfReach, isAnyWrong } = await this.#held(state, seat)
    if (seeds.length === 0 && outOfReach === undefined && !isAnyWrong) {
      return err({ type: 'not-wrapped-to-me' })
    }
    const identities = seeds.map((seed) => identityFromSeed(seed))
    let failure: SecretError = { type: 'wrap-is-wrong' }
    for (const { blob, to, epochs: numbers } of wraps) {
      const name = { regime: state.regime, holder: audience.name, numbers }
      const at = numbers.indexOf(epoch.number)
      const { recipient } = epoch
      const places = { recipients: to.length, place: to.indexOf(seat) }
      const wanted = { by: seat, blob, name, ...places, at, recipient }
      const secret = await this.#unwrap(wanted, identities)
      if (secret.ok) return secret
      if (secret.error.type !== 'wrap-is-wrong') failure = secret.error
    }
    return err(failure.type === 'wrap-is-wrong' ? (outOfReach ?? failure) : failure)
  }

  /** What was known before a fault of the host may have been of another record. */
  #knownAt(place: string, recipient: Recipient): Seed | undefined {
    const known = this.#known.get(place)
    return known !== undefined && equalBytes(known.recipient, recipient) ? known.secret : undefined
  }

  #unwrap(wanted: Wanted, identities: readonly AgeIdentity[]): Promise<Result<Seed, SecretError>> {
    const { by, blob, name, at, recipient } = wanted
    const place = placeOf(name.holder, name.numbers[at] ?? 0)
    const known = this.#knownAt(place, recipient)
    if (known !== undefined) return Promise.resolve(ok(known))
    const task = `${place} ${toHex(blob)} ${by}`
    if ((this.#failed.get(task) ?? -1) >= identities.length) {
      return Promise.resolve(err({ type: 'wrap-is-wrong' }))
    }
    const underWay = this.#underWay.get(task)
    if (underWay !== undefined) return underWay
    const started = this.#unwrapAnew(wanted, identities)
      .then((secret) => {
        if (secret.ok) this.#known.set(place, { secret: secret.value, recipient })
        else if (secret.error.type === 'wrap-is-wrong') this.#failed.set(task, identities.length)
        return secret
      })
      .finally(() => this.#underWay.delete(task))
    this.#underWay.set(task, started)
    return started
  }

  async #unwrapAnew(
    { blob, name, recipients, place, at, recipient }: Wanted,
    identities: readonly AgeIdentity[],
  ): Promise<Result<Seed, SecretError>> {
    const file = await this.#getWrap(blob)
    if (!file.ok) return file
    for (const identity of identities) {
      const opened = await unwrapSecrets(file.value, identity, name, recipients, place)
      const secret = opened.ok ? opened.value[at] : undefined
      if (secret !== undefined && (await checkSecret(secret, recipient))) return ok(secret)
    }
    return err({ type: 'wrap-is-wrong' })
  }
}

const placeOf = (holder: string, number: number): string => `${holder} ${number}`
