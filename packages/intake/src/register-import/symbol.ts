/**
 * Symbols of back years, with what was added later: `POC 12/2003/Rev.1/Corr.2`, and `POC RD 3/2003`
 * for a room paper. Reads the spellings of old registers and file names; whether the regime knows
 * such a series is not asked here.
 */
import { compareText } from './fold.ts'
import { fullYear } from './year.ts'

export type SymbolPart = {
  readonly sort: 'rev' | 'add' | 'corr' | 'amend'
  readonly number: number
}

export type PlannedSymbol = {
  readonly series: string
  readonly number: number
  readonly year: number
  readonly room?: true
  /** In their order: a corrigendum to the first revision is Rev.1, then Corr.1. */
  readonly parts: readonly SymbolPart[]
}

export type SymbolRead = { readonly symbol: PlannedSymbol; readonly isYearShort: boolean }

const longest = 100
const room = String.raw`(?:RD|CRP|ROOM(?: (?:DOC|DOCUMENT|PAPER))?|DOCUMENT DE SEANCE)`
const whole = new RegExp(
  String.raw`^([A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)*?)(?:[ /-]+(${room})\.?)?(?:[ -]+(?:DOC|NO))?[ -]*0*(\d{1,6})[ ]?[/-][ ]?(\d{4}|\d{2})(?!\d)(.*)$`,
)
const part = /[ /.,()-]*(REV|ADD|CORR|AMEND|AMD)[A-Z]*[ .-]*(\d{1,3})?(?!\d)/gy
const sorts: Readonly<Record<string, SymbolPart['sort']>> = {
  REV: 'rev',
  ADD: 'add',
  CORR: 'corr',
  AMEND: 'amend',
  AMD: 'amend',
}

/** Undefined if the text is no symbol. */
export function readSymbol(text: string): SymbolRead | undefined {
  if (text.length > longest) return undefined
  const spelling = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/\p{Pd}/gu, '-')
    .replace(/ ?(?:#|№|N[O°]?\.|N°)(?= ?\d)/g, ' NO ')
    .replace(/\bDOC\./g, 'DOC')
    .replace(/ +/g, ' ')
    .trim()
  const match = whole.exec(spelling)
  if (match === null) return undefined
  const [, series = '', roomWord, number = '', year = '', rest = ''] = match
  const after = /^[ /-]+(?:RD|CRP|ROOM)(?![A-Z])/.exec(rest)?.[0] ?? ''
  const parts = partsOf(rest.slice(after.length))
  if (parts === undefined || Number(number) === 0) return undefined
  const isRoom = roomWord !== undefined || after !== ''
  return {
    symbol: {
      series,
      number: Number(number),
      year: fullYear(year),
      ...(isRoom ? { room: true } : {}),
      parts,
    },
    isYearShort: year.length === 2,
  }
}

/** A part without a number is the first of its sort. */
function partsOf(rest: string): readonly SymbolPart[] | undefined {
  const parts: SymbolPart[] = []
  let at = 0
  for (const match of rest.matchAll(part)) {
    const [all, word = '', number = '1'] = match
    const sort = sorts[word]
    if (sort === undefined || Number(number) === 0) return undefined
    parts.push({ sort, number: Number(number) })
    at = match.index + all.length
  }
  return /^[ .)]*$/.test(rest.slice(at)) ? parts : undefined
}

const words = { rev: 'Rev', add: 'Add', corr: 'Corr', amend: 'Amend' } as const

/** The one spelling of a symbol. Equal symbols have equal texts. */
export const symbolText = ({ series, number, year, room, parts }: PlannedSymbol): string =>
  [
    `${series} ${room === true ? 'RD ' : ''}${number}/${year}`,
    ...parts.map((each) => `${words[each.sort]}.${each.number}`),
  ].join('/')

/** What a symbol was added to, the nearest first: of Rev.1/Corr.2 that is Rev.1, then the document. */
export const basesOf = (symbol: PlannedSymbol): readonly PlannedSymbol[] =>
  symbol.parts.map((_, at) => ({
    ...symbol,
    parts: symbol.parts.slice(0, symbol.parts.length - 1 - at),
  }))

const order: readonly string[] = ['corr', 'rev', 'add', 'amend']

/**
 * By number, year and series; then a document before what was added to it, and what corrects a text
 * before what takes its place.
 */
export function compareSymbols(a: PlannedSymbol, b: PlannedSymbol): number {
  const difference =
    a.year - b.year ||
    a.number - b.number ||
    compareText(a.series, b.series) ||
    Number(a.room ?? false) - Number(b.room ?? false)
  if (difference !== 0) return difference
  for (const [at, one] of a.parts.entries()) {
    const other = b.parts[at]
    if (other === undefined) return 1
    const step = order.indexOf(one.sort) - order.indexOf(other.sort) || one.number - other.number
    if (step !== 0) return step
  }
  return a.parts.length - b.parts.length
}
