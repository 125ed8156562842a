/**
 * Symbols: `POC 45/2005`, or `POC-TEM 45/2005` in the audience labelled TEM.
 *
 * Display is always canonical. On input any spelling is read that can only mean a symbol; what it
 * means depends on the prefixes that the register knows, and may be more than one thing.
 */

/** `prefix` is the code of a series, with the label of a named audience if there is one. */
export type DocumentSymbol = {
  readonly prefix: string
  readonly number: number
  readonly year: number
}

/** What a spelling may mean: each of these prefixes, the number, and the year if it says one. */
export type SymbolQuery = {
  readonly prefixes: readonly string[]
  readonly number: number
  readonly year?: number
}

export const formatSymbol = ({ prefix, number, year }: DocumentSymbol): string =>
  `${prefix} ${number}/${year}`

/** Longer input is no symbol. */
const longest = 64
const headNumberYear = /^(.*?)\s*(\d{1,15})(?:\s*\/\s*(\d{4}|\d{2}))?$/
/** What people put between a series and a number. */
const filler = /(?:#|DOCUMENT|DOC\.?|NUMBER|NUMÉRO|NO\.?|NR\.?|N\.?°|N\.)[\s\p{Pd}]*$/u
const parting = /[\s\p{Pd}]+/gu

/**
 * R-REGISTER-11: reads a spelling of a symbol, given every prefix that there is. Case, spaces,
 * hyphens, leading zeros and words like "doc" or "no" make no difference; a number alone means
 * every prefix. `undefined` if it is no symbol of theirs.
 */
export function parseSymbol(input: string, known: readonly string[]): SymbolQuery | undefined {
  if (input.length > longest) return undefined
  const match = headNumberYear.exec(input.normalize('NFKC').toUpperCase().trim())
  if (match === null) return undefined
  const [, head = '', digits, year] = match
  const prefixes = prefixesMeantBy(head, known)
  const number = Number(digits)
  if (prefixes.length === 0 || number === 0) return undefined
  return { prefixes, number, ...(year === undefined ? {} : { year: fullYear(year) }) }
}

/** The canonical spelling of a prefix means it alone; others mean all that they fit. */
function prefixesMeantBy(head: string, known: readonly string[]): readonly string[] {
  if (known.includes(head)) return [head]
  const heads = [head, head.replace(filler, '')].map(compact)
  return known.filter((prefix) => heads.includes('') || heads.includes(compact(prefix)))
}

const compact = (spelling: string): string => spelling.replace(parting, '')

/** R-REGISTER-11: two digits of a year mean 1987 to 2086. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 87 ? 2000 + year : 1900 + year
}
