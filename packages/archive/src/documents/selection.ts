/** Which documents go into an archive. */
import type { Document, DocumentId, RegisterState } from '@epoc/domain'

/** All of it must hold; an empty selection means every document that one can read. */
export type Selection = {
  readonly series?: readonly string[]
  readonly years?: readonly number[]
  readonly documents?: readonly DocumentId[]
}

const has = <T>(wanted: readonly T[] | undefined, value: T): boolean =>
  wanted === undefined || wanted.length === 0 || wanted.includes(value)

export const isWhole = ({ series, years, documents }: Selection): boolean =>
  [series, years, documents].every((each) => each === undefined || each.length === 0)

/** Every document, in the order of the record, and those that are chosen. */
export function documentsOf(
  { shelves }: RegisterState,
  { series, years, documents }: Selection,
): { readonly chosen: readonly Document[]; readonly left: number } {
  const all = [...shelves.values()]
    .flatMap((shelf) => [...shelf.documents])
    .sort((a, b) => a.index - b.index)
  const chosen = all.filter(
    (each) => has(series, each.series) && has(years, each.symbol.year) && has(documents, each.id),
  )
  return { chosen, left: all.length - chosen.length }
}

/** In words, for people. */
export function selectionText(selection: Selection): string {
  if (isWhole(selection)) return 'every document that the reader can open'
  const { series = [], years = [], documents = [] } = selection
  return [
    ...(series.length === 0 ? [] : [`series ${series.join(', ')}`]),
    ...(years.length === 0 ? [] : [`of ${years.join(', ')}`]),
    ...(documents.length === 0 ? [] : [`${documents.length} that were named`]),
  ].join('; ')
}
