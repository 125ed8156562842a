/**
 * Calendar days, and where a day ends in a zone. A day is text, `2026-07-15`; what it means in
 * milliseconds depends on a zone, of which the platform's tables know the history.
 */
import { err, ok, text } from '@epoc/event'
import type { Shape } from '@epoc/event'
import { zoneHere } from '@epoc/governance'

/** `yyyy-mm-dd`, of the Gregorian calendar. */
export type Day = string & { readonly Day: unique symbol }

const written = text({ min: 10, max: 10, pattern: /^\d{4}-\d{2}-\d{2}$/ })

/** A day that there is: 29 February only in leap years. Years from 1900 to 9999. */
export const dayShape: Shape<Day> = (value, path = '') => {
  const read = written(value, path)
  if (!read.ok) return read
  return isDay(read.value) ? ok(read.value) : err({ type: 'wrong-shape', path })
}

export function isDay(value: string): value is Day {
  const [, year, month, day] = /^((?:19|[2-9]\d)\d{2})-(\d{2})-(\d{2})$/.exec(value) ?? []
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return false
  return Number(day) >= 1 && Number(day) <= lengthOf(Number(year), Number(month))
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)

/** Midnight UTC of a day, in milliseconds since 1970. */
export function midnightOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  let days = 365 * before + leaps - daysBefore1970
  for (let each = 1; each < month; each += 1) days += lengthOf(year, each)
  return (days + date - 1) * dayLength
}

const dayLength = 86_400_000
/** From 1 January of the year 1 to that of 1970, in the calendar carried back. */
const daysBefore1970 = 719_162

/** The day that the calendars of a zone, or else of UTC, show at an instant (milliseconds since 1970). */
export function dayIn(zone: string, instant: number): Day {
  const parts = new Map(
    formatIn(zoneHere(zone))
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((each) =>
    parts.get(each as Intl.DateTimeFormatPartTypes),
  )
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as Day
}

/** No zone is further from UTC, and no change of clocks is longer. */
const furthest = 50 * 3_600_000

/**
 * The first instant, in milliseconds, at which the day is over in a zone. A day that a zone left
 * out is over when the next one begins.
 */
export function endOfDay(day: Day, zone: string): number {
  const midnight = midnightOf(day)
  let before = midnight - furthest
  let after = midnight + furthest
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayIn(zone, middle) > day) after = middle
    else before = middle
  }
  return after
}

/**
 * The instants, in milliseconds since 1970, at which the clocks of a zone show a minute of a day: one
 * as a rule, none where the clocks leave it out, two where they show it twice. `minute` counts from
 * midnight.
 */
export function instantsShowing(day: Day, minute: number, zone: string): readonly number[] {
  const wanted = midnightOf(day) + minute * 60_000
  const offsets = [wanted - furthest, wanted + furthest].map((each) => wallTime(zone, each) - each)
  return [...new Set(offsets.map((offset) => wanted - offset))]
    .filter((each) => wallTime(zone, each) === wanted)
    .sort((a, b) => a - b)
}

/** What the clocks of a zone show at an instant, to the minute, as if it were UTC. */
function wallTime(zone: string, instant: number): number {
  const parts = new Map(
    clockIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const minutes = 60 * (parts.get('hour') ?? 0) + (parts.get('minute') ?? 0)
  return midnightOf(dayIn(zone, instant)) + minutes * 60_000
}

/** The same day so many years later; 29 February becomes 28 February where there is none. */
export function yearsLater(day: Day, years: number): Day {
  const later = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
  return (isDay(later) ? later : later.replace(/-29$/, '-28')) as Day
}

/** Formats are costly to make and are determined by the zone alone. */
const keptByZone = (fields: Intl.DateTimeFormatOptions) => {
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (zone: string): Intl.DateTimeFormat => {
    const known = formats.get(zone)
    if (known !== undefined) return known
    const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, ...fields })
    formats.set(zone, format)
    return format
  }
}

const formatIn = keptByZone({ year: 'numeric', month: 'numeric', day: 'numeric' })
const clockIn = keptByZone({ hour: 'numeric', minute: 'numeric', hourCycle: 'h23' })
