/** The words of making, checking, sending and taking back a paper. */
import { confirmationWords } from './confirmation-words.ts'
import { fieldWords } from './field-words.ts'
import { problemWordsOf } from './problem-words.ts'
import type { Words } from '../../text/words.ts'

export const composeWords = {
  en: { ...fieldWords.en, ...problemWordsOf.en, ...confirmationWords.en },
  fr: { ...fieldWords.fr, ...problemWordsOf.fr, ...confirmationWords.fr },
} as const satisfies Words
