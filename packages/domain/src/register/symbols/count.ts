/**
 * How documents of one series, audience and year are counted. Nobody allocates a number: the next
 * one follows from what stands before. Numbers that paper bore already are passed over.
 */
import { Map } from 'immutable'
import { uint } from '@epoc/event'

/** Numbers that people record. Every spelling of a symbol has room for them, and for those after. */
export const yearShape = uint(1900, 9999)
export const numberShape = uint(1, 999_999_999)
export const partNumberShape = uint(1, 9_999)

export type Count = {
  /** No number from the first up to this one is free. */
  readonly next: number
  /** Numbers that were recorded as they stood on paper. */
  readonly stamped: Map<number, true>
}

/** The count of a year that begins with a number. */
export const countFrom = (first: number): Count => ({ next: first, stamped: Map() })

/** R-REGISTER-7: the least number not below the count's own that no paper bore before. */
export function nextNumber({ next, stamped }: Count): number {
  let free = next
  while (stamped.has(free)) free += 1
  return free
}

/** R-REGISTER-14: whether a number that stood on paper was given to nothing else. */
export const isFree = ({ next, stamped }: Count, first: number, number: number): boolean =>
  !stamped.has(number) && (number < first || number >= next)

/** The count after a document took its next number. */
export const counted = (count: Count): Count => ({ ...count, next: nextNumber(count) + 1 })

/** The count after a document was recorded with the number that it bore on paper. */
export const withStamped = (count: Count, number: number): Count => ({
  ...count,
  stamped: count.stamped.set(number, true),
})
