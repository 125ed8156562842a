/** What the reader and the writer of cables say, in sentences. The one place where they are made. */
import type { Diagnostic, DiagnosticCode, Refusal } from '@epoc/cable'

const said: Readonly<Record<DiagnosticCode, string>> = {
  'not-a-cable': 'Nothing here looks like a cable.',
  'mark-above-classification': 'A paragraph is marked above the cable',
  'class-line-missing': 'There is no class line.',
  'subject-missing': 'There is no SUBJECT.',
  'tags-missing': 'There are no TAGS.',
  'eo-missing': 'There is no E.O. line.',
  'classified-by-missing': 'The cable is classified, and nobody is named who classified it.',
  'declassification-missing': 'The cable is classified, and nothing says until when.',
  'year-unknown': 'Nothing says of which year the cable is, so it has no identifier.',
  'identifier-differs': 'Record, header and class line name different cables.',
  'identifier-garbled': 'The identifier is garbled',
  'date-unclear': 'The date is unclear',
  'number-out-of-order': 'The number of this paragraph does not follow the one before',
  'quotation-not-closed': '“Begin text” has no “End text”; read as ordinary text.',
  'quotation-not-opened': '“End text” has no “Begin text”.',
  'repeat-differs': 'The header is repeated and says something else here.',
  'line-not-understood': 'This line could not be placed.',
  'letter-for-digit': 'An O stands for a zero, or a zero for an O',
  'page-join': 'A section join or page head was passed over.',
  'repeated-header': 'The header is repeated; passed over.',
  'stray-caption': 'A caption stood in the text; passed over.',
  'blank-in-sentence': 'An empty line stood inside a paragraph; passed over.',
  'parts-on-one-line': 'Several parts of the cable stand on one line.',
  redaction: 'A passage was made illegible.',
  'reference-not-a-cable': 'A reference that is not a cable.',
}

/** A diagnostic as a sentence, with what should stand there. */
export function sentenceOf({ code, fix }: Diagnostic): string {
  const sentence = said[code]
  if (sentence.endsWith('.')) return sentence
  return fix === undefined ? `${sentence}.` : `${sentence}: ${fix}.`
}

/** Why a cable is not written. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.type) {
    case 'no-classification':
      return 'The cable has no classification.'
    case 'mark-above-classification':
      return `“${refusal.path}” is marked (${refusal.mark}), above ${refusal.classification}.`
    case 'no-classified-by':
      return 'A classified cable names who classified it and why (classifiedBy).'
    case 'no-declassification':
      return 'A classified cable says until when (eo: “DECL: …”).'
    case 'too-wide':
      return `“${shortened(refusal.text)}” is wider than a line of ${refusal.width}, and words are not split.`
    case 'no-summary':
      return `A text of ${refusal.lines} lines needs a summary, closed by “End Summary.”`
    case 'reads-otherwise':
      return `“${refusal.path}” would be read as something else than what it is meant to be.`
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
