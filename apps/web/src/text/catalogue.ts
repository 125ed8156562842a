/** The words of every part of the client, together. A part is added here once. */
import { actsWords } from '../desk/words.ts'
import { composeWords } from '../scenes/compose/words.ts'
import { firstWords } from '../scenes/first/words.ts'
import { inboxWords } from '../scenes/inbox/words.ts'
import { outboxWords } from '../scenes/outbox/words.ts'
import { readerWords } from '../scenes/reader/words.ts'
import { registerWords } from '../scenes/register/words.ts'
import { submissionsWords } from '../scenes/submissions/words.ts'
import { shellWords } from '../shell/words.ts'

const en = {
  ...actsWords.en,
  ...composeWords.en,
  ...outboxWords.en,
  ...submissionsWords.en,
  ...firstWords.en,
  ...inboxWords.en,
  ...readerWords.en,
  ...registerWords.en,
  ...shellWords.en,
}

export type MessageName = keyof typeof en

/** The compiler sees that no language lacks a message. */
const fr: Readonly<Record<MessageName, string>> = {
  ...actsWords.fr,
  ...composeWords.fr,
  ...outboxWords.fr,
  ...submissionsWords.fr,
  ...firstWords.fr,
  ...inboxWords.fr,
  ...readerWords.fr,
  ...registerWords.fr,
  ...shellWords.fr,
}

export const catalogue = { en, fr } as const
