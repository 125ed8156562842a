/**
 * A kind of governance event: its stream, its fields, the blobs it must bring, its rules, and what
 * it changes. The gate reads every kind the same way.
 */
import type { Hash32 } from '@epoc/crypto'
import type { AudienceId, Capacity, Shape, VerifiedEvent } from '@epoc/event'
import type { Refusal } from './refusal.ts'
import type { Audience, GovernanceState, Person, SeatId } from './state.ts'

/** One act before the rules: who did it, in which hat, from which seat, with what. */
export type Act<Body> = {
  readonly state: GovernanceState
  readonly author: Person
  readonly hat: Capacity
  readonly seat: SeatId
  readonly body: Body
  readonly event: VerifiedEvent
  /** Milliseconds since 1970. */
  readonly receivedAt: number
  /** The next `seq` of the sealed stream of the audience addressed; 1 where there is none. */
  readonly sealedSeq: number
}

/** An act addressed to an audience. `audience` is absent in its creation only. */
export type AudienceAct<Body> = Act<Body> & { readonly to: AudienceId; readonly audience: Audience }

/** A rule answers with a refusal when it is broken. */
export type Rule<A> = (act: A) => Refusal | undefined

export type Kind<Body, A extends Act<Body>> = {
  readonly shape: Shape<Body>
  /** Blobs that the fields name, all of which the event must bring. */
  readonly blobs: (body: Body) => readonly Hash32[]
  readonly rules: readonly Rule<A>[]
  readonly apply: (act: A) => GovernanceState
}

/** The first refusal of a list of rules. */
export const firstBreach = <A>(rules: readonly Rule<A>[], act: A): Refusal | undefined => {
  for (const rule of rules) {
    const refusal = rule(act)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
