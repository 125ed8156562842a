/**
 * The header of ACP 127, the procedure by which telegrams were relayed: precedence, stations, date
 * and addressees.
 *
 *     VZCZCXRO4532                      the line it came in on
 *     PP RUEHC RUEHAG                   precedence twice, and where it is routed to
 *     DE RUEHFR #4977/01 1941402        from which station, number, day of the year and time
 *     ZNY CCCCC ZZH                     encrypted, and how it is classified
 *     P 131402Z JUL 05                  precedence, day, time in Greenwich, month, year
 *     FM AMEMBASSY PARIS
 *     TO RUEHC/SECSTATE WASHDC PRIORITY 8101
 *     INFO RUCNMEM/EU MEMBER STATES COLLECTIVE
 *     BT
 */
import { digitsIn, fullYear } from './identifier.ts'
import { folded } from './plain-text.ts'

export type Precedence = 'FLASH' | 'IMMEDIATE' | 'PRIORITY' | 'ROUTINE'

export type DateTimeGroup = {
  /** `131402Z JUL 05`. */
  readonly text: string
  /** `2005-07-13T14:02Z`; missing where it is no time of any calendar. */
  readonly at?: string
}

export type Addressee = {
  /** `exempt` are those of XMT: of a collective address, who does not get it. */
  readonly role: 'action' | 'info' | 'exempt'
  /** `SECSTATE WASHDC`. */
  readonly name: string
  /** The routing indicator: `RUEHC`. */
  readonly routing?: string
  readonly precedence?: Precedence | 'NIACT IMMEDIATE'
  /** The number of this cable among those to this addressee. */
  readonly serial?: number
}

const precedenceByLetter: Readonly<Record<string, Precedence>> = {
  Z: 'FLASH',
  O: 'IMMEDIATE',
  P: 'PRIORITY',
  R: 'ROUTINE',
}

export const letterOf = (precedence: Precedence): string =>
  precedence === 'FLASH' ? 'Z' : precedence === 'IMMEDIATE' ? 'O' : precedence.charAt(0)

export const precedenceOf = (letter: string): Precedence | undefined => precedenceByLetter[letter]

/** A precedence by its name, as in `Precedence: PRIORITY`. */
export const precedenceCalled = (name: string): Precedence | undefined =>
  Object.values(precedenceByLetter).find((each) => each === name.toUpperCase())

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

export type DateTimeGroupLine = {
  readonly precedence?: Precedence
  readonly infoPrecedence?: Precedence
  readonly group: DateTimeGroup
  readonly year?: number
  readonly letterForDigit: boolean
}

/** `P R 131402Z JUL 05`, with whatever the operator added after it. */
export function readDateTimeGroup(text: string): DateTimeGroupLine | undefined {
  const found =
    /^(?:([ZOPRYW])(?:\s([ZOPRYW]))?\s{1,3})?([\dO]{6})Z\s+([A-Z]{3})\s+([\dO]{2,4})\b/.exec(
      text.toUpperCase(),
    )
  if (found === null) return undefined
  const [, action, info, time = '', month = '', year = ''] = found
  const [precedence, infoPrecedence] = [action, info].map((letter) => precedenceOf(letter ?? ''))
  const clean = time.replaceAll('O', '0')
  const fullYear_ = fullYear(digitsIn(year))
  const at = instant(clean, month, fullYear_)
  return {
    ...(precedence === undefined ? {} : { precedence }),
    ...(infoPrecedence === undefined || infoPrecedence === precedence ? {} : { infoPrecedence }),
    group: {
      text: `${clean}Z ${month} ${year.replaceAll('O', '0')}`,
      ...(at === undefined ? {} : { at }),
    },
    ...(at === undefined ? {} : { year: fullYear_ }),
    letterForDigit: /O/.test(time + year),
  }
}

function instant(time: string, month: string, year: number): string | undefined {
  const m = months.indexOf(month) + 1
  const [day, hour, minute] = [time.slice(0, 2), time.slice(2, 4), time.slice(4, 6)]
  const isTime = Number(hour) < 24 && Number(minute) < 60
  if (m === 0 || !isTime || !isDay(year, m, Number(day))) return undefined
  return `${year}-${String(m).padStart(2, '0')}-${day}T${hour}:${minute}Z`
}

/** Whether the calendar has this day; months and days from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const long = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (long[month - 1] ?? 0)
}

/** One addressee: the line without `TO`, `INFO` or `XMT`. */
export function readAddressee(role: Addressee['role'], line: string): Addressee {
  const text = folded(line)
  const routing = /^(?:\w )?([A-Z]{4,8})\s?\/\s?(?=\S)/.exec(text)
  const rest = routing === null ? text : text.slice(routing[0].length)
  const tail = /(?: ((?:NIACT )?IMMEDIATE|FLASH|PRIORITY|ROUTINE))?(?: (\d{1,6}))?$/.exec(rest)
  const [whole = '', precedence, serial] = tail ?? []
  const name = rest.slice(0, rest.length - whole.length)
  return {
    role,
    name: name === '' ? rest : name,
    ...(routing?.[1] === undefined ? {} : { routing: routing[1] }),
    ...(precedence === undefined || name === '' ? {} : { precedence: precedence as Precedence }),
    ...(serial === undefined || name === '' ? {} : { serial: Number(serial) }),
  }
}

/** The year of `DE RUEHFR #4977/01 1941402` is not in it; its number is. */
export const messageNumberOf = (text: string): number | undefined => {
  const digits = /#(\d{1,5})/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
