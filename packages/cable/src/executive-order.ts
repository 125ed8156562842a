/**
 * The E.O. line: under which order a cable is classified, and until when. `E.O. 12958: DECL: 10
 * YEARS`; a day, an event, `N/A`, or the codes of orders that are no longer in force.
 */
import { dayIn, monthsAfter, yearsAfter } from './dates.ts'
import { digitsIn } from './identifier.ts'
import { folded } from './plain-text.ts'

export type ExecutiveOrder = {
  /** `12958`. */
  readonly order?: string
  /** What follows the number, as written: `DECL: 10 YEARS`. */
  readonly text: string
  readonly declassify?: Declassify
}

export type Declassify =
  /** `years` or `months` where it was said so and reckoned from the day of the cable. */
  | {
      readonly kind: 'date'
      readonly date: string
      readonly years?: number
      readonly months?: number
    }
  /** So long after a cable whose day is not known. */
  | { readonly kind: 'period'; readonly years?: number; readonly months?: number }
  | { readonly kind: 'event'; readonly event: string }
  /** Exempted: `X5`, `25X1`. */
  | { readonly kind: 'exempt'; readonly codes: readonly string[] }
  /** The schedules of E.O. 11652 and its like: `GDS`, `XGDS-1`, `OADR`, `RDS-3`. */
  | { readonly kind: 'schedule'; readonly code: string }
  /** Not classified: `N/A`. */
  | { readonly kind: 'none' }

export type ReadExecutiveOrder = {
  readonly eo: ExecutiveOrder
  readonly letterForDigit: boolean
  /** A day that is in no calendar, or had to be read with the day first. */
  readonly dateUnclear?: string
}

/** `cableDay` is the day of the cable, `2005-07-13`, for what is said in years after it. */
export function readExecutiveOrder(line: string, cableDay: string | undefined): ReadExecutiveOrder {
  const text = folded(line)
  const head = /^E\.?\s?([O0])\.?\s?(?::\s?)?(1\d{3,4})\s?[:,.;-]?\s*/i.exec(text)
  const rest = head === null ? text : text.slice(head[0].length)
  const order = head?.[2]
  const { declassify, dateUnclear } = understand(rest, cableDay)
  return {
    eo: {
      ...(order === undefined ? {} : { order }),
      text: rest,
      ...(declassify === undefined ? {} : { declassify }),
    },
    letterForDigit: head?.[1] === '0',
    ...(dateUnclear === undefined ? {} : { dateUnclear }),
  }
}

type Understood = { readonly declassify?: Declassify; readonly dateUnclear?: string }

function understand(text: string, cableDay: string | undefined): Understood {
  const value = text.replace(/^DECL(?:ASSIFY)?(?:\s?ON)?\s?[:.;]?\s*/i, '').toUpperCase()
  if (value === '') return {}
  if (/^(?:N\s?\/\s?A|NOT APPLICABLE|NONE|UNCLASSIFIED)\b/.test(value)) {
    return { declassify: { kind: 'none' } }
  }
  const schedule = /^((?:X?GDS|OADR|RDS|ADS)(?:[ -]\d)?)\b/.exec(value)?.[1]
  if (schedule !== undefined && !/\d\/\d/.test(value)) {
    return { declassify: { kind: 'schedule', code: schedule.replace(' ', '-') } }
  }
  const span = /^(?:IN |AFTER )?(\d{1,3}|[A-Z]{3,6}) (YEAR|YR|MONTH)S?\b/.exec(value)
  const count = span === null ? undefined : countOf(span[1] ?? '')
  if (span !== null && count !== undefined) {
    return { declassify: afterSpan(count, span[2] === 'MONTH', cableDay) }
  }
  const codes = value.match(/\b(?:25)?X[\dO]\b/g)
  if (codes !== null && !/\d\/\d/.test(value)) {
    return { declassify: { kind: 'exempt', codes: codes.map((code) => code.replace('O', '0')) } }
  }
  if (/\d[/.-]\d|\b(?:19|20)\d{6}\b/.test(value)) {
    const read = dayIn(value.replace(/(?<=[\d/])O|O(?=\d)/g, '0'))
    if (read === undefined) return { declassify: { kind: 'event', event: value }, dateUnclear: '' }
    const declassify: Declassify = { kind: 'date', date: read.day }
    return read.swapped ? { declassify, dateUnclear: read.day } : { declassify }
  }
  return { declassify: { kind: 'event', event: value } }
}

const counts = 'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN'.split(' ')

function countOf(word: string): number | undefined {
  if (/^\d/.test(word)) return digitsIn(word)
  const count = counts.indexOf(word)
  if (count >= 0) return count + 1
  return word === 'TWENTY' ? 20 : undefined
}

function afterSpan(count: number, isMonths: boolean, cableDay: string | undefined): Declassify {
  const span = { [isMonths ? 'months' : 'years']: count }
  if (cableDay === undefined) return { kind: 'period', ...span }
  const date = isMonths ? monthsAfter(cableDay, count) : yearsAfter(cableDay, count)
  return { kind: 'date', date, ...span }
}
