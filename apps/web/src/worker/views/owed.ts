/** Who owes what over all documents that a seat may chase, by partner. */
import { closeOf } from '@epoc/domain'
import type { ChaseRow, When } from '@epoc/domain'
import { owedTo, remindersFor } from '../letters/reminder.ts'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { Reading } from './reading.ts'

export type OwedAsked = { readonly overdue: boolean }

export type OwedItem = {
  readonly document: DocumentRow
  /** What was asked; absent where it is the receipt. */
  readonly asked?: string
  readonly due?: When
  readonly closesAt?: number
  readonly overdue: boolean
}

export type OwedPartner = {
  readonly partner: string
  readonly name: string
  readonly items: readonly OwedItem[]
}

export type OwedView = {
  /** On how many documents something is awaited, and on how many it is overdue. */
  readonly documents: number
  readonly overdue: number
  readonly partners: readonly OwedPartner[]
}

export function owedView(reading: Reading, { overdue }: OwedAsked): OwedView {
  const all = owedTo(reading, {})
  return {
    documents: new Set(all.map(({ document }) => document.id)).size,
    overdue: new Set(all.filter((row) => row.overdue).map(({ document }) => document.id)).size,
    partners: remindersFor(reading, { overdue }).map(({ partner, name, rows }) => ({
      partner,
      name,
      items: rows.map((row) => itemOf(reading, row)),
    })),
  }
}

function itemOf(reading: Reading, { document, wanted, overdue }: ChaseRow): OwedItem {
  const row = rowOf(reading, document)
  if (wanted === 'receipt') return { document: row, overdue }
  const closesAt = closeOf(wanted.due)
  return {
    document: row,
    asked: wanted.text,
    due: wanted.due,
    ...(closesAt === undefined ? {} : { closesAt }),
    overdue,
  }
}
