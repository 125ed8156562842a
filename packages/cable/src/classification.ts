/**
 * Levels and marks. A level is the classification of a whole cable; a mark stands in parentheses
 * before a paragraph and begins with the letters of a level: `(C)`, `(S/NF)`, `(SBU)`.
 */

/** From the lowest to the highest. */
export const classifications = [
  'UNCLASSIFIED',
  'RESTRICTED',
  'LIMITED OFFICIAL USE',
  'CONFIDENTIAL',
  'SECRET',
  'TOP SECRET',
] as const

export type Classification = (typeof classifications)[number]

/** Capitals, parts joined by `/`: `C`, `SBU`, `C/NF`. */
export type Mark = string

/** Places in `classifications`; what is merely sensitive is not classified. */
const rankByLetters: Readonly<Record<string, number>> = {
  U: 0,
  SBU: 0,
  FOUO: 0,
  R: 1,
  LOU: 2,
  C: 3,
  S: 4,
  TS: 5,
}

/** How high a classification is; `UNCLASSIFIED` is 0. */
export const rankOf = (classification: Classification): number =>
  classifications.indexOf(classification)

/** How high a mark is; `undefined` for one that is not known. */
export const rankOfMark = (mark: Mark): number | undefined =>
  rankByLetters[mark.split('/', 1)[0] ?? '']

export const isClassified = (classification: Classification): boolean => rankOf(classification) >= 3

/**
 * Whether a cable must say who classified it: classified ones must since E.O. 12958 came into force
 * in 1995. Without an order the year of the cable decides, and without that the present rule holds.
 */
export const needsClassifiedBy = (
  classification: Classification,
  order: string | undefined,
  year: number | undefined,
): boolean =>
  isClassified(classification) &&
  (order === undefined ? !(Number(year) < 1995) : Number(order) >= 12958)

/** Whether a cable must say until when: classified ones must since the E.O. 11652 of 1972. */
export const needsDeclassification = (
  classification: Classification,
  year: number | undefined,
): boolean => isClassified(classification) && !(Number(year) < 1972)

/** Letters with any blanks between them, and a zero for an O: `C 0 N F …`. */
const spaced = (word: string): string =>
  word
    .replaceAll(' ', '')
    .split('')
    .map((letter) => (letter === 'O' ? '[O0]' : letter))
    .join('[ \\t]*')

const spellings: readonly (readonly [Classification, RegExp])[] = [
  ['TOP SECRET', spelling('TOP SECRET')],
  ['SECRET', spelling('SECRET')],
  ['CONFIDENTIAL', spelling('CONFIDENTIAL')],
  ['LIMITED OFFICIAL USE', spelling('LIMITED OFFICIAL USE')],
  ['RESTRICTED', spelling('RESTRICTED')],
  ['UNCLASSIFIED', spelling('UNCLASSIFIED')],
  ['UNCLASSIFIED', spelling('UNCLAS')],
]

function spelling(word: string): RegExp {
  return new RegExp(`^${spaced(word)}(?![A-Za-z0-9])`)
}

/** The classification that a line begins with, in capitals, spaced or plain, and what follows. */
export function leadingClassification(
  line: string,
): { readonly classification: Classification; readonly length: number } | undefined {
  if (!/^[TSCLRU]/.test(line)) return undefined
  for (const [classification, pattern] of spellings) {
    const length = pattern.exec(line)?.[0].length
    if (length !== undefined) return { classification, length }
  }
  return undefined
}

const MARK = String.raw`\(\s?((?:TS|SBU|LOU|FOUO|S|C|U|R)(?:\s?[/,-]{1,2}\s?[A-Z][A-Z ]{0,14}){0,3})\.?\s?\)`
const markAtStart = new RegExp(`^${MARK}\\s*`)

/** The pattern of a mark, for use inside others. It captures the mark. */
export const MARK_PATTERN = MARK

/** The mark that a text begins with, and the text after it. `(C - ENTIRE TEXT)` leaves its words. */
export function leadingMark(
  text: string,
): { readonly mark: Mark; readonly rest: string } | undefined {
  const found = markAtStart.exec(text)
  if (found === null) return undefined
  const rest = text.slice(found[0].length)
  const [letters = '', ...more] = (found[1] ?? '').split(/\s?[/,-]{1,2}\s?/)
  const words = more.join(' ').trim()
  if (/^ENTIRE TEXT$/.test(words)) {
    return { mark: letters, rest: /^[.:]/.test(rest) ? words + rest : `${words} ${rest}`.trim() }
  }
  return { mark: [letters.trim(), ...more.map((part) => part.trim())].join('/'), rest }
}
