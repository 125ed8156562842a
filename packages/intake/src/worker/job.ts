/** What goes to the worker thread. The answer is the Result of the reader. */
import type { Limits } from '../limits.ts'
import type { Delimiter } from '../spreadsheet/csv.ts'

export type Job = {
  readonly reader: 'text' | 'table'
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly limits: Partial<Limits>
  readonly sheet?: string
  readonly delimiter?: Delimiter
}
