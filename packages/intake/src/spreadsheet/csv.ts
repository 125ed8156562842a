/**
 * CSV (RFC 4180), as programs of many countries write it: parted by commas, semicolons or tabs,
 * lines ended in any way, in UTF-8 with or without a byte order mark, UTF-16 or Windows-1252. A
 * quotation mark inside an unquoted cell is text; one that is never closed is an error.
 */
import { decodeText } from '../container/encoding.ts'
import type { Limits } from '../limits.ts'
import { damaged, Refusal, tooLarge } from '../refusal.ts'
import { createTableBuilder } from './table.ts'
import type { Table, TableError } from './table.ts'

export type Delimiter = ',' | ';' | '\t'

/** Throws a Refusal. Without a delimiter, the one that the first line has most of. */
export function readCsv(bytes: Uint8Array, limits: Limits, delimiter?: Delimiter): Table {
  if (bytes.length > limits.fileBytes) throw tooLarge('fileBytes', limits)
  const text = decodeText(bytes)
  // Excel's own way to say how cells are parted.
  const told = /^sep=([,;\t])\r?\n/i.exec(text)
  const parting = delimiter ?? (told?.[1] as Delimiter | undefined) ?? delimiterOf(text)
  const builder = createTableBuilder(limits)
  const start = told === null ? { at: 0, line: 1 } : { at: told[0].length, line: 2 }
  for (const { line, cells } of records(text, parting, { ...start, columns: limits.columns })) {
    builder.add(line, cells)
  }
  const table = builder.table()
  if (table === undefined) throw new Refusal<TableError>({ type: 'empty' })
  return table
}

function delimiterOf(text: string): Delimiter {
  const counts = new Map<string, number>([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ])
  let isQuoted = false
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '\n' || sign === '\r') {
      if ([...counts.values()].some((count) => count > 0)) break
    } else if (counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return (most?.[0] ?? ',') as Delimiter
}

type Record = { readonly line: number; readonly cells: readonly string[] }
type Start = { readonly at: number; readonly line: number; readonly columns: number }

function* records(text: string, delimiter: string, start: Start): Generator<Record> {
  let { at, line } = start
  while (at < text.length) {
    const began = line
    const cells: string[] = []
    let isOver = false
    while (!isOver) {
      const cell =
        text[at] === '"'
          ? quotedCell(text, at, { row: line, column: cells.length + 1 })
          : plainCell(text, at, delimiter)
      line += lineEndsIn(cell.value)
      // One more than allowed is enough for the builder to refuse the row.
      if (cells.length <= start.columns) cells.push(cell.value)
      at = cell.end
      const sign = text[at]
      isOver = sign !== delimiter
      if (isOver && sign !== undefined && sign !== '\n' && sign !== '\r') {
        const place = { row: line, column: cells.length }
        throw damaged('text after a closing quotation mark', place)
      }
      at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1
    }
    line += 1
    yield { line: began, cells }
  }
}

type Cell = { readonly value: string; readonly end: number }

function plainCell(text: string, at: number, delimiter: string): Cell {
  let end = at
  while (end < text.length) {
    const sign = text[end]
    if (sign === delimiter || sign === '\n' || sign === '\r') break
    end += 1
  }
  return { value: text.slice(at, end), end }
}

function quotedCell(text: string, at: number, place: { row: number; column: number }): Cell {
  let from = at + 1
  let value = ''
  for (;;) {
    const end = text.indexOf('"', from)
    if (end === -1) throw damaged('a quotation mark is never closed', place)
    value += text.slice(from, end)
    if (text[end + 1] !== '"') return { value, end: end + 1 }
    value += '"'
    from = end + 2
  }
}

const lineEndsIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
