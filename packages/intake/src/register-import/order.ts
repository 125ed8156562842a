/**
 * The order in which documents can be registered: by date, then number; but never one before what it
 * belongs to or follows, whatever its date says. A text is corrected before it is replaced.
 */
import { compareText } from './fold.ts'
import type { PlannedDocument } from './plan.ts'
import { compareSymbols, symbolText } from './symbol.ts'
import type { PlannedSymbol, SymbolPart } from './symbol.ts'

export type Ordered = {
  readonly items: readonly PlannedDocument[]
  /** Dated before what they belong to or follow. */
  readonly early: readonly PlannedDocument[]
}

/** No two documents may have the same symbol. */
export function inOrder(documents: readonly PlannedDocument[]): Ordered {
  /** The latest date among a document and all that must stand before it. */
  const dues = new Map<PlannedDocument, string>()
  for (const thread of Map.groupBy(documents, threadOf).values()) {
    const sorted = thread.toSorted((a, b) => compareSymbols(a.symbol, b.symbol))
    for (const document of sorted) {
      const due = sorted
        .filter((other) => precedes(other.symbol.parts, document.symbol.parts))
        .map((other) => dues.get(other) ?? '')
        .reduce((latest, date) => (date > latest ? date : latest), document.date)
      dues.set(document, due)
    }
  }
  const dueOf = (document: PlannedDocument) => dues.get(document) ?? document.date
  return {
    items: documents.toSorted(
      (a, b) => compareText(dueOf(a), dueOf(b)) || compareSymbols(a.symbol, b.symbol),
    ),
    early: documents.filter((each) => dueOf(each) !== each.date),
  }
}

const threadOf = ({ symbol }: PlannedDocument): string => symbolText({ ...symbol, parts: [] })

type Parts = PlannedSymbol['parts']

/** Whether one issue of a thread must stand before another; `compareSymbols` agrees with it. */
function precedes(one: Parts, other: Parts): boolean {
  const last = other.at(-1)
  if (last === undefined) return false
  const base = other.slice(0, -1)
  if (one.length <= base.length && isSame(one, base.slice(0, one.length))) return true
  if (follows(one, base, last)) return true
  // What corrects the text itself, or a revision that this one replaces.
  const corrected = one.slice(0, -1)
  const isCorrection = last.sort === 'rev' && one.at(-1)?.sort === 'corr'
  return isCorrection && (isSame(corrected, base) || follows(corrected, base, last))
}

/** Whether parts are of the same sort, upon the same base, with a lower number. */
function follows(parts: Parts, base: Parts, last: SymbolPart): boolean {
  const own = parts.at(-1)
  return own?.sort === last.sort && own.number < last.number && isSame(parts.slice(0, -1), base)
}

const isSame = (one: Parts, other: Parts): boolean =>
  one.length === other.length &&
  one.every(({ sort, number }, at) => sort === other[at]?.sort && number === other[at].number)
