/** Confirms receipt of documents in the name of one's government; one act for each audience. */
import { documentOf, formatSymbol } from '@epoc/domain'
import type { DocumentId } from '@epoc/domain'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export type ConfirmAsked = { readonly documents: readonly string[]; readonly withoutFile?: boolean }

export async function confirm(
  desk: Desk,
  reading: Reading,
  asked: ConfirmAsked,
): Promise<readonly Outcome[]> {
  const { register } = reading.domain
  const documents = asked.documents
    .map((id) => documentOf(register, id as DocumentId))
    .filter((each) => each !== undefined)
  const outcomes: Outcome[] = []
  for (const ofAudience of Map.groupBy(documents, ({ audience }) => audience).values()) {
    const symbols = ofAudience.map(({ symbol }) => formatSymbol(symbol)).join(', ')
    const command = {
      type: 'confirm' as const,
      documents: ofAudience.map(({ id }) => id),
      ...(asked.withoutFile === true ? { withoutFile: true as const } : {}),
    }
    outcomes.push(await send(desk, reading, symbols, { type: 'plain', command }))
  }
  return outcomes
}
