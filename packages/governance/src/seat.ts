/** Seats, and which of them a person or a hat sits on. */
import { capacities } from '@epoc/event'
import type { Capacity } from '@epoc/event'
import { oneOf, text, either } from '@epoc/event'
import type { Shape } from '@epoc/event'
import type { GovernanceState, Office, PartnerCode, Person, SeatId } from './state.ts'

export const offices = capacities.filter((each): each is Office => each !== 'partner')

export const partnerShape = text({
  min: 2,
  max: 8,
  pattern: /^[A-Z]+$/,
}) as Shape<PartnerCode>

export const seatShape: Shape<SeatId> = either(oneOf(offices), partnerShape)

/** The seat of an act: the author's partner, or the office whose hat is worn. */
export const seatOf = (person: Person, hat: Capacity): SeatId =>
  hat === 'partner' ? person.partner : hat

/** The hat under which one sits on a seat. */
export const hatOf = (seat: SeatId): Capacity => (isOffice(seat) ? seat : 'partner')

export const isOffice = (seat: SeatId): seat is Office =>
  (offices as readonly string[]).includes(seat)

/** Every seat on which a person sits, in the order of hats. */
export const seatsOf = (person: Person): readonly SeatId[] =>
  [...person.hats.keys()].map((hat) => seatOf(person, hat))

/** The people of a seat, in the order of their enrolment. */
export const peopleOf = (state: GovernanceState, seat: SeatId): readonly Person[] =>
  [...state.people.values()].filter((person) => seatsOf(person).includes(seat))

/** The last generation of a seat; `undefined` while nobody has keyed it. */
export const liveGeneration = (state: GovernanceState, seat: SeatId) =>
  state.seats.get(seat)?.generations.at(-1)

/** Every seat of the regime: its partners, then the offices that are held, in order of names. */
export const allSeats = (state: GovernanceState): readonly SeatId[] =>
  sortedSeats([...state.seats.keys()])

/** The one order in which seats are listed: by UTF-16 units, so capitals before offices. */
export const sortedSeats = <T extends SeatId>(seats: readonly T[]): readonly T[] =>
  [...seats].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
