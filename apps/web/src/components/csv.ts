/**
 * Rows as CSV (RFC 4180), to be opened by spreadsheets: in UTF-8 with a byte order mark, and no cell
 * is ever taken for a formula (OWASP, CSV injection), whoever wrote it.
 */
import { save } from './save.ts'

export type Cell = string | number

/** A number of ours stays one; text that a spreadsheet would reckon is preceded by an apostrophe. */
function cellOf(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const guarded = /^[\s\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(value)
    ? `'${value}`
    : value
  return /[",;\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`

export const saveCsv = (name: string, rows: readonly (readonly Cell[])[]): void =>
  save(`${name}.csv`, csvOf(rows), 'text/csv;charset=utf-8')
