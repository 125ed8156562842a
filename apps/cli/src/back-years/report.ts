/** The report of an import: one row for each line of the sheet, for people who open it as one. */
import { utf8Bytes } from '@epoc/crypto'
import { writeCsv } from '@epoc/intake'
import { writeWhole } from '../home/storage.ts'
import type { Row } from './foreseen.ts'

const outcomeNames: Readonly<Record<Row['outcome'], string>> = {
  ready: 'to be imported',
  'not-reached': 'not imported yet',
  imported: 'imported',
  there: 'there already',
  refused: 'refused',
  'not-planned': 'not planned',
}

/** With a byte order mark, by which spreadsheets know that it is UTF-8. */
const reportOf = (rows: readonly Row[]): string =>
  `\ufeff${writeCsv([
    ['Line', 'Number', 'Outcome', 'Entry', 'Reason'],
    ...rows.map((row) => [
      String(row.line),
      row.symbol,
      outcomeNames[row.outcome],
      'index' in row ? String(row.index) : '',
      'reason' in row ? row.reason : '',
    ]),
  ])}`

export const writeReport = (path: string, rows: readonly Row[]): Promise<void> =>
  writeWhole(path, utf8Bytes(reportOf(rows)))
