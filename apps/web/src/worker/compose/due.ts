/** A day, perhaps with a time of day, as a When in the regime's zone. */
import { instantsShowing, isDay, untilEndOf } from '@epoc/domain'
import type { When } from '@epoc/domain'

/** `undefined` where the clocks of the zone show no such time, or show it twice. */
export function dueOf(day: string, time: string, zone: string): When | undefined {
  if (!isDay(day)) return undefined
  if (time === '') return untilEndOf(day, zone)
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  if (hour === undefined || minute === undefined) return undefined
  const [at, twice] = instantsShowing(day, 60 * Number(hour) + Number(minute), zone)
  return at === undefined || twice !== undefined ? undefined : { type: 'instant', at, zone }
}

const hour = 3_600_000
const day = 24 * hour

/**
 * Whole working days, Monday to Friday, between two instants, for the capital that gets the least
 * of them: the offset of its clocks decides which days are whole. Holidays are not known here.
 */
export function workingDaysBetween(now: number, close: number): number {
  let least = Infinity
  for (let offset = -10; offset <= 13; offset += 1) {
    least = Math.min(least, wholeDays(now + offset * hour, close + offset * hour))
  }
  return least
}

function wholeDays(from: number, to: number): number {
  let count = 0
  for (let start = Math.ceil(from / day) * day; start + day <= to; start += day) {
    const weekday = new Date(start).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count += 1
  }
  return count
}
