/** `seat.keyed` and `seat.wrapped`: the identities of a seat, and who holds them. */
import type { Hash32, KeyId } from '@epoc/crypto'
import { bytes, list, record, uint } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Act, Kind } from '../kind.ts'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { has } from '../people/rights.ts'
import { personId } from '../regime/found.ts'
import { liveGeneration, peopleOf, seatShape } from '../seat.ts'
import type { Generation, GovernanceState, PersonId, Seat, Wrap } from '../state.ts'
import { isRecipientTaken, recipientShape } from '../recipient.ts'

const wrapFields = {
  seat: seatShape,
  generation: uint(1),
  wrap: bytes<Hash32>(32),
  holders: list(bytes<KeyId>(32), { min: 1, max: 1_000 }),
}
const keyedShape = record({ ...wrapFields, recipient: recipientShape })
const wrappedShape = record(wrapFields)
type Keyed = ShapeOf<typeof keyedShape>
type Wrapped = ShapeOf<typeof wrappedShape>

const holdersOf = (body: Wrapped): readonly PersonId[] => body.holders.map(personId)
const wrapOf = (body: Wrapped): Wrap<PersonId> => ({ blob: body.wrap, to: holdersOf(body) })

/** R-GOV-5: a seat is keyed by an administrator who wears its hat. */
function keyedFromTheSeat({ author, hat, seat, body }: Act<Wrapped>): Refusal | undefined {
  if (seat !== body.seat) return breach('R-GOV-5', 'another seat')
  return has(author, hat, 'administer') ? undefined : breach('R-GOV-5', 'no right to administer')
}

/** R-GOV-5: generations count from 1. */
function generationIsNext({ state, seat, body }: Act<Keyed>): Refusal | undefined {
  const next = (liveGeneration(state, seat)?.number ?? 0) + 1
  return body.generation === next ? undefined : breach('R-GOV-5', `the next generation is ${next}`)
}

/** R-GOV-6: the holders of a new generation are exactly the people of the seat. */
function holdersAreThePeople({ state, seat, body }: Act<Keyed>): Refusal | undefined {
  const people = peopleOf(state, seat).map(({ id }) => id)
  return sameSet(people, holdersOf(body))
    ? undefined
    : breach('R-GOV-6', 'the holders are not the people of the seat')
}

/** R-GOV-6: a later wrap is of the live generation, for people of the seat who do not hold it. */
function newHoldersAreOwed({ state, seat, body }: Act<Wrapped>): Refusal | undefined {
  const live = liveGeneration(state, seat)
  if (live?.number !== body.generation) return breach('R-GOV-6', 'not the live generation')
  const people = peopleOf(state, seat).map(({ id }) => id)
  const holding = new Set(live.wraps.flatMap(({ to }) => to))
  const holders = holdersOf(body)
  const owed = holders.every((id) => people.includes(id) && !holding.has(id))
  return owed && new Set(holders).size === holders.length
    ? undefined
    : breach('R-GOV-6', 'a holder is not of the seat, or holds it already')
}

/** R-GOV-2: a recipient that stood twice could make a wrap impossible. */
const recipientIsNew = ({ state, body }: Act<Keyed>): Refusal | undefined =>
  isRecipientTaken(state, body.recipient)
    ? breach('R-GOV-2', 'this recipient is in use')
    : undefined

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each))

function addGeneration({ state, seat, body }: Act<Keyed>): GovernanceState {
  const generation: Generation = {
    number: body.generation,
    recipient: body.recipient,
    wraps: [wrapOf(body)],
  }
  const generations = state.seats.get(seat)?.generations ?? []
  return withSeat(state, { id: seat, generations: [...generations, generation] })
}

function addHolders({ state, seat, body }: Act<Wrapped>): GovernanceState {
  const generations = (state.seats.get(seat)?.generations ?? []).map((each) =>
    each.number === body.generation ? { ...each, wraps: [...each.wraps, wrapOf(body)] } : each,
  )
  return withSeat(state, { id: seat, generations })
}

const withSeat = (state: GovernanceState, seat: Seat): GovernanceState => ({
  ...state,
  seats: new Map([...state.seats, [seat.id, seat]]),
})

export const seatKeyed: Kind<Keyed, Act<Keyed>> = {
  shape: keyedShape,
  blobs: ({ wrap }) => [wrap],
  rules: [keyedFromTheSeat, generationIsNext, holdersAreThePeople, recipientIsNew],
  apply: addGeneration,
}

export const seatWrapped: Kind<Wrapped, Act<Wrapped>> = {
  shape: wrappedShape,
  blobs: ({ wrap }) => [wrap],
  rules: [keyedFromTheSeat, newHoldersAreOwed],
  apply: addHolders,
}
