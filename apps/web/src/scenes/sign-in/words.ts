/** The words of signing in. */
import type { Words } from '../../text/words.ts'

export const signInWords = {
  en: {
    'signIn.secret': 'Account secret',
    'signIn.secret.hint': 'As it stands in your printed kit.',
    'signIn.fingerprint': 'Fingerprint of the regime',
    'signIn.fingerprint.hint':
      'As it stands in your printed kit; its first four groups at least. It keeps a host from showing you a record of its own making.',
    'signIn.notFingerprint':
      'These are not four groups of a fingerprint, of eight characters each.',
    'signIn.busy': 'Opening your keys …',
    'signIn.notSecret': 'This is no account secret. Look at your kit again: eight groups of four.',
    'signIn.notOpened':
      'Nothing here opens with these two. Look at both again; nothing was changed.',
    'signIn.notEnrolled':
      'Your keys open, and no regime of this fingerprint at this host knows them.',
  },
  fr: {
    'signIn.secret': 'Secret de compte',
    'signIn.secret.hint': 'Tel qu’il figure sur votre fiche imprimée.',
    'signIn.fingerprint': 'Empreinte du régime',
    'signIn.fingerprint.hint':
      'Telle qu’elle figure sur votre fiche ; au moins ses quatre premiers groupes. Elle empêche un hôte de vous montrer un registre de sa façon.',
    'signIn.notFingerprint':
      'Ce ne sont pas quatre groupes d’une empreinte, de huit caractères chacun.',
    'signIn.busy': 'Ouverture de vos clés …',
    'signIn.notSecret':
      'Ceci n’est pas un secret de compte. Revoyez votre fiche : huit groupes de quatre.',
    'signIn.notOpened': 'Rien ne s’ouvre ici avec ces deux-là. Revoyez-les ; rien n’a été changé.',
    'signIn.notEnrolled':
      'Vos clés s’ouvrent, mais aucun régime de cette empreinte chez cet hôte ne les connaît.',
  },
} as const satisfies Words
