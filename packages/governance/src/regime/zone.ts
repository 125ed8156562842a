/** IANA time zones, as the platform's own tables know them. */

/** Whether the platform's tables know this zone. */
export const isTimeZone = (zone: string): boolean => formatOf(zone) !== undefined

/**
 * The zone, or UTC where the tables do not know it: a name that nobody knows stops nobody, and older
 * tables err for some hours around the turn of a year at most.
 */
export const zoneHere = (zone: string): string => (isTimeZone(zone) ? zone : 'UTC')

/** The calendar year of an instant (milliseconds since 1970) in a zone, or else in UTC. */
export const yearIn = (zone: string, instant: number): number =>
  Number(formatOf(zoneHere(zone))?.format(instant))

/** Formats are costly to make and are determined by the zone alone. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>()

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, newFormat(timeZone))
  return formats.get(timeZone)
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric' })
  } catch {
    return undefined
  }
}
