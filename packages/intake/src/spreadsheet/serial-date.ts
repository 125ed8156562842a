/**
 * Days as spreadsheets count them, as ISO 8601. The 1900 system takes 1900 for a leap year, so that
 * its day 60 never was; the 1904 system begins with day 0.
 */

const dayMs = 86_400_000
/** The last day of the year 9999, which is the last that spreadsheets have. */
const lastDay = 2_958_465

/** `2003-05-14`, `2003-05-14T09:30:00`, or `09:30:00` for a time alone; undefined if there is none. */
export function serialToIso(serial: number, is1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400)
  const day = Math.floor(seconds / 86_400)
  if (!(day >= 0 && day <= lastDay)) return undefined
  const time = new Date((seconds - day * 86_400) * 1000).toISOString().slice(11, 19)
  if (day === 0 && !(is1904 && time === '00:00:00')) return time
  if (day === 60 && !is1904) return undefined
  const date = new Date(firstDay(day, is1904) + day * dayMs).toISOString().slice(0, 10)
  return time === '00:00:00' ? date : `${date}T${time}`
}

/** Day 0, in milliseconds since 1970. */
function firstDay(day: number, is1904: boolean): number {
  if (is1904) return Date.UTC(1904, 0, 1)
  return Date.UTC(1899, 11, day < 60 ? 31 : 30)
}
