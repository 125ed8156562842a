/** Takes a document back: withdrawn it can still be read, recalled every copy of it is erased. */
import { documentOf, formatSymbol } from '@epoc/domain'
import type { DocumentId } from '@epoc/domain'
import type { Overtaken } from '../compose/form.ts'
import { overtakenBy } from '../compose/overtaken.ts'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'
import { readingOf } from '../views/reading.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export type TakeBackAsked = {
  readonly sort: 'withdraw' | 'recall'
  readonly id: string
  readonly reason: string
}

export async function takeBack(
  desk: Desk,
  reading: Reading,
  { sort, id, reason }: TakeBackAsked,
): Promise<Outcome & { readonly overtaken?: Overtaken }> {
  const { replica, language, hat } = reading
  const of = id as DocumentId
  const symbol = documentOf(reading.domain.register, of)?.symbol
  const what = symbol === undefined ? id : formatSymbol(symbol)
  const command = { type: sort, of, reason: reason.trim() }
  const outcome = await send(desk, reading, what, { type: 'plain', command })
  if (outcome.type !== 'refused') return outcome
  const then = readingOf(replica, { language, hat }, Date.now()) ?? reading
  const document = documentOf(then.domain.register, of)
  const overtaken = document && overtakenBy(then, document)?.overtaken
  return overtaken === undefined ? outcome : { ...outcome, overtaken }
}
