/** Days in the spellings of cables: `07/13/15`, `7/13/2015`, `2015/07/13`, `20150713`. */
import { fullYear } from './identifier.ts'
import { isDay } from './transmission.ts'

export type ReadDay = {
  /** `2015-07-13`. */
  readonly day: string
  /** The day stood before the month. */
  readonly swapped: boolean
}

/** The first day in a text; `undefined` where there is none of any calendar. */
export function dayIn(text: string): ReadDay | undefined {
  const american = /(?:^|[^\d/])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(text)
  if (american !== null) {
    const [, first = '', second = '', year = ''] = american
    return readDay(fullYear(Number(year)), Number(first), Number(second))
  }
  const iso = /(?:^|\D)((?:19|20)\d{2})[/.-]?(\d{1,2})[/.-]?(\d{2}|\d)(?!\d)/.exec(text)
  if (iso === null) return undefined
  const [, year = '', month = '', day = ''] = iso
  return readDay(Number(year), Number(month), Number(day))
}

function readDay(year: number, month: number, day: number): ReadDay | undefined {
  if (isDay(year, month, day)) return { day: iso(year, month, day), swapped: false }
  if (isDay(year, day, month)) return { day: iso(year, day, month), swapped: true }
  return undefined
}

/** The same day some years later; 29 February becomes 1 March where there is none. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return isDay(year + years, month, date)
    ? iso(year + years, month, date)
    : iso(year + years, month + 1, 1)
}

/** The same day some months later; the last of the month where that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const [then, thenMonth] = [Math.floor(count / 12), (count % 12) + 1]
  let thenDate = date
  while (!isDay(then, thenMonth, thenDate)) thenDate -= 1
  return iso(then, thenMonth, thenDate)
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
