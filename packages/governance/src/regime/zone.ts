/** IANA time zones, as the platform's own tables know them. */

/** Whether the platform can compute in this zone. */
export function isTimeZone(zone: string): boolean {
  try {
    return zone.length <= 64 && yearIn(zone, 0) > 0
  } catch {
    return false
  }
}

/** The calendar year of an instant (milliseconds since 1970) in a zone. Throws for an unknown zone. */
export function yearIn(zone: string, instant: number): number {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, year: 'numeric' })
    formats.set(zone, format)
  }
  return Number(format.format(instant))
}

/** Formats are costly to make and are determined by the zone alone. */
const formats = new Map<string, Intl.DateTimeFormat>()
