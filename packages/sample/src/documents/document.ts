/**
 * A document of the sample as its author would describe it: what is circulated, by whom and to whom,
 * and the text in each language. Files are made of it elsewhere; its number follows from the record.
 */
import type { SeatId } from '@epoc/governance'
import type { Calendar, Day } from '../calendar.ts'
import type { Language } from '../language.ts'

export type DocumentType =
  | 'agenda'
  | 'schedule'
  | 'discussion-paper'
  | 'working-paper'
  | 'notification'
  | 'readout'
  | 'letter'

export type Format = 'pdf' | 'docx'

/** What a section is made of. Plain text is a paragraph, and is numbered. */
export type Block =
  | string
  | { readonly unnumbered: string }
  /** Lettered (a), (b), (c) under the paragraph before it. */
  | { readonly items: readonly string[] }
  | { readonly table: Table }

/** Widths are parts of the whole; every row has as many cells as there are columns. */
export type Table = {
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
}

export type Section = { readonly heading?: string; readonly blocks: readonly Block[] }

/** The document in one language. */
export type Version = {
  readonly language: Language
  readonly formats: readonly Format[]
  /** The third part of a marking, in the originator's own words. */
  readonly distribution: string
  readonly title: string
  readonly summary: string
  readonly sections: readonly Section[]
}

export type SampleDocument = {
  /** Stable, lower-case, unique; file names are made of it. */
  readonly key: string
  readonly series: string
  readonly type: DocumentType
  /** Every partner, or the label of a named few. */
  readonly audience: 'all' | (string & {})
  /** Handle of the person who circulates it. */
  readonly by: string
  /** Whose paper it is. */
  readonly originator: SeatId
  readonly marking: { readonly classification: string; readonly caveats: readonly string[] }
  readonly asksReceipt: boolean
  readonly dated: Day
  /** The first one is the original. */
  readonly versions: readonly [Version, ...Version[]]
}

/** Documents speak of days to come, so each is written for a calendar. */
export type DocumentIn = (calendar: Calendar) => SampleDocument

/** What its circulation says of a document, files apart: in the words of the original. */
export function circulationOf(document: SampleDocument) {
  const { series, type, originator, asksReceipt, marking } = document
  const [{ title, summary, distribution }] = document.versions
  return {
    series,
    title,
    type,
    originator,
    marking: { ...marking, distribution },
    summary,
    asksReceipt,
  }
}
