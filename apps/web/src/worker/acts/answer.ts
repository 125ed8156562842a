/** Answers what was asked about a document, in the name of one's government. */
import { documentOf, formatSymbol } from '@epoc/domain'
import type { DocumentId, Request } from '@epoc/domain'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export type AnswerAsked = {
  readonly document: string
  readonly request: string
  /** Empty where there is nothing more to say. */
  readonly text: string
}

export async function answer(desk: Desk, reading: Reading, asked: AnswerAsked): Promise<Outcome> {
  const document = documentOf(reading.domain.register, asked.document as DocumentId)
  if (document === undefined) return { type: 'refused', reason: 'no-such-document' }
  const command = {
    type: 'answer' as const,
    audience: document.audience,
    request: asked.request as Request['id'],
    text: asked.text,
  }
  return send(desk, reading, formatSymbol(document.symbol), { type: 'plain', command })
}
