/** The words for what came of an act. */
import type { Words } from '../text/words.ts'

export const actsWords = {
  en: {
    'act.confirmed':
      '{count, plural, one {Receipt of # document is confirmed} other {Receipt of # documents is confirmed}}.',
    'act.kept': 'The host cannot be reached. It waits in your outbox and goes out by itself.',
    'act.refused': 'It was not sent: {reason}',
    'act.hostFault': 'The host is at fault, and nothing is sent to it. See Verification.',
  },
  fr: {
    'act.confirmed':
      '{count, plural, one {La réception de # document est confirmée} other {La réception de # documents est confirmée}}.',
    'act.kept':
      'L’hôte est injoignable. L’acte attend dans votre boîte d’envoi et partira de lui-même.',
    'act.refused': 'Rien n’a été envoyé : {reason}',
    'act.hostFault': 'L’hôte est en faute, rien ne lui est envoyé. Voir Vérification.',
  },
} as const satisfies Words
