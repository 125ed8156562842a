/** Names of cables: `05PARIS4977`. Years in two digits are of 1966 to 2065. */

export type CableName = {
  /** `PARIS`, `RIO DE JANEIRO`. */
  readonly post: string
  readonly serial: number
  readonly year?: number
}

/** 66 to 99 are of the last century. */
export const fullYear = (year: number): number => {
  if (year > 99) return year
  return year >= 66 ? 1900 + year : 2000 + year
}

const twoDigits = (value: number): string => String(value % 100).padStart(2, '0')

/** `05RIODEJANEIRO1291`; nothing without a year. */
export function identifierOf({ post, serial, year }: CableName): string | undefined {
  return year === undefined ? undefined : `${twoDigits(year)}${solid(post)}${serial}`
}

/** A post without blanks, dots and apostrophes, as it stands in an identifier. */
const solid = (post: string): string => post.replace(/[^A-Z]/g, '')

/** Other names of the same place; the right-hand side is the one in identifiers. */
const sameAs: Readonly<Record<string, string>> = { SECSTATE: 'STATE', DEPT: 'STATE' }

export const canonicalPost = (post: string): string => sameAs[post] ?? post

/** Digits in which an O may stand for a zero, and an l or I for a one. */
export const digitsIn = (text: string): number =>
  Number(text.replace(/O/gi, '0').replace(/[lI]/g, '1'))

/** Letters in which a zero may stand for an O. */
export const lettersIn = (text: string): string => text.replaceAll('0', 'O')

export type ReadIdentifier = CableName & {
  readonly year: number
  /** Something had to be mended. */
  readonly garbled: boolean
}

/**
 * Reads an identifier, also one with blanks, zeros before the serial, the suffix of an archive,
 * the section count of a class line run into it, or O and 0 confused.
 */
export function readIdentifier(text: string): ReadIdentifier | undefined {
  const squeezed = text.replace(/[\s_-]/g, '').toUpperCase()
  const found =
    /^(?:19|20)?([\dO]{2})(S?ECTION[\dO]{1,3}OF[\dO]{1,3})?([A-Z][A-Z.'0]{1,30}?)([\dO]{0,7}\d)[A-E]?$/.exec(
      squeezed,
    )
  if (found === null) return undefined
  const [, year = '', section, letters = '', digits = ''] = found
  const [post, serial] = shiftLetters(letters, digits)
  return {
    year: fullYear(digitsIn(year)),
    post: lettersIn(post),
    serial: digitsIn(serial),
    garbled: section !== undefined || /O/.test(year + serial) || post.includes('0'),
  }
}

/** An O right before the digits belongs to the post: `CAIRO`, `OSLO`. */
function shiftLetters(letters: string, digits: string): readonly [string, string] {
  const head = /^O+(?=\d)/.exec(digits)?.[0] ?? ''
  return [letters + head, digits.slice(head.length)]
}
