/** One row of the sheet by itself: what it says, before it is held against the others. */
import type { Result } from '@epoc/crypto'
import type { TableRow } from '../spreadsheet/table.ts'
import type { Columns } from './columns.ts'
import { readDate } from './date.ts'
import { listOf } from './list.ts'
import type { OriginatorError } from './originator.ts'
import { createRemarks } from './remarks.ts'
import type { PlannedTitle } from './plan.ts'
import type { Remarks } from './remarks.ts'
import { readRowFiles } from './row-files.ts'
import type { RowFile } from './row-files.ts'
import type { FileIndex } from './file-index.ts'
import { readSymbol } from './symbol.ts'
import type { PlannedSymbol } from './symbol.ts'

export type ReadRow = {
  readonly line: number
  readonly remarks: Remarks
  /** Undefined where the cell has none, or one that the regime does not know. */
  readonly symbol: PlannedSymbol | undefined
  readonly title: string
  readonly titles: readonly PlannedTitle[]
  readonly date: string | undefined
  readonly files: readonly RowFile[]
  /** Names of files that are not in the folder. */
  readonly missing: readonly string[]
  /** Not even a file that is missing. */
  readonly namesNoFile: boolean
  readonly inReplyTo: readonly PlannedSymbol[]
  readonly caveats: readonly string[]
  readonly distribution: readonly string[]
  readonly type: string
  readonly originator: string | undefined
  readonly classification: string
  readonly summary: string
}

export type RowContext = {
  readonly columns: Columns
  readonly index: FileIndex
  readonly originatorOf: (text: string) => Result<string, OriginatorError>
  readonly parseSymbol: (text: string) => unknown
}

export function readRow({ line, cells }: TableRow, context: RowContext): ReadRow {
  const { columns, index } = context
  const { cell } = columns
  const remarks = createRemarks(line, columns)
  const symbol = symbolOf(cell(cells, 'symbol'), remarks, context)
  const title = cell(cells, 'title')
  const titles = columns.titleColumns.flatMap(({ at, language }) => {
    const text = cells[at] ?? ''
    return text === '' ? [] : [{ language, text }]
  })
  if (title === '' && titles.length === 0) remarks.problem('no-title', { column: 'title' })
  const named = readRowFiles(cells, { columns, index, remarks })
  return {
    line,
    remarks,
    symbol,
    title,
    titles,
    date: dateOf(cell(cells, 'date'), symbol, remarks),
    files: named.files,
    missing: named.missing,
    namesNoFile: named.namesNone,
    inReplyTo: repliesOf(cell(cells, 'inReplyTo'), remarks, context),
    caveats: listOf(cell(cells, 'caveats')),
    distribution: listOf(cell(cells, 'distribution')),
    type: cell(cells, 'type'),
    originator: originatorOf(cell(cells, 'originator'), remarks, context),
    classification: cell(cells, 'classification'),
    summary: cell(cells, 'summary'),
  }
}

function symbolOf(
  value: string,
  remarks: Remarks,
  { parseSymbol }: RowContext,
): PlannedSymbol | undefined {
  const column = 'symbol'
  if (value === '') {
    remarks.problem('no-symbol', { column })
    return undefined
  }
  const read = readSymbol(value)
  if (read === undefined) {
    remarks.problem('bad-symbol', { column, value })
    return undefined
  }
  if (parseSymbol(value) === undefined) {
    remarks.problem('unknown-symbol', { column, value })
    return undefined
  }
  if (read.isYearShort) {
    remarks.note('two-digit-year', { column, value, hint: String(read.symbol.year) })
  }
  return read.symbol
}

function dateOf(
  value: string,
  symbol: PlannedSymbol | undefined,
  remarks: Remarks,
): string | undefined {
  const column = 'date'
  if (value === '') {
    remarks.problem('no-date', { column })
    return undefined
  }
  const read = readDate(value)
  if (read === undefined) {
    remarks.problem('bad-date', { column, value })
    return undefined
  }
  const about = { column, value, hint: read.date } as const
  if (read.isYearShort) remarks.note('two-digit-year', about)
  if (read.hasTime) remarks.note('time-left-out', about)
  if (symbol !== undefined && !read.date.startsWith(`${symbol.year}-`)) {
    remarks.note('other-year', about)
  }
  return read.date
}

function originatorOf(value: string, remarks: Remarks, context: RowContext): string | undefined {
  if (value === '') return undefined
  const read = context.originatorOf(value)
  if (read.ok) return read.value
  const { error } = read
  const hint = error.type === 'ambiguous-originator' ? error.codes.join(';') : error.alike
  remarks.problem(error.type, { column: 'originator', value, hint })
  return undefined
}

function repliesOf(
  text: string,
  remarks: Remarks,
  { parseSymbol }: RowContext,
): readonly PlannedSymbol[] {
  const column = 'inReplyTo'
  return listOf(text).flatMap((value) => {
    const read = readSymbol(value)
    if (read === undefined) remarks.problem('bad-symbol', { column, value })
    else if (parseSymbol(value) === undefined) remarks.problem('unknown-symbol', { column, value })
    else {
      const hint = String(read.symbol.year)
      if (read.isYearShort) remarks.note('two-digit-year', { column, value, hint })
      return [read.symbol]
    }
    return []
  })
}
