/** Rights: what a person may do while wearing a hat. */
import type { Capacity } from '@epoc/event'
import { seatOf } from '../seat.ts'
import type { Person, Right, SeatId } from '../state.ts'

/** Whether a person has a right while wearing a hat. */
export const has = (person: Person, hat: Capacity, right: Right): boolean =>
  person.hats.get(hat)?.includes(right) === true

/** Whether a hat lets a person do more than read and clear. */
export const mayWrite = (person: Person, hat: Capacity): boolean =>
  (['speak', 'draft', 'administer'] as const).some((right) => has(person, hat, right))

/** R-HTTP-2: whether somebody may order that what a seat sealed be erased: its people, and the POC's. */
export const mayErase = (person: Person, sealer: SeatId): boolean =>
  [...person.hats].some(
    ([hat, rights]) =>
      rights.includes('speak') && (hat === 'poc' || seatOf(person, hat) === sealer),
  )
