/**
 * From a spreadsheet to a table. Pure of Node and of the network. What comes from outside is better
 * read by `readTableInWorker`, or in a worker of the browser.
 */
import type { Result } from '@epoc/crypto'
import { limitsOf } from '../limits.ts'
import type { ReadOptions } from '../limits.ts'
import { bareMediaType } from '../media-type.ts'
import { attempt, Refusal } from '../refusal.ts'
import { readCsv } from './csv.ts'
import type { Delimiter } from './csv.ts'
import type { Table, TableError } from './table.ts'
import { readXlsx } from './xlsx.ts'

export type TableOptions = ReadOptions & {
  /** The name of a sheet; the first one where it is left out. */
  readonly sheet?: string
  /** Of CSV; found out where it is left out. */
  readonly delimiter?: Delimiter
}

/** Never rejects. */
export const readTable = (
  bytes: Uint8Array,
  mediaType: string,
  options: TableOptions = {},
): Promise<Result<Table, TableError>> =>
  attempt<Table, TableError>(() => {
    const limits = limitsOf(options)
    switch (bareMediaType(mediaType)) {
      case 'text/csv':
        return readCsv(bytes, limits, options.delimiter)
      case 'text/tab-separated-values':
        return readCsv(bytes, limits, options.delimiter ?? '\t')
      case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
        return readXlsx(bytes, limits, options.sheet)
      default:
        throw new Refusal({ type: 'unsupported', mediaType })
    }
  })
