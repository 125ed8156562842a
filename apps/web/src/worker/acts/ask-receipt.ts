/** Asks every partner of a document's audience to confirm its receipt, where that was not asked before. */
import { documentOf, formatSymbol } from '@epoc/domain'
import type { DocumentId } from '@epoc/domain'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export type AskReceiptAsked = { readonly document: string }

export async function askReceipt(
  desk: Desk,
  reading: Reading,
  asked: AskReceiptAsked,
): Promise<Outcome> {
  const document = documentOf(reading.domain.register, asked.document as DocumentId)
  if (document === undefined) return { type: 'refused', reason: 'unknown-document' }
  const command = { type: 'ask-receipt' as const, of: document.id }
  return send(desk, reading, formatSymbol(document.symbol), { type: 'plain', command })
}
