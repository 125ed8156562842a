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
  'not-the-originator': {
    en: 'It is its originator’s affair, for which the Point of Contact may act.',
    fr: 'Cela revient à son auteur ; le point de contact peut agir pour lui.',
  },
  'series-not-direct': {
    en: 'In this series only the Point of Contact circulates.',
    fr: 'Dans cette série, seul le point de contact distribue.',
  },
  'replaced-already': {
    en: 'Another officer was first: the text was replaced meanwhile.',
    fr: 'Un autre agent vous a devancé : le texte a été remplacé entre-temps.',
  },
  'no-longer-stands': {
    en: 'Another officer was first: the document was withdrawn or recalled meanwhile.',
    fr: 'Un autre agent vous a devancé : le document a été retiré ou rappelé entre-temps.',
  },
  withdrawn: {
    en: 'Another officer was first: the document was withdrawn meanwhile.',
    fr: 'Un autre agent vous a devancé : le document a été retiré entre-temps.',
  },
  recalled: {
    en: 'Another officer was first: the document was recalled meanwhile.',
    fr: 'Un autre agent vous a devancé : le document a été rappelé entre-temps.',
  },
  'circulated-already': {
    en: 'Another officer was first: it is circulated already.',
    fr: 'Un autre agent vous a devancé : le document est déjà distribué.',
  },
  'returned-already': {
    en: 'Another officer was first: it was returned already.',
    fr: 'Un autre agent vous a devancé : la soumission est déjà renvoyée.',
  },
  'no-such-submission': {
    en: 'There is no such submission any more, or it was returned already.',
    fr: 'Cette soumission n’existe plus, ou a déjà été renvoyée.',
  },
  'language-is-there': {
    en: 'The document is there in this language already. A text that is there is corrected or reissued.',
    fr: 'Le document existe déjà dans cette langue. Un texte existant se rectifie ou se réimprime.',
  },
  'wrong-languages': {
    en: 'The languages are not those of the text that is corrected.',
    fr: 'Les langues ne sont pas celles du texte à rectifier.',
  },
  'wrong-sort-of-issue': {
    en: 'This cannot be made of this document.',
    fr: 'Ce document ne s’y prête pas.',
  },
  'marking-lowered': {
    en: 'Only its originator lowers its marking.',
    fr: 'Seul son auteur peut en abaisser la mention.',
  },
  'above-the-ceiling': {
    en: 'This marking is above what may stand in this record.',
    fr: 'Cette mention dépasse ce qui est admis dans ce registre.',
  },
  'no-label': {
    en: 'This audience has no label, and papers are numbered only in one that has.',
    fr: 'Ce groupe n’a pas de sigle, et seuls les groupes qui en ont un cotent des documents.',
  },
  'wrong-shape': {
    en: 'A title, a name of a file or another text has signs that may not stand in a record.',
    fr: 'Un titre, un nom de fichier ou un autre texte contient des signes inadmissibles.',
  },
  'file-unreadable': {
    en: 'A file on this device cannot be read any more. Remove it and choose it again.',
    fr: 'Un fichier de cet appareil n’est plus lisible. Retirez-le et choisissez-le de nouveau.',
  },
  'audience-unreachable': {
    en: 'An audience of these partners can be made only when the host can be reached.',
    fr: 'Un groupe de ces partenaires ne peut être créé que si l’hôte est joignable.',
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
  'unknown-document': {
    en: 'There is no such document that you may read.',
    fr: 'Il n’y a pas de tel document que vous puissiez lire.',
  },
}

export const reasonInWords = (reason: string, language: Language): string =>
  reasons[reason]?.[language] ?? reason
