/** The matters of the sample, in the audience of everybody: what papers of many series belong to. */
import type { InEach } from '../language.ts'

export const matters: Readonly<Record<string, InEach<string>>> = {
  'follow-up': { en: 'Follow-up to the plenary in Busan', fr: 'Suites de la plénière de Busan' },
  'opening-statements': {
    en: 'Opening statements at the plenary in Madrid',
    fr: 'Déclarations liminaires à la plénière de Madrid',
  },
  assistance: {
    en: 'Technical assistance and intangible transfers',
    fr: 'Assistance technique et transferts intangibles',
  },
  outreach: { en: 'Outreach in this term', fr: 'Actions de sensibilisation du présent mandat' },
  orvenia: { en: 'Orvenia', fr: 'Orvénie' },
  paperless: { en: 'Work without paper', fr: 'Travail sans papier' },
}
