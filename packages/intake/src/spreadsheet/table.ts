/** A spreadsheet as text: one header, and rows that know on which line they stood. */
import type { Limits } from '../limits.ts'
import { tooLarge } from '../refusal.ts'
import type { ReadError } from '../refusal.ts'
import { cleanText } from '../text-layer/clean-text.ts'

export type TableRow = {
  /** The row of the sheet, or the line of the file on which the row begins; from 1. */
  readonly line: number
  /** As many as the header has. Without blanks at the ends; line feeds inside a cell are kept. */
  readonly cells: readonly string[]
}

export type Table = {
  readonly sheet?: string
  /** The first row that is not empty; `line` counts it. Empty texts where rows are wider. */
  readonly header: readonly string[]
  readonly headerLine: number
  /** Without those that are empty. */
  readonly rows: readonly TableRow[]
}

export type TableError =
  | ReadError
  | {
      readonly type: 'no-such-sheet'
      readonly sheet: string
      readonly sheets: readonly string[]
    }
  /** Not one cell has text. */
  | { readonly type: 'empty' }

/** Gathers rows in the order of their lines. Throws a Refusal where there are too many. */
export function createTableBuilder(limits: Limits, sheet?: string) {
  const rows: TableRow[] = []
  const place = sheet === undefined ? {} : { sheet }
  let width = 0
  let length = 0
  const add = (line: number, raw: readonly string[]): void => {
    const cells = raw.map(cleanCell)
    while (cells.at(-1) === '') cells.pop()
    if (cells.length === 0) return
    if (cells.length > limits.columns) {
      throw tooLarge('columns', limits, { ...place, row: line, column: limits.columns + 1 })
    }
    rows.push({ line, cells })
    width = Math.max(width, cells.length)
    length = cells.reduce((sum, cell) => sum + cell.length, length)
    // The header is none of the rows.
    if (rows.length > limits.rows + 1) throw tooLarge('rows', limits, { ...place, row: line })
    if (rows.length * width > limits.cells) throw tooLarge('cells', limits, { ...place, row: line })
    if (length > limits.tableLength) throw tooLarge('tableLength', limits, { ...place, row: line })
  }
  /** Undefined if no cell has text. */
  const table = (): Table | undefined => {
    const [header, ...rest] = rows.map(({ line, cells }) => ({ line, cells: padded(cells, width) }))
    if (header === undefined) return undefined
    return { ...place, header: header.cells, headerLine: header.line, rows: rest }
  }
  return { add, table }
}

const cleanCell = (raw: string): string => cleanText(raw).replaceAll('\f', '\n').trim()

const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')]
