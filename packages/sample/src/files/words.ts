/** The words that a printed paper adds to its author's text, in each language. */
import type { DocumentType, SampleIssue } from '../documents/document.ts'
import type { InEach } from '../language.ts'

type Words = {
  readonly kinds: { readonly [T in DocumentType]: string }
  readonly from: string
  readonly through: string
  readonly series: string
  readonly number: string
  /** What a further issue is called, under its kind. */
  readonly issues: { readonly [S in SampleIssue['sort']]: string }
  readonly date: string
  readonly distribution: string
  readonly language: string
  /** A version that is not the original says which language is. */
  readonly translatedFrom: InEach<string>
  readonly summary: string
  readonly page: string
  readonly of: string
  /** How a sub-paragraph is lettered: `(a)` in English, `a)` in French. */
  readonly letter: (letter: string) => string
}

export const words: InEach<Words> = {
  en: {
    kinds: {
      agenda: 'Draft agenda',
      schedule: 'Schedule',
      'discussion-paper': 'Discussion paper',
      'working-paper': 'Working paper',
      notification: 'Notification',
      readout: 'Readout of a visit',
      letter: 'Letter',
      'ie-paper': 'Paper for the Information Exchange',
      'tem-proposal': 'Proposal to the technical experts',
      report: 'Report',
      record: 'Record',
      'non-paper': 'Non-paper',
      'room-paper': 'Room paper',
    },
    from: 'From',
    through: 'through the Point of Contact',
    series: 'Series',
    number: 'Number',
    issues: { rev: 'Revision', add: 'Addendum', corr: 'Corrigendum' },
    date: 'Date',
    distribution: 'Distribution',
    language: 'Language',
    translatedFrom: { en: 'English (original)', fr: 'English (original: French)' },
    summary: 'Summary',
    page: 'Page',
    of: 'of',
    letter: (letter) => `(${letter})`,
  },
  fr: {
    kinds: {
      agenda: 'Projet d’ordre du jour',
      schedule: 'Calendrier',
      'discussion-paper': 'Document de réflexion',
      'working-paper': 'Document de travail',
      notification: 'Notification',
      readout: 'Compte rendu de visite',
      letter: 'Lettre',
      'ie-paper': 'Document pour l’échange d’informations',
      'tem-proposal': 'Proposition aux experts techniques',
      report: 'Rapport',
      record: 'Compte rendu',
      'non-paper': 'Document officieux',
      'room-paper': 'Document de séance',
    },
    from: 'De',
    through: 'par l’intermédiaire du point de contact',
    series: 'Série',
    number: 'Numéro',
    issues: { rev: 'Révision', add: 'Additif', corr: 'Rectificatif' },
    date: 'Date',
    distribution: 'Distribution',
    language: 'Langue',
    translatedFrom: { en: 'Français (original : anglais)', fr: 'Français (original)' },
    summary: 'Résumé',
    page: 'Page',
    of: 'sur',
    letter: (letter) => `${letter})`,
  },
}
