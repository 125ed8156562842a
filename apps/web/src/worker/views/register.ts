/** The register: a window of the documents that fit, and what one may filter by. */
import {
  fitFor,
  inbox,
  listDocuments,
  nameOfSeat,
  nameOfSeries,
  partnersOf,
  receiptCounts,
} from '@epoc/domain'
import type { Document, ListFilter, Listing } from '@epoc/domain'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { Reading } from './reading.ts'

/** `unconfirmed`: one's government is asked to confirm receipt, and has not. */
export type RegisterFilter = ListFilter & { readonly unconfirmed?: true }

export type RegisterAsked = {
  readonly filter: RegisterFilter
  readonly offset: number
  readonly limit: number
}

export type RegisterRow = DocumentRow & {
  readonly version: string
  readonly receipts: { readonly done: number; readonly of: number }
}

export type RegisterView = {
  readonly total: number
  /** How many documents wait for one's government's receipt, whatever the filter. */
  readonly unconfirmed: number
  readonly offset: number
  readonly rows: readonly RegisterRow[]
  readonly series: readonly { readonly code: string; readonly name: string }[]
  readonly originators: readonly { readonly seat: string; readonly name: string }[]
}

export function registerView(reading: Reading, asked: RegisterAsked): RegisterView {
  const { domain, governance, founding, language } = reading
  const { filter, offset, limit } = asked
  const unconfirmed = unconfirmedBy(reading)
  const { total, rows } =
    filter.unconfirmed === true
      ? pageOf(reading, unconfirmed.filter(fitFor(filter)), asked)
      : listDocuments(domain, governance, filter, { offset, limit })
  return {
    total,
    unconfirmed: unconfirmed.length,
    offset,
    rows: rows.map(({ document, receipts }): RegisterRow => ({
      ...rowOf(reading, document),
      version: versionOf(document),
      receipts: document.asksReceipt
        ? { done: receipts.confirmed, of: receipts.asked }
        : { done: receipts.delivered, of: receipts.partners },
    })),
    series: founding.series.map(({ code }) => ({
      code,
      name: nameOfSeries(founding, code, language),
    })),
    originators: founding.partners.map(({ code }) => ({
      seat: code,
      name: nameOfSeat(founding, code, language),
    })),
  }
}

/** The newest first. */
const unconfirmedBy = ({ domain, governance, person }: Reading): readonly Document[] =>
  inbox(domain.register, governance, person.partner)
    .filter(({ reasons }) => reasons.some(({ type }) => type === 'receipt-asked'))
    .map(({ document }) => document)
    .toReversed()

const pageOf = (
  { domain, governance }: Reading,
  documents: readonly Document[],
  { offset, limit }: RegisterAsked,
): Listing => ({
  total: documents.length,
  rows: documents.slice(offset, offset + limit).map((document) => ({
    document,
    receipts: receiptCounts(domain.register, partnersOf(governance, document.audience), document),
  })),
})

export const versionOf = ({ symbol }: Pick<Document, 'symbol'>): string =>
  symbol.parts.map(({ sort, number }) => `${partNames[sort]}.${number}`).join(' ')

const partNames = { rev: 'Rev', add: 'Add', corr: 'Corr', amend: 'Amend' } as const
