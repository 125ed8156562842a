/** What else bears the number of a document, and what it refers to. */
import { documentOf, formatSymbol } from '@epoc/domain'
import type { Document, IssueSort, Link, Shown } from '@epoc/domain'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { Reading } from './reading.ts'

export type Named = { readonly id: string; readonly number: string }

export type ThreadRow = DocumentRow & {
  readonly sort: 'first' | IssueSort
  readonly isThis: boolean
}

export type LinkRow = {
  readonly relation: Link['relation']
  /** Whether this document says so of the other, or the other of this one. */
  readonly isBack: boolean
  /** Absent where it is not one's to read. */
  readonly to?: Named
}

/** In the order of the record: the first text, then its issues. */
export const threadRows = (reading: Reading, { document, thread }: Shown): readonly ThreadRow[] =>
  thread.map((each) => ({
    ...rowOf(reading, each),
    sort: each.issue?.sort ?? 'first',
    isThis: each.id === document.id,
  }))

export function linksOf({ domain }: Reading, shown: Shown): readonly LinkRow[] {
  const { document, mentionedBy } = shown
  const there = document.links.map((link): LinkRow => {
    const linked = documentOf(domain.register, link.document)
    return {
      relation: link.relation,
      isBack: false,
      ...(linked === undefined ? {} : { to: named(linked) }),
    }
  })
  const back = mentionedBy.flatMap((each) =>
    each.links
      .filter((link) => link.document === document.id)
      .map(({ relation }): LinkRow => ({ relation, isBack: true, to: named(each) })),
  )
  return [...there, ...back]
}

const named = ({ id, symbol }: Document): Named => ({ id, number: formatSymbol(symbol) })
