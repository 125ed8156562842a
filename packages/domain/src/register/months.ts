/**
 * The documents of a shelf by the day under which lists have them, month by month, so that nobody
 * sorts all of them to show some: one of today is put at the end, and one of a past year among the
 * few of its month.
 */
import { List } from 'immutable'
import type { Map } from 'immutable'
import type { Day } from '../day.ts'
import { firstWhere } from './receipts/receipts.ts'

/** By `yyyy-mm`, the positions of the documents of a month: by day, those of one day in the order of the record. */
export type Months = Map<string, List<number>>

/** With one more document. `dayAt` gives the day of one that is there. */
export function withDay(
  months: Months,
  position: number,
  day: Day,
  dayAt: (position: number) => Day,
): Months {
  const month = day.slice(0, 7)
  const before = months.get(month, List<number>())
  const place = firstWhere(before.size, (i) => dayAt(before.get(i) as number) > day)
  return months.set(
    month,
    place === before.size ? before.push(position) : before.insert(place, position),
  )
}

/** Positions, those of the latest day first. */
export function* latestFirst(months: Months): Generator<number> {
  const names = [...months.keys()].sort()
  for (const name of names.reverse()) {
    yield* (months.get(name) as List<number>).toArray().reverse()
  }
}
