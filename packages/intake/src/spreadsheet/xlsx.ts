/**
 * One sheet of an XLSX file (ECMA-376, both editions) as text: numbers in their shortest form, dates
 * as ISO 8601 where their format shows a date, TRUE and FALSE, and of formulas the value that was
 * last calculated. Nothing is calculated here, and no link is followed.
 */
import { walkXml } from '../container/xml.ts'
import { openZip } from '../container/zip.ts'
import type { Limits } from '../limits.ts'
import { damaged, Refusal } from '../refusal.ts'
import { createCellReader } from './cell.ts'
import { columnOf } from './column-name.ts'
import { createTableBuilder } from './table.ts'
import type { Table, TableError } from './table.ts'
import { readWorkbook } from './workbook.ts'
import type { Workbook } from './workbook.ts'

/** Throws a Refusal. Without a name, the first sheet that is a table. */
export function readXlsx(bytes: Uint8Array, limits: Limits, wanted?: string): Table {
  const zip = openZip(bytes, limits)
  const workbook = readWorkbook(zip, limits)
  const { name, part } = sheetOf(workbook, wanted)
  const builder = createTableBuilder(limits, name)
  const reader = createCellReader(workbook, name)
  let row = 0
  let cells: string[] = []
  let column = 0
  walkXml(
    zip.pieces(part),
    {
      open: (element) => {
        const { local, attribute } = element
        if (local === 'row') {
          row = nextRow(row, attribute('r'), name)
          cells = []
          column = 0
        } else if (local === 'c') {
          column = nextColumn(column, attribute('r'), { sheet: name, row })
          reader.begin(element, { row, column })
        } else reader.open(local)
      },
      text: reader.text,
      close: ({ local }) => {
        if (local === 'row') builder.add(row, cells)
        else if (local === 'c') {
          // One more than allowed is enough for the builder to refuse the row.
          while (cells.length < Math.min(column - 1, limits.columns)) cells.push('')
          if (cells.length <= limits.columns) cells.push(reader.end())
        } else reader.close(local)
      },
    },
    { limits, part },
  )
  const table = builder.table()
  if (table === undefined) throw new Refusal<TableError>({ type: 'empty' })
  return table
}

function sheetOf({ sheets }: Workbook, wanted: string | undefined) {
  const found =
    wanted === undefined
      ? sheets.find(({ part }) => part !== undefined)
      : sheets.find(({ name }) => name === wanted)
  if (found?.part !== undefined) return { name: found.name, part: found.part }
  if (wanted === undefined) throw damaged('no sheet in it')
  const names = sheets.filter(({ part }) => part !== undefined).map(({ name }) => name)
  throw new Refusal<TableError>({ type: 'no-such-sheet', sheet: wanted, sheets: names })
}

/** Rows and cells may leave out where they are: then they follow on what came before. */
function nextRow(before: number, told: string | undefined, sheet: string): number {
  const row = told === undefined ? before + 1 : Number(told)
  if (Number.isSafeInteger(row) && row > before) return row
  throw damaged('rows out of order', { sheet, row: before + 1 })
}

function nextColumn(
  before: number,
  told: string | undefined,
  place: { readonly sheet: string; readonly row: number },
): number {
  const column = told === undefined ? before + 1 : columnOf(told)
  if (column !== undefined && column > before) return column
  throw damaged('cells out of order', { ...place, column: before + 1 })
}
