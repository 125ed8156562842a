/**
 * A document of the sample as its author would describe it: what is circulated, by whom and to whom,
 * and the text in each language. Files are made of it elsewhere; its number follows from the record.
 */
import type { Circulated, Day as DomainDay } from '@epoc/domain'
import type { PartnerCode, SeatId } from '@epoc/governance'
import type { Calendar, Day } from '../calendar.ts'
import type { Language } from '../language.ts'

export type DocumentType = Circulated['type']

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

/** A language in which there is no file: its title and summary are there all the same. */
export type Unwritten = Pick<Version, 'language' | 'title' | 'summary'> & {
  /** With whom a translation is, and when it is expected; absent where none is to come. */
  readonly awaited?: { readonly with: string; readonly expected: Day }
}

/** A further issue of another document of the sample, named by its key. */
export type SampleIssue = {
  readonly sort: 'rev' | 'add' | 'corr'
  readonly of: string
  readonly number: number
  /** Languages that a corrigendum corrects. */
  readonly languages?: readonly Language[]
}

export type SampleLink = {
  readonly relation: 'in-reply-to' | 'supersedes' | 'see-also' | 'released-from'
  /** Key of a document that was circulated before. */
  readonly to: string
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
  readonly unwritten?: Unwritten
  /** The number that it bore on paper before there was a record; of what is circulated now, none. */
  readonly stamped?: { readonly year: number; readonly number: number }
  /** That number as it is written, its part included. */
  readonly symbol?: string
  readonly issue?: SampleIssue
  readonly links?: readonly SampleLink[]
  /** Key of a matter of the sample. */
  readonly matter?: string
  readonly sponsors?: readonly PartnerCode[]
  /** What is asked of partners beyond a receipt. */
  readonly asks?: { readonly text: string; readonly due: Day }
  /** It no longer stands, and why. */
  readonly ended?: { readonly how: 'withdraw' | 'recall'; readonly reason: string }
}

/** Documents speak of days to come, so each is written for a calendar. */
export type DocumentIn = (calendar: Calendar) => SampleDocument

/** What every issue says of itself, files and what is named by ids apart; marked by the original. */
export function describedIn(document: SampleDocument) {
  const { asksReceipt, marking, versions, unwritten, dated, sponsors } = document
  const [{ distribution }] = versions
  const spoken = unwritten === undefined ? versions : [...versions, unwritten]
  return {
    titles: new Map(spoken.map(({ language, title }) => [language, title])),
    marking: { ...marking, distribution },
    summaries: new Map(spoken.map(({ language, summary }) => [language, summary])),
    asksReceipt,
    dated: dated.iso as DomainDay,
    ...(sponsors === undefined ? {} : { sponsors }),
  }
}
