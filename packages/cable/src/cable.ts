/**
 * What a cable says. Two sorts of fields stand side by side: what was written (`text`, and every
 * plain string), and what was understood from it (`identifier`, `declassify`, `reasons` …). The
 * writer prints the first sort, and the reader makes the second from it again.
 *
 * Strings have single blanks and no line breaks, except the text of a paragraph. A property that is
 * missing was not there or could not be made out; it is never `undefined`, `null` or ''.
 */
import type { Classification, Mark } from './classification.ts'
import type { Addressee, DateTimeGroup, Precedence } from './transmission.ts'
import type { ClassifiedBy } from './classified-by.ts'
import type { ExecutiveOrder } from './executive-order.ts'
import type { Reference } from './references.ts'

export type Cable = {
  /**
   * What is labelled around a cable, by a mirror, an archive or a form, as lower-case label and
   * value: `identifier`, `created`, `released`, `classification`, `origin`, `drafted by` …
   */
  readonly record?: Readonly<Record<string, string>>
  /** The source says that it is an extract: what is missing is unknown, not absent. */
  readonly partial?: true

  /** Lines of the transmission that only operators need: `VZCZC…`, routing, `DE`, `ZNY`. */
  readonly transmission?: readonly string[]
  /** Who got it inside the ministry, where the cable prints it: `ACTION EUR-12 INFO OCT-01`. */
  readonly distribution?: string
  readonly precedence?: Precedence
  /** Of the INFO addressees, where it differs. */
  readonly infoPrecedence?: Precedence
  readonly dateTimeGroup?: DateTimeGroup
  /** The station of the FM line: `AMEMBASSY PARIS`. */
  readonly from?: string
  /** In the order of the header. Missing where there is no header: unknown, which is not none. */
  readonly addressees?: readonly Addressee[]

  /** `05PARIS4977`: year in two digits, post without blanks, serial without zeros. */
  readonly identifier?: string
  /** `RIO DE JANEIRO`. */
  readonly post?: string
  readonly serial?: number
  readonly classification?: Classification
  /** `SIPDIS`, `NOFORN`, `SENSITIVE` and attention lines, in order, each once. */
  readonly captions: readonly string[]
  readonly eo?: ExecutiveOrder
  /** Capitals, each once. */
  readonly tags: readonly string[]
  /** The TAGS line as written, where it is not `tags` with commas. */
  readonly tagsText?: string
  /** Without its mark. */
  readonly subject?: string
  readonly subjectMark?: Mark
  readonly references: readonly Reference[]
  readonly classifiedBy?: ClassifiedBy

  /** What stands under one heading; before the first heading, a section without one. */
  readonly sections: readonly Section[]
  /** The surname or surnames at the end. */
  readonly signOff?: string
  /** Stamps of a release, each once. */
  readonly stamps?: readonly string[]
}

export type Section = {
  readonly heading?: string
  readonly paragraphs: readonly Paragraph[]
}

export type Paragraph = {
  /** Missing where the paragraph has none. */
  readonly number?: number
  readonly mark?: Mark
  /**
   * One line for each block: the opening sentences, then each sub-paragraph (`A. …`, `-- …`) or
   * further block. Between `Begin text` and `End text` the lines are those of the cable, with their
   * indentation and empty lines.
   */
  readonly text: string
}

/** A cable that says nothing. */
export const emptyCable: Cable = { captions: [], tags: [], references: [], sections: [] }
