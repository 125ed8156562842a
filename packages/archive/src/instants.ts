/** Instants as text that says its zone (ISO 8601, RFC 3339). */
import type { Json } from './plain-json.ts'

/** `2026-11-24T10:00:00.000+01:00`; `at` in milliseconds since 1970, `zone` an IANA name. */
export function instantIn(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
  const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return `${new Date(at + offset).toISOString().slice(0, -1)}${sign}${hours}:${minutes}`
}

/** The same data, in which every field `at` or `…At` that is a number is such a text. */
export function withInstants(value: Json, zone: string): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).map((each) => withInstants(each, zone))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, Json]) => [
      name,
      typeof each === 'number' && /^at$|At$/.test(name)
        ? instantIn(zone, each)
        : withInstants(each, zone),
    ]),
  )
}
