/** The words of the outbox. */
import type { Words } from '../../text/words.ts'

export const outboxWords = {
  en: {
    'nav.outbox': 'Outbox',
    'outbox.heading': 'Outbox',
    'outbox.empty': 'Nothing waits to be sent.',
    'outbox.lead':
      'This waits on this device, sealed, and goes out by itself as soon as the host can be reached. Nobody else has it yet.',
    'outbox.settled': 'Sent from your outbox.',
    'outbox.settled.refused': 'From your outbox, and not sent.',
    'outbox.try': 'Try now',
    'outbox.since': 'since {at}',
    'outbox.not-sent': 'Not sent yet',
    'outbox.interrupted': 'Interrupted before it was sealed; nothing was sent',
    'outbox.unanswered': 'Sent without an answer; it may still arrive until {until}',
    'outbox.drop': 'Take out…',
    'outbox.drop.sure': 'Take it out',
    'outbox.leave': 'Leave it',
    'outbox.dropped': 'It is taken out. Nothing was sent.',
    'outbox.dropped.late':
      'It is taken out. It was sent once without an answer and may arrive until {until}; you will be told.',
  },
  fr: {
    'nav.outbox': 'Boîte d’envoi',
    'outbox.heading': 'Boîte d’envoi',
    'outbox.empty': 'Rien n’attend d’être envoyé.',
    'outbox.lead':
      'Ces envois attendent sur cet appareil, scellés, et partiront d’eux-mêmes dès que l’hôte pourra être joint. Personne d’autre ne les détient encore.',
    'outbox.settled': 'Parti de votre boîte d’envoi.',
    'outbox.settled.refused': 'Dans votre boîte d’envoi, mais pas envoyé.',
    'outbox.try': 'Essayer maintenant',
    'outbox.since': 'depuis le {at}',
    'outbox.not-sent': 'Pas encore envoyé',
    'outbox.interrupted': 'Interrompu avant d’être scellé ; rien n’a été envoyé',
    'outbox.unanswered': 'Envoyé sans réponse ; peut encore arriver jusqu’à {until}',
    'outbox.drop': 'Retirer…',
    'outbox.drop.sure': 'Retirer cet envoi',
    'outbox.leave': 'Le laisser',
    'outbox.dropped': 'L’envoi est retiré. Rien n’a été envoyé.',
    'outbox.dropped.late':
      'L’envoi est retiré. Il était parti une fois sans réponse et peut arriver jusqu’à {until} ; vous en serez averti.',
  },
} as const satisfies Words
