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
  'no-own-audience': {
    en: 'Your seat has no audience of its own yet. Its administrator makes one.',
    fr: 'Votre siège n’a pas encore d’audience propre. Son administrateur en crée une.',
  },
  'no-audience-offline': {
    en: 'You have not yet written to these seats alone, and the host is needed to begin. Nothing is sent, and nothing is kept.',
    fr: 'Vous n’avez pas encore écrit à ces seuls sièges, et l’hôte est nécessaire pour commencer. Rien n’est envoyé ni conservé.',
  },
  'no-page': {
    en: 'Something in it is too long or not as the record takes it.',
    fr: 'Un élément est trop long ou n’a pas la forme que prend le registre.',
  },
  'replaced-already': {
    en: 'A colleague kept the page meanwhile. Look at theirs first.',
    fr: 'Un collègue a modifié la page entre-temps. Voyez d’abord la sienne.',
  },
  'unknown-document': {
    en: 'There is no such document that you may read.',
    fr: 'Il n’y a pas de tel document que vous puissiez lire.',
  },
}

export const reasonInWords = (reason: string, language: Language): string =>
  reasons[reason]?.[language] ?? reason
