/** Times, counts and dates in words, the same in every command. */
import { midnightOf } from '@epoc/domain'
import type { Day } from '@epoc/domain'
import { zoneHere } from '@epoc/governance'

/** `1 entry`, `1,204 entries`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const two = (value: number): string => String(value).padStart(2, '0')

/** `14:32`, in the zone of this machine. Takes milliseconds since 1970. */
export function clockTime(instant: number): string {
  const date = new Date(instant)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** `14:32` on the same day of this machine, else `23 Nov 2026, 14:32`. */
export const timeAsSeen = (instant: number, now: number): string => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return dayIn(zone, instant) === dayIn(zone, now) ? clockTime(instant) : instantIn(zone, instant)
}

/** `24 Nov 2026`, in a zone. */
export const dayIn = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zoneHere(zone),
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(instant)

/** `24 Nov 2026`, of a calendar day. */
export const dateInWords = (day: Day): string => dayIn('UTC', midnightOf(day))

/** `24 Nov 2026, 14:32`, in a zone. */
export const instantIn = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zoneHere(zone),
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)

/** `3 minutes`, `2 hours`, `4 days`: in the largest unit of which there are two or more. */
export function durationInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 120) return counted(minutes, 'minute', 'minutes')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : counted(Math.round(hours / 24), 'day', 'days')
}

/** `128 KB`, `4.2 MB`: sizes of files, in powers of ten as file managers show them. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
