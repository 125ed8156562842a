/**
 * What a plan of back years is made of and what it says. A plan changes nothing: it is read by a
 * person, corrected in the spreadsheet, and only then carried out.
 */
import type { Table } from '../spreadsheet/table.ts'
import type { Headers } from './columns.ts'
import type { PlannedSymbol } from './symbol.ts'

/** A file below the folder that was brought: its path with `/`, its size in bytes. */
export type ListedFile = { readonly path: string; readonly size: number }

/** Who may be named as originator: the code, and every name, in every language. */
export type PartnerNames = { readonly code: string; readonly names: readonly string[] }

export type PlanInput = {
  readonly table: Table
  readonly files: readonly ListedFile[]
  readonly partners: readonly PartnerNames[]
  /** Answers undefined where the regime knows no such symbol. Given the words of the sheet. */
  readonly parseSymbol: (text: string) => unknown
}

export type PlannedFile = ListedFile & {
  /** ISO 639-1. */
  readonly language?: string
}

/** `language` is ISO 639-1. */
export type PlannedTitle = { readonly language: string; readonly text: string }

export type PlannedDocument = {
  readonly line: number
  readonly symbol: PlannedSymbol
  /** Empty where it has titles in columns of their languages only. */
  readonly title: string
  /** Titles that stand in a column of their language. */
  readonly titles?: readonly PlannedTitle[]
  /** `yyyy-mm-dd` */
  readonly date: string
  readonly files: readonly PlannedFile[]
  readonly inReplyTo: readonly PlannedSymbol[]
  readonly caveats: readonly string[]
  readonly distribution: readonly string[]
  readonly type?: string
  /** The code of a partner. */
  readonly originator?: string
  readonly classification?: string
  readonly summary?: string
}

/** Why a row becomes no document. */
export type ProblemCode =
  | 'no-such-column'
  | 'column-twice'
  | 'no-symbol'
  | 'bad-symbol'
  /** The regime does not know it. */
  | 'unknown-symbol'
  | 'symbol-twice'
  | 'no-title'
  | 'no-date'
  | 'bad-date'
  | 'unknown-originator'
  | 'ambiguous-originator'
  | 'unknown-language'
  | 'missing-file'
  | 'ambiguous-file'
  /** Two rows want the same file. */
  | 'file-twice'
  /** A path of the listing that leads out of the folder, or is none. */
  | 'bad-path'

/** What was assumed, or is worth a look; the document is planned all the same. */
export type NoteCode =
  | 'column-not-read'
  | 'two-digit-year'
  | 'time-left-out'
  /** The date is not in the symbol's year. */
  | 'other-year'
  | 'language-from-file-name'
  | 'language-by-position'
  | 'no-language'
  | 'no-file'
  /** The row names none; this one's name is the symbol. */
  | 'file-from-symbol'
  /** Found under another spelling, or in a folder that the row does not name. */
  | 'file-elsewhere'
  | 'reply-outside'
  /** What it revises, adds to or corrects is not in the plan. */
  | 'base-outside'
  /** Dated before what it revises, adds to, corrects or follows; planned after it. */
  | 'before-base'

/** `line` is that of the sheet, 0 for the listing; `column` is the header as it stands there. */
export type Remark<Code extends string> = {
  readonly line: number
  readonly column?: string
  readonly code: Code
  readonly value: string
  /** What may have been meant, or what was made of it. */
  readonly hint?: string
}

export type Problem = Remark<ProblemCode>
export type Note = Remark<NoteCode>

export type Plan = {
  /** The headers that were read, by what their columns hold. */
  readonly headers: Headers
  /** In the order in which they can be registered. */
  readonly items: readonly PlannedDocument[]
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
  /** No row wants them. */
  readonly unusedFiles: readonly string[]
  /** Rows want them, and they are not in the folder. */
  readonly missingFiles: readonly { readonly line: number; readonly name: string }[]
}
