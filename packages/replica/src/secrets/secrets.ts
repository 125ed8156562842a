/**
 * The secrets that one person can reach: person → seats → epochs, each unwrapped from the record
 * when it is first asked for, checked against the published recipient (R-SEAL-5), and kept in
 * memory only.
 */
import { checkSecret, toHex, unwrapSecrets } from '@epoc/crypto'
import type { AgeIdentity, Hash32, Recipient, Seed } from '@epoc/crypto'
import { identityFromSeed } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { seatsOf } from '@epoc/governance'
import type { Audience, Epoch, GovernanceState, PersonId, SeatId } from '@epoc/governance'
import type { BlobError } from '../blobs/blobs.ts'

export type SecretError =
  /** No wrap of this secret is for a seat of this person. */
  | { readonly type: 'not-wrapped-to-me' }
  /** There is one, and it does not open or is not the secret that the record states. */
  | { readonly type: 'wrap-is-wrong' }
  | BlobError

type GetBlob = (hash: Hash32) => Promise<Result<Uint8Array, BlobError>>

export class Secrets {
  readonly #person: PersonId
  readonly #identity: AgeIdentity
  readonly #getBlob: GetBlob
  /** By the published recipient, which a secret determines and is determined by. */
  readonly #known = new Map<string, Seed>()
  /** By audience and number: an epoch's recipient never changes, and every event asks for one. */
  readonly #epochs = new Map<string, Seed>()
  /** Unwrapping takes a while, and many ask for the same secret at once. */
  readonly #underWay = new Map<string, Promise<Result<Seed, SecretError>>>()

  constructor(person: PersonId, identity: AgeIdentity, getBlob: GetBlob) {
    this.#person = person
    this.#identity = identity
    this.#getBlob = getBlob
  }

  /** The secret of an epoch, if this person's seats hold it. */
  async epoch(
    state: GovernanceState,
    audience: Audience,
    number: number,
  ): Promise<Result<Seed, SecretError>> {
    const epoch = audience.epochs.find((each) => each.number === number)
    if (epoch === undefined) return err({ type: 'not-wrapped-to-me' })
    const name = `${audience.name} ${number}`
    const known = this.#epochs.get(name)
    if (known !== undefined) return ok(known)
    let failure: SecretError = { type: 'not-wrapped-to-me' }
    for (const seat of this.#seats(state)) {
      const secret = await this.#epochFor(state, seat, epoch)
      if (secret.ok) {
        this.#epochs.set(name, secret.value)
        return secret
      }
      if (secret.error.type !== 'not-wrapped-to-me') failure = secret.error
    }
    return err(failure)
  }

  /** The secrets of all generations of a seat that this person holds, the latest first. */
  async generations(
    state: GovernanceState,
    seat: SeatId,
  ): Promise<Result<readonly Seed[], SecretError>> {
    const secrets: Seed[] = []
    for (const generation of [...(state.seats.get(seat)?.generations ?? [])].reverse()) {
      const wrap = generation.wraps.find(({ to }) => to.includes(this.#person))
      if (wrap === undefined) continue
      const secret = await this.#unwrap(wrap.blob, [this.#identity], generation.recipient)
      if (!secret.ok) return secret
      secrets.push(secret.value)
    }
    return ok(secrets)
  }

  #seats(state: GovernanceState): readonly SeatId[] {
    const person = state.people.get(this.#person)
    return person === undefined ? [] : seatsOf(person)
  }

  async #epochFor(
    state: GovernanceState,
    seat: SeatId,
    epoch: Epoch,
  ): Promise<Result<Seed, SecretError>> {
    const wraps = epoch.wraps.filter(({ to }) => to.includes(seat))
    if (wraps.length === 0) return err({ type: 'not-wrapped-to-me' })
    const seats = await this.generations(state, seat)
    if (!seats.ok) return seats
    if (seats.value.length === 0) return err({ type: 'not-wrapped-to-me' })
    const identities = seats.value.map((seed) => identityFromSeed(seed))
    let failure: SecretError = { type: 'wrap-is-wrong' }
    for (const { blob } of wraps) {
      const secret = await this.#unwrap(blob, identities, epoch.recipient)
      if (secret.ok) return secret
      failure = secret.error
    }
    return err(failure)
  }

  #unwrap(
    blob: Hash32,
    identities: readonly AgeIdentity[],
    recipient: Recipient,
  ): Promise<Result<Seed, SecretError>> {
    const name = toHex(recipient)
    const known = this.#known.get(name)
    if (known !== undefined) return Promise.resolve(ok(known))
    const task = `${toHex(blob)} ${name}`
    const underWay = this.#underWay.get(task)
    if (underWay !== undefined) return underWay
    const started = this.#unwrapAnew(blob, identities, recipient).finally(() =>
      this.#underWay.delete(task),
    )
    this.#underWay.set(task, started)
    return started
  }

  async #unwrapAnew(
    blob: Hash32,
    identities: readonly AgeIdentity[],
    recipient: Recipient,
  ): Promise<Result<Seed, SecretError>> {
    const file = await this.#getBlob(blob)
    if (!file.ok) return file
    for (const identity of identities) {
      const opened = await unwrapSecrets(file.value, identity)
      if (!opened.ok) continue
      for (const secret of opened.value) {
        if (!(await checkSecret(secret, recipient))) continue
        this.#known.set(toHex(recipient), secret)
        return ok(secret)
      }
    }
    return err({ type: 'wrap-is-wrong' })
  }
}
