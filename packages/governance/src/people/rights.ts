/** Rights: what a person may do while wearing a hat. */
import type { Capacity } from '@epoc/event'
import type { Person, Right } from '../state.ts'

/** Whether a person has a right while wearing a hat. */
export const has = (person: Person, hat: Capacity, right: Right): boolean =>
  person.hats.get(hat)?.includes(right) === true

/** Whether a hat lets a person do more than read and clear. */
export const mayWrite = (person: Person, hat: Capacity): boolean =>
  (['speak', 'draft', 'administer'] as const).some((right) => has(person, hat, right))
