/**
 * Symbols: `POC 45/2005`, or `POC-TEM 45/2005` in the audience labelled TEM; `POC CRP.3/2005` for a
 * room paper; `/Rev.1`, `/Add.2`, `/Corr.1`, `/Amend.1` behind it for further issues, and `*` for
 * each technical reissue.
 *
 * Display is always canonical. On input any spelling is read that can only mean a symbol; what it
 * means depends on the prefixes that the register knows, and may be more than one thing.
 */
export const partSorts = ['rev', 'add', 'corr', 'amend'] as const
export type PartSort = (typeof partSorts)[number]
export type SymbolPart = { readonly sort: PartSort; readonly number: number }

/** `prefix` is the code of a series, with the label of a named audience if there is one. */
export type DocumentSymbol = {
  readonly prefix: string
  readonly number: number
  readonly year: number
  /** Room papers are counted apart. */
  readonly room?: true
  readonly parts: readonly SymbolPart[]
  /** How often it was issued again for technical reasons. */
  readonly stars: number
}

/** What a spelling may mean: each of these prefixes, and the year if it says one. */
export type SymbolQuery = Omit<DocumentSymbol, 'prefix' | 'year'> & {
  readonly prefixes: readonly string[]
  readonly year?: number
}

const partNames: Readonly<Record<PartSort, string>> = {
  rev: 'Rev',
  add: 'Add',
  corr: 'Corr',
  amend: 'Amend',
}

export function formatSymbol({ prefix, number, year, room, parts, stars }: DocumentSymbol): string {
  const issue = parts.map((each) => `/${partNames[each.sort]}.${each.number}`).join('')
  return `${prefix} ${room === true ? 'CRP.' : ''}${number}/${year}${issue}${'*'.repeat(stars)}`
}

/** Longer input is no symbol. */
const longest = 96
/** Head, CRP, number, year, parts, stars. */
const spelling =
  /^(.*?)\s*(CRP[\s.\p{Pd}]*)?(\d{1,15})(?:\s*\/\s*(\d{4}|\d{2})(?!\d))?((?:[\s/]*(?:REV|ADD|CORR|AMEND)[\s.]*\d{1,6})*)\s*(\*{0,9})$/u
const onePart = /(REV|ADD|CORR|AMEND)[\s.]*(\d+)/g
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
  const match = spelling.exec(input.normalize('NFKC').toUpperCase().trim())
  if (match === null) return undefined
  const [, head = '', crp, digits, year, rest = '', stars = ''] = match
  const prefixes = prefixesMeantBy(head, known)
  const number = Number(digits)
  const parts = [...rest.matchAll(onePart)].map(([, sort = '', n]): SymbolPart => ({
    sort: sort.toLowerCase() as PartSort,
    number: Number(n),
  }))
  if (prefixes.length === 0 || number === 0 || parts.some((each) => each.number === 0)) {
    return undefined
  }
  return {
    prefixes,
    number,
    ...(year === undefined ? {} : { year: fullYear(year) }),
    ...(crp === undefined ? {} : { room: true }),
    parts,
    stars: stars.length,
  }
}

/** The canonical spelling of a prefix means it alone; others mean all that they fit. */
function prefixesMeantBy(head: string, known: readonly string[]): readonly string[] {
  if (known.includes(head)) return [head]
  const heads = [head, head.replace(filler, '')].map(compact)
  return known.filter((prefix) => heads.includes('') || heads.includes(compact(prefix)))
}

const compact = (given: string): string => given.replace(parting, '')

/** R-REGISTER-11: two digits of a year mean 1987 to 2086. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 87 ? 2000 + year : 1900 + year
}
