/** Finding documents by what people call them. */
import type { Document } from '../documents/document.ts'
import { documentOf, numberKey } from '../register.ts'
import type { RegisterState } from '../register.ts'
import { formatSymbol, parseSymbol } from './symbol.ts'
import type { DocumentSymbol, SymbolQuery } from './symbol.ts'

/**
 * R-REGISTER-11: the documents that a spelling may mean, the newest first; none if it is no symbol.
 * Without a year it is the year of `near`, the document that one is reading, where that has the
 * number; else, for each series that may be meant, the latest year that has it. Two audiences may
 * bear the same label unknown to each other; then a symbol means both.
 */
export function lookUp(
  register: RegisterState,
  input: string,
  near?: DocumentSymbol,
): readonly Document[] {
  const query = parseSymbol(input, [...register.numbers.keys()])
  if (query === undefined) return []
  return query.prefixes
    .flatMap((prefix) =>
      ofYear(bearersOf(register, prefix, query), query.year ?? near?.year, query),
    )
    .map((root) => issueOf(register, root, query))
    .filter((each) => each !== undefined)
    .sort((a, b) => b.index - a.index)
}

const bearersOf = (
  register: RegisterState,
  prefix: string,
  query: SymbolQuery,
): readonly Document[] =>
  [...(register.numbers.get(prefix)?.get(numberKey(query))?.keys() ?? [])]
    .map((id) => documentOf(register, id))
    .filter((each) => each !== undefined)

/** Of the year that is said or near; where that is only near and has none, of the latest. */
function ofYear(
  documents: readonly Document[],
  year: number | undefined,
  query: SymbolQuery,
): readonly Document[] {
  const wanted = documents.filter(({ symbol }) => symbol.year === year)
  if (wanted.length > 0 || query.year !== undefined) return wanted
  const latest = Math.max(...documents.map(({ symbol }) => symbol.year))
  return documents.filter(({ symbol }) => symbol.year === latest)
}

/** The issue of a thread that bears these parts. */
function issueOf(
  register: RegisterState,
  root: Document,
  { parts, stars }: SymbolQuery,
): Document | undefined {
  const wanted = formatSymbol({ ...root.symbol, parts, stars })
  return [root, ...root.issues.map((id) => documentOf(register, id))].find(
    (each) => each !== undefined && formatSymbol(each.symbol) === wanted,
  )
}
