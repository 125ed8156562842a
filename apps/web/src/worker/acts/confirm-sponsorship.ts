/** Says that one's seat is a sponsor of a document, as which it was named. */
import { documentOf, formatSymbol } from '@epoc/domain'
import type { DocumentId } from '@epoc/domain'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export async function confirmSponsorship(
  desk: Desk,
  reading: Reading,
  { document: id }: { readonly document: string },
): Promise<Outcome> {
  const document = documentOf(reading.domain.register, id as DocumentId)
  if (document === undefined) return { type: 'refused', reason: 'no-such-document' }
  const command = { type: 'confirm-sponsorship' as const, of: document.id }
  return send(desk, reading, formatSymbol(document.symbol), { type: 'plain', command })
}
