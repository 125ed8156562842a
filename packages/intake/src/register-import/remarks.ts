/** Gathers what is said about one row, each remark with the column that it is about. */
import type { ColumnName, Columns } from './columns.ts'
import type { Note, NoteCode, Problem, ProblemCode, Remark } from './plan.ts'

export type About = {
  readonly code: ProblemCode | NoteCode
  /** A header of the sheet, where `column` is not one of the columns with a name. */
  readonly header?: string | undefined
  readonly column?: ColumnName
  readonly value?: string
  readonly hint?: string | undefined
}

export function createRemarks(line: number, columns: Columns) {
  const problems: Problem[] = []
  const notes: Note[] = []
  const remark = <Code extends string>(
    code: Code,
    { header, column, value = '', hint }: Omit<About, 'code'>,
  ): Remark<Code> => {
    const shown = header ?? (column === undefined ? undefined : columns.headerOf(column))
    return {
      line,
      ...(shown === undefined ? {} : { column: shown }),
      code,
      value,
      ...(hint === undefined ? {} : { hint }),
    }
  }
  return {
    problems,
    notes,
    problem: (code: ProblemCode, about: Omit<About, 'code'> = {}) => {
      problems.push(remark(code, about))
    },
    note: (code: NoteCode, about: Omit<About, 'code'> = {}) => {
      notes.push(remark(code, about))
    },
  }
}

export type Remarks = ReturnType<typeof createRemarks>
