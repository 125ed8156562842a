/** The words of every part of the client, together. A part is added here once. */
import { componentsWords } from '../components/words.ts'
import { actsWords } from '../desk/words.ts'
import { directoryWords } from '../scenes/directory/words.ts'
import { composeWords } from '../scenes/compose/words.ts'
import { firstWords } from '../scenes/first/words.ts'
import { inboxWords } from '../scenes/inbox/words.ts'
import { outboxWords } from '../scenes/outbox/words.ts'
import { messagesWords } from '../scenes/messages/words.ts'
import { readerWords } from '../scenes/reader/words.ts'
import { receiptsWords } from '../scenes/receipts/words.ts'
import { registerWords } from '../scenes/register/words.ts'
import { signInWords } from '../scenes/sign-in/words.ts'
import { settingsWords } from '../scenes/settings/words.ts'
import { verificationWords } from '../scenes/verification/words.ts'
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
  ...componentsWords.en,
  ...receiptsWords.en,
  ...messagesWords.en,
  ...directoryWords.en,
  ...registerWords.en,
  ...settingsWords.en,
  ...signInWords.en,
  ...verificationWords.en,
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
  ...componentsWords.fr,
  ...receiptsWords.fr,
  ...messagesWords.fr,
  ...directoryWords.fr,
  ...registerWords.fr,
  ...settingsWords.fr,
  ...signInWords.fr,
  ...verificationWords.fr,
  ...shellWords.fr,
}

export const catalogue = { en, fr } as const
