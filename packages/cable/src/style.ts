/** How cables are set out. A style is data; the writer knows none by name. */

export type Style = {
  readonly name: string
  /** Characters in a line. Lines of the transmission, which networks print, may be longer. */
  readonly width: number
  /** `C O N F I D E N T I A L`. */
  readonly spacedLevel: boolean
  /** The level of an unclassified cable in short: `UNCLAS`. */
  readonly shortUnclassified: boolean
  /** Digits to which the serial is padded; 0 for none. */
  readonly serialDigits: number
  readonly labels: {
    readonly tags: string
    readonly subject: string
    readonly references: string
    readonly classifiedBy: string
  }
  readonly headings: { readonly capitals: boolean; readonly rules: 'around' | 'below' }
  /** Lines of text after which a section is cut; missing where a cable is not cut. */
  readonly sectionLines?: number
  /** Lines of text from which on a summary is required; missing where none is. */
  readonly summaryFromLines?: number
}

const LINES_OF_A_PAGE = 50

/** The telegram of the handbooks: 55 columns; networks also take 65 and 69. */
export const telegramStyle: Style = {
  name: 'telegram',
  width: 55,
  spacedLevel: true,
  shortUnclassified: true,
  serialDigits: 6,
  labels: { tags: 'TAGS', subject: 'SUBJECT', references: 'REF', classifiedBy: 'Classified By' },
  headings: { capitals: true, rules: 'around' },
  sectionLines: 2 * LINES_OF_A_PAGE,
  summaryFromLines: 3 * LINES_OF_A_PAGE,
}

/** The same for reading on paper: plain words, no sections. */
export const reportStyle: Style = {
  name: 'report',
  width: 69,
  spacedLevel: false,
  shortUnclassified: false,
  serialDigits: 0,
  labels: {
    tags: 'Tags',
    subject: 'Subject',
    references: 'References',
    classifiedBy: 'Classified by',
  },
  headings: { capitals: false, rules: 'below' },
}

export const styles: Readonly<Record<string, Style>> = {
  telegram: telegramStyle,
  report: reportStyle,
}
