/**
 * A sealed event that was opened: all that the domain may know of it.
 *
 * Whoever makes one vouches that the event is verified, admitted by the gate, the first with its
 * `act`, and that its box opened. `governance` and `audience` are as of the event's place, so that
 * later changes of people and rights leave its validity alone.
 */
import type { BlobRef, Capacity, CborMap, EventId, Seen } from '@epoc/event'
import type { Audience, GovernanceState, Person, SeatId } from '@epoc/governance'

/** What the rules look at: the act itself, wherever it comes to stand. */
export type Proposal = {
  readonly governance: GovernanceState
  readonly audience: Audience
  readonly author: Person
  readonly hat: Capacity
  readonly seat: SeatId
  readonly blobs: readonly BlobRef[]
  readonly kind: string
  readonly subject?: Uint8Array
  readonly body: CborMap
}

/** Where an event stands: its index, its `receivedAt` in milliseconds, its `seq` in its stream. */
export type Place = {
  readonly index: number
  readonly receivedAt: number
  readonly seq: number
  readonly id: EventId
  readonly seen: Seen
}

export type OpenedAct = Proposal & Place

/** An event that opened for nobody, or that repeats an act: void for all its readers. */
export type UnopenedAct = { readonly index: number; readonly id: EventId }
