/**
 * Dates as registers write them: ISO, or day, month, year parted by slashes, dots or hyphens. Never
 * month before day: where that alone would make a date, there is none.
 */
import { fullYear } from './year.ts'

export type DateRead = {
  /** `yyyy-mm-dd` */
  readonly date: string
  readonly isYearShort: boolean
  readonly hasTime: boolean
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?))?$/
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/

/** Undefined if the text is no date of the calendar. */
export function readDate(text: string): DateRead | undefined {
  const [, year, month, day, time] = iso.exec(text) ?? []
  if (year !== undefined) {
    const date = dateOf(Number(year), Number(month), Number(day))
    const hasTime = time !== undefined && !/^00:00(?::00)?$/.test(time)
    return date === undefined ? undefined : { date, isYearShort: false, hasTime }
  }
  const [, first, , second, last = ''] = dayFirst.exec(text.replaceAll(' ', '')) ?? []
  const date = dateOf(fullYear(last), Number(second), Number(first))
  return date === undefined ? undefined : { date, isYearShort: last.length === 2, hasTime: false }
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function dateOf(year: number, month: number, day: number): string | undefined {
  const days = month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0)
  if (!(year >= 1900 && day >= 1 && day <= days)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
