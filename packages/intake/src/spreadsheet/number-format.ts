/** Which number formats of a spreadsheet show a date (ECMA-376 part 1, 18.8.30 and 18.8.31). */

/** Formats that every program knows by number: Western, then those of East Asian editions. */
const builtIn: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
]

/** `code` is the file's own format of that number, if it defines one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.some(([from, to]) => id >= from && id <= to)
  const [first = ''] = code.split(';')
  // A length of time, not a point in time.
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return false
  const shown = first
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
  return /[ymdhs]/i.test(shown)
}
