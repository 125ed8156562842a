/**
 * From a sheet that lists the documents of past years, and the folder that holds their files, to a
 * plan. Pure. Every row becomes a document or has a problem, nothing is assumed without a note, and
 * the order of the rows makes no difference.
 */
import { columnsOf } from './columns.ts'
import { indexFiles } from './file-index.ts'
import type { FileIndex } from './file-index.ts'
import { compareText } from './fold.ts'
import { inOrder } from './order.ts'
import { originatorReader } from './originator.ts'
import type { Plan, PlanInput, PlannedDocument, Remark } from './plan.ts'
import { filesFromSymbol } from './row-files.ts'
import type { RowFile } from './row-files.ts'
import { readRow } from './row.ts'
import type { ReadRow } from './row.ts'
import { basesOf, symbolText } from './symbol.ts'

export function planImport({ table, files, partners, parseSymbol }: PlanInput): Plan {
  const columns = columnsOf(table)
  const index = indexFiles(files)
  const context = { columns, index, originatorOf: originatorReader(partners), parseSymbol }
  const named = table.rows.map((row) => readRow(row, context))
  refuseSameSymbols(named)
  const taken = pathsOf(named)
  const rows = named.map((row) => withFiles(row, taken, index))
  refuseSameFiles(rows)
  const { items, early } = inOrder(rows.flatMap((row) => documentOf(row) ?? []))
  noteRelations(rows, items, early)

  const used = pathsOf(rows)
  const all = rows.map(({ remarks }) => remarks)
  const missing = rows.flatMap(({ line, missing }) => missing.map((name) => ({ line, name })))
  return {
    headers: columns.headers,
    items,
    problems: sorted([...columns.problems, ...index.problems, ...all.flatMap((e) => e.problems)]),
    notes: sorted([...columns.notes, ...all.flatMap((each) => each.notes)]),
    unusedFiles: index.paths.filter((path) => !used.has(path)),
    missingFiles: missing.toSorted((a, b) => a.line - b.line || compareText(a.name, b.name)),
  }
}

/** Which of two rows is right, nobody here can know: neither is planned. */
function refuseSameSymbols(rows: readonly ReadRow[]): void {
  for (const same of groups(rows, ({ symbol }) => symbol && symbolText(symbol))) {
    for (const { line, remarks, symbol } of same) {
      const value = symbol === undefined ? '' : symbolText(symbol)
      remarks.problem('symbol-twice', { column: 'symbol', value, hint: otherLines(same, line) })
    }
  }
}

/** A row that names no file gets those that spell its symbol, if no row names them. */
function withFiles(row: ReadRow, taken: ReadonlySet<string>, index: FileIndex): ReadRow {
  if (!row.namesNoFile || row.remarks.problems.length > 0 || row.symbol === undefined) return row
  const listed = index.bySymbol.get(symbolText(row.symbol)) ?? []
  const free = listed.filter(({ path }) => !taken.has(path))
  const files = filesFromSymbol(free, row.remarks)
  if (files.length === 0) row.remarks.note('no-file')
  return { ...row, files }
}

const pathsOf = (rows: readonly ReadRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.files.map(({ file }) => file.path)))

function refuseSameFiles(rows: readonly ReadRow[]): void {
  const wanted = rows.flatMap((row) => row.files.map((each) => ({ ...row, each })))
  for (const same of groups(wanted, ({ each }) => each.file.path)) {
    for (const { line, remarks, each } of same) {
      const about = { header: each.header, value: each.file.path, hint: otherLines(same, line) }
      remarks.problem('file-twice', about)
    }
  }
}

/** Rows that have something in common with another one, by what that is. */
function groups<T>(rows: readonly T[], keyOf: (row: T) => string | undefined): readonly T[][] {
  const byKey = Map.groupBy(rows, keyOf)
  byKey.delete(undefined)
  return [...byKey.values()].filter((same) => same.length > 1)
}

const otherLines = (rows: readonly { readonly line: number }[], own: number): string =>
  rows
    .map(({ line }) => line)
    .filter((line) => line !== own)
    .toSorted((a, b) => a - b)
    .join(';')

function documentOf(row: ReadRow): PlannedDocument | undefined {
  const { line, remarks, symbol, title, date, originator } = row
  if (remarks.problems.length > 0 || symbol === undefined || date === undefined) return undefined
  const { titles, inReplyTo, caveats, distribution, type, classification, summary } = row
  return {
    line,
    symbol,
    title,
    ...(titles.length === 0 ? {} : { titles }),
    date,
    files: row.files.map(({ file }: RowFile) => file),
    inReplyTo,
    caveats,
    distribution,
    ...(type === '' ? {} : { type }),
    ...(originator === undefined ? {} : { originator }),
    ...(classification === '' ? {} : { classification }),
    ...(summary === '' ? {} : { summary }),
  }
}

function noteRelations(
  rows: readonly ReadRow[],
  items: readonly PlannedDocument[],
  early: readonly PlannedDocument[],
): void {
  const planned = new Set(items.map(({ symbol }) => symbolText(symbol)))
  const remarksOf = new Map(rows.map(({ line, remarks }) => [line, remarks]))
  const isEarly = new Set(early)
  for (const item of items) {
    const { line, symbol, date, inReplyTo } = item
    const remarks = remarksOf.get(line)
    const value = symbolText(symbol)
    for (const base of basesOf(symbol).map(symbolText)) {
      if (planned.has(base)) continue
      remarks?.note('base-outside', { column: 'symbol', value, hint: base })
    }
    for (const reply of inReplyTo.map(symbolText)) {
      if (!planned.has(reply)) remarks?.note('reply-outside', { column: 'inReplyTo', value: reply })
    }
    if (isEarly.has(item)) {
      remarks?.note('before-base', { column: 'date', value: date })
    }
  }
}

const sorted = <Code extends string>(remarks: readonly Remark<Code>[]): readonly Remark<Code>[] =>
  remarks.toSorted(
    (a, b) => a.line - b.line || compareText(a.code, b.code) || compareText(a.value, b.value),
  )
