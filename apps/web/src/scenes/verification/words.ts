/** The words of the page of verification. */
import type { Words } from '../../text/words.ts'

export const verificationWords = {
  en: {
    'verification.title': 'Verification',
    'verification.check': 'Check everything now',
    'verification.matches':
      'Your copy matches the shared record up to entry {size}, checked {time} on this device.',
    'verification.matches.offline':
      'Your copy matched the shared record up to entry {size} when it was last checked. The host cannot be asked now.',
    'verification.holds':
      'All of it holds up to entry {size}: {entries} entries read, {withheld} for others and in the tree, {blobs} file parts and keys.',
    'verification.notChecked': 'The host cannot be asked now. Try again when you are back on line.',
    'verification.faults': 'The host is at fault: {types}. Nothing is sent to it any more.',
    'verification.fault.title': 'The host is at fault',
    'verification.fault.what':
      'It showed something that an honest host never shows: {type} ({rule}).',
    'verification.fault.safe':
      'What you hold can be read, saved and printed. Nothing is sent to this host until a person decides otherwise.',
    'verification.fault.call':
      'Telephone your Point of Contact and another partner, and compare what you see. Do not ask by the system itself.',
    'verification.fault.evidence': 'Save the evidence',
    'verification.fault.resume': 'Send to this host again',
    'verification.history': 'The history is unbroken',
    'verification.history.words':
      'Every entry was checked against the signed sum of all entries, and each sum against those held before. Nothing was taken out, changed or put in between.',
    'verification.time': 'The time is signed',
    'verification.time.words':
      'The host signs its time with every sum. It cannot date anything back beyond what it had signed.',
    'verification.open': 'Everything for you can be read',
    'verification.open.words':
      '{waiting, plural, =0 {No event waits for a key.} one {# event waits for a key: documents may be missing, and numbers are provisional.} other {# events wait for a key: documents may be missing, and numbers are provisional.}} {voided, plural, =0 {No act is void.} one {# act is void and has no effect.} other {# acts are void and have no effect.}}',
    'verification.fine': 'In order',
    'verification.look': 'Look here',
    'verification.raw': 'Raw values',
    'verification.record': 'Record',
    'verification.fingerprint': 'Fingerprint',
    'verification.size': 'Entries',
    'verification.root': 'Sum of all entries (SHA-256)',
  },
  fr: {
    'verification.title': 'Vérification',
    'verification.check': 'Tout vérifier maintenant',
    'verification.matches':
      'Votre copie correspond au registre commun jusqu’à l’entrée {size}, vérifié à {time} sur cet appareil.',
    'verification.matches.offline':
      'Votre copie correspondait au registre commun jusqu’à l’entrée {size} lors de la dernière vérification. L’hôte est injoignable.',
    'verification.holds':
      'Tout est en ordre jusqu’à l’entrée {size} : {entries} entrées lues, {withheld} pour d’autres et dans l’arbre, {blobs} parties de fichiers et clés.',
    'verification.notChecked': 'L’hôte est injoignable. Réessayez une fois de nouveau en ligne.',
    'verification.faults': 'L’hôte est en faute : {types}. Rien ne lui est plus envoyé.',
    'verification.fault.title': 'L’hôte est en faute',
    'verification.fault.what':
      'Il a montré ce qu’un hôte honnête ne montre jamais : {type} ({rule}).',
    'verification.fault.safe':
      'Ce que vous détenez peut être lu, enregistré et imprimé. Rien n’est envoyé à cet hôte tant que quelqu’un n’en décide pas autrement.',
    'verification.fault.call':
      'Téléphonez à votre point de contact et à un autre partenaire, et comparez. Ne passez pas par le système lui-même.',
    'verification.fault.evidence': 'Enregistrer les preuves',
    'verification.fault.resume': 'Envoyer de nouveau à cet hôte',
    'verification.history': 'L’histoire est sans rupture',
    'verification.history.words':
      'Chaque entrée a été comparée à la somme signée de toutes les entrées, et chaque somme aux précédentes. Rien n’a été retiré, modifié ni inséré.',
    'verification.time': 'L’heure est signée',
    'verification.time.words':
      'L’hôte signe son heure avec chaque somme. Il ne peut rien antidater au-delà de ce qu’il avait signé.',
    'verification.open': 'Tout ce qui vous est destiné est lisible',
    'verification.open.words':
      '{waiting, plural, =0 {Aucun événement n’attend de clé.} one {# événement attend une clé : des documents peuvent manquer, et les numéros sont provisoires.} other {# événements attendent une clé : des documents peuvent manquer, et les numéros sont provisoires.}} {voided, plural, =0 {Aucun acte n’est nul.} one {# acte est nul et sans effet.} other {# actes sont nuls et sans effet.}}',
    'verification.fine': 'En ordre',
    'verification.look': 'À regarder',
    'verification.raw': 'Valeurs brutes',
    'verification.record': 'Registre',
    'verification.fingerprint': 'Empreinte',
    'verification.size': 'Entrées',
    'verification.root': 'Somme de toutes les entrées (SHA-256)',
  },
} as const satisfies Words
