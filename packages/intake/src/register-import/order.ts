/**
 * The order in which documents can be registered: by date, then number; but never a revision,
 * addendum or corrigendum before what it belongs to, whatever its date says.
 */
import { compareText } from './fold.ts'
import type { PlannedDocument } from './plan.ts'
import { basesOf, compareSymbols, symbolText } from './symbol.ts'

export type Ordered = {
  readonly items: readonly PlannedDocument[]
  /** Dated before what they belong to. */
  readonly early: readonly PlannedDocument[]
}

/** No two documents may have the same symbol. */
export function inOrder(documents: readonly PlannedDocument[]): Ordered {
  const bySymbol = new Map(documents.map((each) => [symbolText(each.symbol), each]))
  /** The latest date among a document and all that it belongs to. */
  const due = (document: PlannedDocument): string =>
    basesOf(document.symbol)
      .map((base) => bySymbol.get(symbolText(base))?.date ?? '')
      .reduce((latest, date) => (date > latest ? date : latest), document.date)
  const dues = new Map(documents.map((each) => [each, due(each)]))
  const dueOf = (document: PlannedDocument) => dues.get(document) ?? document.date
  return {
    items: documents.toSorted(
      (a, b) => compareText(dueOf(a), dueOf(b)) || compareSymbols(a.symbol, b.symbol),
    ),
    early: documents.filter((each) => dueOf(each) !== each.date),
  }
}
