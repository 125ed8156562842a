/**
 * What is worth knowing about a reading. A note says what the reader passed over or mended, a
 * warning what it could not find or doubts, an error what breaks a rule of the format.
 */

const severityByCode = {
  /** Nothing in the text looks like a cable. */
  'not-a-cable': 'error',
  /** A paragraph is marked above the cable. */
  'mark-above-classification': 'error',
  'class-line-missing': 'warning',
  'subject-missing': 'warning',
  'tags-missing': 'warning',
  'eo-missing': 'warning',
  /** The cable is classified, and nobody is named who did it. */
  'classified-by-missing': 'warning',
  /** The cable is classified, and nothing says until when. */
  'declassification-missing': 'warning',
  /** Neither header nor record say of which year the cable is, so it has no identifier. */
  'year-unknown': 'warning',
  /** Header, class line and record name different cables. */
  'identifier-differs': 'warning',
  /** `08ECTION01OF02MANAMA492`; the fix is the identifier. */
  'identifier-garbled': 'warning',
  /** No day of any calendar, or the day before the month; the fix is how it was taken. */
  'date-unclear': 'warning',
  /** A paragraph's number does not follow the one before; the fix is the number that would. */
  'number-out-of-order': 'warning',
  /** `Begin text` without `End text`, which is then read as ordinary text, or the reverse. */
  'quotation-not-closed': 'warning',
  'quotation-not-opened': 'warning',
  /** A header that is repeated says something else than before; the line is in the residue. */
  'repeat-differs': 'warning',
  /** A line that nothing accounts for; it is in the residue. */
  'line-not-understood': 'warning',
  /** An O for a zero or the reverse; the fix is what was taken. */
  'letter-for-digit': 'note',
  /** A section join, a page head or foot in the text. */
  'page-join': 'note',
  'repeated-header': 'note',
  /** A caption between lines of text. */
  'stray-caption': 'note',
  /** An empty line in the middle of a sentence. */
  'blank-in-sentence': 'note',
  /** Several parts of a cable on one line. */
  'parts-on-one-line': 'note',
  /** A passage was made illegible. */
  redaction: 'note',
  /** A reference that is no cable. */
  'reference-not-a-cable': 'note',
} as const satisfies Record<string, Severity>

export type Severity = 'error' | 'warning' | 'note'
export type DiagnosticCode = keyof typeof severityByCode

export type Diagnostic = {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** From 1. For what is missing, the line where it would be looked for. */
  readonly line: number
  /** From 1, in UTF-16 units of the line as given. */
  readonly column: number
  /** What should stand there. */
  readonly fix?: string
}

/** A diagnostic with the severity of its code. */
export function diagnostic(
  code: DiagnosticCode,
  at: { readonly line: number; readonly column: number },
  fix?: string,
): Diagnostic {
  const { line, column } = at
  const known = { code, severity: severityByCode[code], line, column }
  return fix === undefined ? known : { ...known, fix }
}
