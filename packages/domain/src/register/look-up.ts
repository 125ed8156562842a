/** Finding documents by what people call them. */
import { documentOf } from './register.ts'
import type { RegisterState } from './register.ts'
import type { Document } from './document.ts'
import { parseSymbol } from './symbol.ts'

/**
 * R-REGISTER-11: the documents that a spelling may mean, the newest first; none if it is no symbol.
 * Without a year it is, for each series that may be meant, the latest year that has the number.
 * Two audiences may bear the same label unknown to each other; then a symbol means both.
 */
export function lookUp(register: RegisterState, input: string): readonly Document[] {
  const query = parseSymbol(input, [...register.numbers.keys()])
  if (query === undefined) return []
  return query.prefixes
    .flatMap((prefix) => ofYear(bearersOf(register, prefix, query.number), query.year))
    .sort((a, b) => b.index - a.index)
}

const bearersOf = (register: RegisterState, prefix: string, number: number): readonly Document[] =>
  [...(register.numbers.get(prefix)?.get(number) ?? [])]
    .map((id) => documentOf(register, id))
    .filter((each) => each !== undefined)

const ofYear = (documents: readonly Document[], year: number | undefined): readonly Document[] => {
  const wanted = year ?? Math.max(...documents.map(({ symbol }) => symbol.year))
  return documents.filter(({ symbol }) => symbol.year === wanted)
}
