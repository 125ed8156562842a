/** What a reader looks at in the register of a decade, and within how many milliseconds it wants it. */
import type { PartnerCode } from '@epoc/governance'
import { governanceOfDecade as governance } from './decade.test-support.ts'
import { isCurrent } from './register/documents/document.ts'
import type { Document } from './register/documents/document.ts'
import { receiptMatrix } from './register/receipts/matrix.ts'
import { lookUp } from './register/symbols/look-up.ts'
import { formatSymbol } from './register/symbols/symbol.ts'
import { chaseList } from './register/views/chase.ts'
import { inbox } from './register/views/inbox.ts'
import { listDocuments, showDocument } from './register/views/listing.ts'
import type { ListFilter } from './register/views/listing.ts'
import type { DomainState } from './state.ts'

/** `look` is given the number of the look, so that no two are alike. */
export type Look = {
  readonly name: string
  readonly within: number
  readonly look: (turn: number) => unknown
}

const view = 8
const symbol = 1

export function looksAt(state: DomainState, now: number): readonly Look[] {
  const { register } = state
  const partners = governance.founding.partners.map(({ code }) => code)
  const documents = [...register.shelves.values()].flatMap((shelf) => shelf.documents.toArray())
  const partner = (turn: number) => partners[turn % partners.length] as PartnerCode
  const document = (turn: number) => documents[(turn * 197) % documents.length] as Document
  const list = (filter: ListFilter, offset = 0) =>
    listDocuments(state, governance, filter, { offset, limit: 50 })
  const views: readonly (readonly [string, Look['look']])[] = [
    ['inbox of a partner', (turn) => inbox(register, governance, partner(turn))],
    ['chase list of a partner', (turn) => chaseList(register, governance, partner(turn), now)],
    ['chase list of the POC', () => chaseList(register, governance, 'poc', now)],
    ['first page of all documents', () => list({})],
    ['a page far down', (turn) => list({}, 15_000 - turn)],
    ['what is current', () => list({ standing: 'current' })],
    ['one series of one year', (turn) => list({ series: 'TEM', year: 2018 + (turn % 8) })],
    ['papers of a partner', (turn) => list({ originator: partner(turn) })],
    ['receipts of a document', (turn) => receiptMatrix(register, governance, document(turn))],
    ['one document', (turn) => showDocument(state, governance, document(turn).id)],
  ]
  const symbols: readonly (readonly [string, Look['look']])[] = [
    ['a symbol', (turn) => lookUp(register, formatSymbol(document(turn).symbol))],
    ['a number alone', (turn) => lookUp(register, String(1 + (turn % 250)))],
  ]
  return [
    ...views.map(([name, look]) => ({ name, look, within: view })),
    ...symbols.map(([name, look]) => ({ name, look, within: symbol })),
  ]
}

/** The yardstick: a walk through all documents, a millisecond where nothing else slows it down. */
export function walkThrough({ register }: DomainState): number {
  let current = 0
  for (const { documents } of register.shelves.values()) {
    documents.forEach((each) => {
      if (isCurrent(each)) current += 1
    })
  }
  return current
}
