/** Tables as RFC 4180 has them: CRLF, quotes where they are needed, one header line. */

/** What a spreadsheet takes for a formula. */
const formula = /^[=+\-@\t\r]/

/** A cell that begins like a formula is given an apostrophe first; the JSON beside has it exactly. */
const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** Tab-separated: no cell has a tab or a line feed. */
export const tsvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((each) => each.replaceAll(/\s/g, ' ')).join('\t')}\n`).join('')
