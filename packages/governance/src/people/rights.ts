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

/** What brings a ciphertext: by which seat it was sealed, and the members of its audience. */
export type Bringer = { readonly sealer: SeatId; readonly members: readonly SeatId[] }

/** R-HTTP-2: whether somebody may order that it be erased: the people of that seat, and the POC where it is a member. */
export const mayErase = (person: Person, { sealer, members }: Bringer): boolean =>
  [...person.hats].some(([hat, rights]) => {
    const isItsAffair = seatOf(person, hat) === sealer || (hat === 'poc' && members.includes('poc'))
    return rights.includes('speak') && isItsAffair
  })
