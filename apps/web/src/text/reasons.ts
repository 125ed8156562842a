/** Why a rule or a host says no, in the reader's language. A reason without words is shown as it is called. */
import type { Language } from './text.ts'

type InBoth = Readonly<Record<Language, string>>

const reasons: Readonly<Record<string, InBoth>> = {
  'nothing-to-confirm': {
    en: 'Receipt was confirmed before.',
    fr: 'La réception avait déjà été confirmée.',
  },
  'no-right-to-speak': {
    en: 'You have no right to speak for this seat.',
    fr: 'Vous n’avez pas le droit de parler pour ce siège.',
  },
  'not-a-partner': {
    en: 'Only a government does this.',
    fr: 'Seul un gouvernement peut le faire.',
  },
}

export const reasonInWords = (reason: string, language: Language): string =>
  reasons[reason]?.[language] ?? reason
