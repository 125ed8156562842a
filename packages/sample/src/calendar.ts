/**
 * Dates of the sample, reckoned from one day that is given: no clock. Only working days are made, so
 * that no meeting falls on a Sunday whichever day the sample is set up on.
 */
import type { InEach } from './language.ts'

/** A calendar day: `2026-11-24`, `Tuesday 24 November 2026`, `24 November`. */
export type Day = {
  readonly iso: string
  readonly long: InEach<string>
  readonly short: InEach<string>
}

export type Calendar = {
  /** A day of the week so many working weeks from now, before or after: 1 is Monday, 5 is Friday. */
  readonly weekday: (weeks: number, day: 1 | 2 | 3 | 4 | 5) => Day
}

const dayLength = 86_400_000
const weekLength = 7 * dayLength

/** The calendar around `today` (`yyyy-mm-dd`). Throws for anything else. */
export function calendarAround(today: string): Calendar {
  const instant = Date.parse(`${today}T00:00:00Z`)
  if (Number.isNaN(instant)) throw new Error(`${today} is no date`)
  const monday = instant - ((new Date(instant).getUTCDay() + 6) % 7) * dayLength
  return { weekday: (weeks, day) => dayOf(weekAfter(monday, weeks) + (day - 1) * dayLength) }
}

/** Days on which nearly every office is closed. Weeks that hold one are not counted. */
const closed = new Set(['12-24', '12-25', '12-26', '12-31', '01-01', '05-01'])

const isWorking = (monday: number): boolean =>
  [0, 1, 2, 3, 4].every((day) => !closed.has(isoOf(monday + day * dayLength).slice(5)))

/** The Monday of the working week that is `weeks` after this one, or before it if negative. */
function weekAfter(monday: number, weeks: number): number {
  let found = monday
  for (let left = Math.abs(weeks); left > 0;) {
    found += Math.sign(weeks) * weekLength
    if (isWorking(found)) left -= 1
  }
  return found
}

const isoOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

function dayOf(instant: number): Day {
  return {
    iso: isoOf(instant),
    long: { en: formats.en.long.format(instant).replace(',', ''), fr: french('long', instant) },
    short: { en: formats.en.short.format(instant), fr: french('short', instant) },
  }
}

/** French counts the first of a month as an ordinal. */
const french = (style: 'long' | 'short', instant: number): string =>
  formats.fr[style].format(instant).replace(/(?<!\d)1(?=\s)/, '1er')

const formatsOf = (locale: string) => {
  const short = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const
  return {
    short: new Intl.DateTimeFormat(locale, short),
    long: new Intl.DateTimeFormat(locale, { ...short, weekday: 'long', year: 'numeric' }),
  }
}

const formats = { en: formatsOf('en-GB'), fr: formatsOf('fr-FR') }
