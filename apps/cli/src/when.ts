/**
 * A When as it is typed, and as it is read. What begins like a date is a date or refused: a slip of
 * the keyboard never becomes words without legal effect.
 */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { instantsShowing, isDay, untilEndOf } from '@epoc/domain'
import type { Day, When } from '@epoc/domain'
import { isTimeZone, zoneHere } from '@epoc/governance'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { instantIn } from './words.ts'

/** For the help of every command that takes one. */
export const whenHelp = [
  'A time is given as',
  '  2026-12-15                     until the end of that day in the regime’s zone',
  '  "2026-12-15 18:00"             that minute; also with a zone: "2026-12-15 18:00 Asia/Tokyo"',
  '  2026-12-15T17:00Z              that minute of UTC, or with an offset such as +09:00',
  '  "before the next plenary"      a meeting whose date is open',
  '  "in the coming days"           words, without legal effect; (2026-12-15) behind them suggests a day',
  '  none                           no time',
].join('\n')

/** `zone` is the regime's, for what names none. */
export function parseWhen(given: string, zone: string): Result<When, Failure> {
  const text = given.trim()
  if (text.toLowerCase() === 'none') return ok({ type: 'none' })
  if (/^[\d+-]/.test(text)) return parseDate(text, zone)
  const [, meeting] = /^before\s+(.+)$/i.exec(text) ?? []
  if (meeting !== undefined) return ok({ type: 'before-meeting', meeting })
  if (text === '') return err(misread(given))
  const [, words = text, day] = /^(.*\S)\s*\((\d{4}-\d{2}-\d{2})\)$/.exec(text) ?? []
  if (day === undefined) return ok({ type: 'in-words', words })
  return isDay(day) ? ok({ type: 'in-words', words, suggested: day }) : err(misread(given))
}

/** A calendar day, such as 2026-12-15. */
export const parseDay = (given: string, option: string): Result<Day, Failure> =>
  isDay(given)
    ? ok(given)
    : err(failure('usage', `${option} takes a day such as 2026-12-15, and not “${given}”.`))

const dated =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?(Z|[+-]\d{2}:\d{2})?(?:\s+([A-Za-z][\w+/-]*))?$/

function parseDate(text: string, standard: string): Result<When, Failure> {
  const [, day, hour, minute, offset, named] = dated.exec(text) ?? []
  const zone = named ?? standard
  const isTime = hour !== undefined && minute !== undefined
  if (day === undefined || !isDay(day) || (offset !== undefined && !isTime)) {
    return err(misread(text))
  }
  if (!isTimeZone(zone)) return err(failure('usage', `There is no time zone “${zone}”.`))
  if (!isTime) return ok(untilEndOf(day, zone))
  if (Number(hour) > 23 || Number(minute) > 59) return err(misread(text))
  if (offset !== undefined) {
    const at = Date.parse(`${day}T${hour}:${minute}:00${offset}`)
    return Number.isNaN(at) ? err(misread(text)) : ok({ type: 'instant', at, zone })
  }
  const [at, later] = instantsShowing(day, 60 * Number(hour) + Number(minute), zone)
  if (at === undefined) {
    return err(failure('usage', `The clocks of ${zone} leave out ${hour}:${minute} on ${day}.`))
  }
  return later === undefined
    ? ok({ type: 'instant', at, zone })
    : err(
        failure(
          'usage',
          `The clocks of ${zone} show ${hour}:${minute} twice on ${day}. Say which, with an offset such as +01:00.`,
        ),
      )
}

const misread = (text: string): Failure => failure('usage', `“${text}” is no time.\n${whenHelp}`)

/** `Fri 15 Jul 2005, 18:00 Europe/Paris (16:00 UTC)`, `Fri 15 Jul 2005, end of the day Europe/Paris`. */
export function whenInWords(when: When): string {
  switch (when.type) {
    case 'instant': {
      const utc = new Date(when.at).toISOString().slice(11, 16)
      const weekday = weekdayIn(when.zone, when.at)
      return `${weekday} ${instantIn(when.zone, when.at)} ${when.zone} (${utc} UTC)`
    }
    case 'day':
      return `${dayInWords(when.day)}, end of the day ${when.zone}`
    case 'before-meeting':
      return `before ${when.meeting}`
    case 'in-words':
      return when.suggested === undefined
        ? when.words
        : `${when.words} (${dayInWords(when.suggested)})`
    case 'none':
      return 'no time set'
  }
}

/** `Fri 15 Jul 2005`. */
export const dayInWords = (day: Day): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
    .format(Date.parse(`${day}T12:00:00Z`))
    .replace(',', '')

const weekdayIn = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zoneHere(zone), weekday: 'short' }).format(instant)
