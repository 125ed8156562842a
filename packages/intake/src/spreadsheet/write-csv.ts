/**
 * Reports as CSV (RFC 4180), for people who open them in a spreadsheet: what a spreadsheet would run
 * as a formula gets an apostrophe in front and is shown as the text it is.
 */

/** What makes a cell a formula in some program; line ends and full-width signs are known to. */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/
const needsQuotes = /[",;\t\r\n]|^ | $/

/** Rows parted and ended by CR LF. To be written as UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')

function cellOf(text: string): string {
  const isFormula = beginsFormula.test(text) && !plainNumber.test(text)
  const safe = isFormula ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
