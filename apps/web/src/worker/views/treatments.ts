/** What one may do to a document in the hat that one wears: make something further of it, take it back. */
import { decide, documentOf, isCurrent, isMainText, stands } from '@epoc/domain'
import type { DocumentId } from '@epoc/domain'
import type { PaperKind } from '../compose/form.ts'
import type { Reading } from './reading.ts'

export type TreatmentsAsked = { readonly id: string }

export type TreatmentsView = {
  readonly kinds: readonly PaperKind[]
  readonly mayWithdraw: boolean
  readonly mayRecall: boolean
}

const nothing: TreatmentsView = { kinds: [], mayWithdraw: false, mayRecall: false }

export function treatmentsView(reading: Reading, { id }: TreatmentsAsked): TreatmentsView {
  const { domain, governance, person, hat } = reading
  const document = documentOf(domain.register, id as DocumentId)
  if (document === undefined) return nothing
  const may = (type: 'withdraw' | 'recall'): boolean => {
    const command = { type, of: document.id, reason: '' }
    return decide(domain, { governance, author: person, hat }, command).ok
  }
  const mayWithdraw = may('withdraw')
  // Whoever may take a text back may issue it further: it is its originator's affair, or the POC's.
  const isOpen = mayWithdraw && stands(document)
  const isCorrigendum = document.symbol.parts.at(-1)?.sort === 'corr'
  const isNewest = isOpen && isCurrent(document)
  return {
    kinds: [
      ...(isNewest && !isCorrigendum ? (['rev', 'corr'] as const) : []),
      ...(isNewest ? (['reissue'] as const) : []),
      ...(isOpen && isMainText(document) ? (['add', 'amend'] as const) : []),
      ...(isOpen ? (['translate'] as const) : []),
    ],
    mayWithdraw,
    mayRecall: may('recall'),
  }
}
