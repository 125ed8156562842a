/** The words of the reader. */
import type { Words } from '../../text/words.ts'

export const readerWords = {
  en: {
    'reader.unknown': 'There is no such document that you can read',
    'reader.unknown.lead': 'It may be for others, or not have come yet.',
  },
  fr: {
    'reader.unknown': 'Aucun document de ce nom que vous puissiez lire',
    'reader.unknown.lead': 'Il est peut-être pour d’autres, ou pas encore arrivé.',
  },
} as const satisfies Words
