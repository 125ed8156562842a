/** The words of submissions to the POC. */
import type { Words } from '../../text/words.ts'

export const submissionsWords = {
  en: {
    'nav.submissions': 'Submissions',
    'submissions.heading': 'Submissions',
    'submissions.heading.poc': 'Submitted to the Point of Contact',
    'submissions.empty': 'You have submitted nothing to the Point of Contact.',
    'submissions.empty.poc': 'Nothing was submitted. What partners submit is listed here.',
    'submissions.from': 'From {from}, {date}',
    'submissions.for': 'for series {for}',
    'submissions.for.rev': 'a revision of {for}',
    'submissions.for.reissue': 'a technical reissue of {for}',
    'submissions.for.corr': 'a corrigendum to {for}',
    'submissions.for.add': 'an addendum to {for}',
    'submissions.for.amend': 'an amendment to {for}',
    'submissions.asksReceipt': 'asks for confirmation of receipt',
    'submissions.waiting': 'With the Point of Contact',
    'submissions.waiting.forecast': 'With the Point of Contact · would be {number} now',
    'submissions.returned': 'Returned: {reason}',
    'submissions.unchanged': 'circulated, unchanged',
    'submissions.changed':
      'circulated, and not as it was submitted: {count} {count, plural, one {difference} other {differences}}',
    'submissions.circulate': 'Circulate unchanged',
    'submissions.return': 'Return with reason…',
    'submissions.return.title': 'Return this submission?',
    'submissions.return.lead':
      '“{title}” goes back to {from} with your reason. It is not circulated; it can be submitted again.',
    'submissions.return.reason': 'Reason, which its sender reads',
    'submissions.return.verb': 'Return it',
    'submissions.return.done': 'It is returned.',
  },
  fr: {
    'nav.submissions': 'Soumissions',
    'submissions.heading': 'Soumissions',
    'submissions.heading.poc': 'Soumis au point de contact',
    'submissions.empty': 'Vous n’avez rien soumis au point de contact.',
    'submissions.empty.poc': 'Rien n’a été soumis. Ce que les partenaires soumettent apparaît ici.',
    'submissions.from': 'De : {from}, {date}',
    'submissions.for': 'pour la série {for}',
    'submissions.for.rev': 'révision de {for}',
    'submissions.for.reissue': 'nouveau tirage technique de {for}',
    'submissions.for.corr': 'rectificatif à {for}',
    'submissions.for.add': 'additif à {for}',
    'submissions.for.amend': 'amendement à {for}',
    'submissions.asksReceipt': 'demande un accusé de réception',
    'submissions.waiting': 'Chez le point de contact',
    'submissions.waiting.forecast':
      'Chez le point de contact · porterait la cote {number} à présent',
    'submissions.returned': 'Renvoyé : {reason}',
    'submissions.unchanged': 'distribué sans changement',
    'submissions.changed':
      'distribué, mais non tel que soumis : {count} {count, plural, one {différence} other {différences}}',
    'submissions.circulate': 'Distribuer sans changement',
    'submissions.return': 'Renvoyer avec motif…',
    'submissions.return.title': 'Renvoyer cette soumission ?',
    'submissions.return.lead':
      '« {title} » est renvoyé à : {from}, avec votre motif. Le document n’est pas distribué ; il pourra être soumis de nouveau.',
    'submissions.return.reason': 'Motif, que l’expéditeur lira',
    'submissions.return.verb': 'Renvoyer',
    'submissions.return.done': 'La soumission est renvoyée.',
  },
} as const satisfies Words
