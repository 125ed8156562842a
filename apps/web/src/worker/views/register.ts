/** The register: a window of the documents that fit, and what one may filter by. */
import { listDocuments, nameOfSeat, nameOfSeries } from '@epoc/domain'
import type { ListFilter } from '@epoc/domain'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { Reading } from './reading.ts'

export type RegisterAsked = {
  readonly filter: ListFilter
  readonly offset: number
  readonly limit: number
}

export type RegisterRow = DocumentRow & {
  readonly version: string
  readonly receipts: { readonly done: number; readonly of: number }
}

export type RegisterView = {
  readonly total: number
  readonly offset: number
  readonly rows: readonly RegisterRow[]
  readonly series: readonly { readonly code: string; readonly name: string }[]
  readonly originators: readonly { readonly seat: string; readonly name: string }[]
}

export function registerView(reading: Reading, asked: RegisterAsked): RegisterView {
  const { domain, governance, founding, language } = reading
  const { filter, offset, limit } = asked
  const { total, rows } = listDocuments(domain, governance, filter, { offset, limit })
  return {
    total,
    offset,
    rows: rows.map(({ document, receipts }): RegisterRow => ({
      ...rowOf(reading, document),
      version: document.symbol.parts
        .map(({ sort, number }) => `${partNames[sort]}.${number}`)
        .join(' '),
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

const partNames = { rev: 'Rev', add: 'Add', corr: 'Corr', amend: 'Amend' } as const
