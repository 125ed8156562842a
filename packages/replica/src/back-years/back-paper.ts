/**
 * A document of past years as a sheet lists it. What a plan of `@epoc/intake` holds fits; so does
 * anything else that says as much.
 */
import { formatSymbol } from '@epoc/domain'
import type { Document, SymbolPart } from '@epoc/domain'

/** The number as it stood on paper. `series` is the whole prefix: a label of a named few included. */
export type BackSymbol = {
  readonly series: string
  readonly number: number
  readonly year: number
  readonly room?: true
  readonly parts: readonly SymbolPart[]
}

/** A file below the folder that was brought: its path with `/`, its size in bytes. */
export type BackFile = { readonly path: string; readonly size: number; readonly language?: string }

export type BackPaper = {
  /** Where it stands in the sheet. */
  readonly line: number
  readonly symbol: BackSymbol
  readonly title: string
  readonly titles?: readonly { readonly language: string; readonly text: string }[]
  /** `yyyy-mm-dd` */
  readonly date: string
  readonly files: readonly BackFile[]
  readonly inReplyTo: readonly BackSymbol[]
  readonly caveats: readonly string[]
  readonly distribution: readonly string[]
  readonly type?: string
  readonly originator?: string
  readonly classification?: string
  readonly summary?: string
}

/** Its canonical spelling. */
export const backSymbolText = ({ series, ...symbol }: BackSymbol): string =>
  formatSymbol({ prefix: series, ...symbol, stars: 0 })

/** The first text to which it belongs, in its canonical spelling. */
export const backThread = (symbol: BackSymbol): string => backSymbolText({ ...symbol, parts: [] })

/** The symbol of a document without the stars of its technical reissues. */
export const unstarred = ({ symbol }: Pick<Document, 'symbol'>): string =>
  formatSymbol({ ...symbol, stars: 0 })

export const nameOfFile = ({ path }: BackFile): string => path.slice(path.lastIndexOf('/') + 1)
