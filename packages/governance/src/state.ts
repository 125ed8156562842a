/**
 * What the governance events of one record amount to: plain readonly data, never changed in place.
 * Maps are keyed by text (hex of ids), because bytes have no identity.
 */
import type { Hash32, PublicKey, Recipient } from '@epoc/crypto'
import type { AudienceId, Capacity, RegimeId } from '@epoc/event'
import type { Founding } from './regime/founding.ts'

/** Two to eight capital letters. */
export type PartnerCode = string & { readonly PartnerCode: unique symbol }
/** A capacity that has a seat of its own: every hat but `partner`. */
export type Office = Exclude<Capacity, 'partner'>
/** A partner or an office: whoever can be a member of an audience. */
export type SeatId = PartnerCode | Office
/** Lower-case hex of a person's key id. */
export type PersonId = string & { readonly PersonId: unique symbol }
/** Lower-case hex of an audience's id. */
export type AudienceName = string & { readonly AudienceName: unique symbol }

export const rights = ['read', 'draft', 'clear', 'speak', 'administer'] as const
export type Right = (typeof rights)[number]

export type Person = {
  readonly id: PersonId
  readonly key: PublicKey
  readonly recipient: Recipient
  readonly partner: PartnerCode
  readonly hats: ReadonlyMap<Capacity, readonly Right[]>
}

/** A secret travelling as an age file: the blob's SHA-256, and for whom it is. */
export type Wrap<To> = { readonly blob: Hash32; readonly to: readonly To[] }

/** One identity of a seat, held by its people. */
export type Generation = {
  readonly number: number
  readonly recipient: Recipient
  readonly wraps: readonly Wrap<PersonId>[]
}

export type Seat = { readonly id: SeatId; readonly generations: readonly Generation[] }

/**
 * `epochs` are those whose secrets it holds, in their order; `payer` is absent in the wrap with which
 * the epoch began.
 */
export type EpochWrap = Wrap<SeatId> & {
  readonly epochs: readonly number[]
  readonly payer?: SeatId
}

/** One identity of an audience, held by its members. */
export type Epoch = {
  readonly number: number
  readonly recipient: Recipient
  readonly tagKey: Uint8Array
  /** The member that made it. */
  readonly maker: SeatId
  /** `receivedAt` of the event that began it, in milliseconds. */
  readonly begunAt: number
  /** The maker's, and after it those by which members paid what was owed. */
  readonly wraps: readonly EpochWrap[]
  /** Members who said that they can, or cannot, open the last wrap that they were given. */
  readonly answers: ReadonlyMap<SeatId, 'opened' | 'refused'>
  /** Members whose refusal counts until they say that they can open it (R-GOV-14). */
  readonly refusals: readonly SeatId[]
  /** Members that have sealed something to it. */
  readonly sealers: readonly SeatId[]
}

export const audienceSorts = ['all', 'own', 'capacity', 'named'] as const
export type AudienceSort = (typeof audienceSorts)[number]

export type Audience = {
  readonly name: AudienceName
  readonly id: AudienceId
  readonly sort: AudienceSort
  readonly creator: PersonId
  readonly members: readonly SeatId[]
  /** In order of number, which counts from 1. */
  readonly epochs: readonly Epoch[]
  /** Epochs whose secret a member is still owed. */
  readonly owed: ReadonlyMap<SeatId, readonly number[]>
}

export type GovernanceState = {
  readonly regime: RegimeId
  readonly founding: Founding
  readonly people: ReadonlyMap<PersonId, Person>
  readonly seats: ReadonlyMap<SeatId, Seat>
  readonly audiences: ReadonlyMap<AudienceName, Audience>
}
