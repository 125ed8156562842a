/** A partner announces papers for the Information Exchange. */
import { partner } from '../partners.ts'
import type { DocumentIn } from './document.ts'

export const informationExchangePaper: DocumentIn = ({ weekday }) => {
  const ready = weekday(6, 1)
  return {
    key: 'information-exchange-paper-announcement',
    series: 'IE',
    type: 'notification',
    audience: 'all',
    by: 'japan-embassy',
    originator: partner('JP'),
    marking: { classification: 'RR', caveats: ['PARTNERS', 'EXPERTS'] },
    asksReceipt: false,
    dated: weekday(-1, 3),
    unwritten: {
      language: 'fr',
      title: 'Annonce de deux documents pour l’échange d’informations',
      summary: `Le Japon présentera deux documents : le transbordement par les zones franches, et les déclarations d’utilisation finale sous forme électronique. L’un et l’autre seront diffusés avec un résumé d’ici au ${ready.short.fr}.`,
      awaited: { with: 'the language service of the Point of Contact', expected: weekday(1, 5) },
    },
    versions: [
      {
        language: 'en',
        formats: ['docx'],
        distribution: 'All partners; participants in the Information Exchange',
        title: 'Announcement of two papers for the Information Exchange',
        summary: `Japan will present two papers: transhipment through free zones, and end-use declarations in electronic form. Both will be circulated with an executive summary by ${ready.short.en}.`,
        sections: [
          {
            heading: 'Papers announced',
            blocks: [
              'In response to the invitation of the Chair of the Information Exchange, Japan announces the following papers for the session in Madrid.',
              {
                table: {
                  columns: [
                    { heading: 'Paper', width: 10 },
                    { heading: 'Title', width: 54 },
                    { heading: 'Agenda item', width: 36 },
                  ],
                  rows: [
                    [
                      'A',
                      'Transhipment through free zones: what shipping documents tell and do not tell',
                      'Procurement and routes',
                    ],
                    [
                      'B',
                      'End-use declarations in electronic form: first experience',
                      'Licensing practice',
                    ],
                  ],
                },
              },
              'Paper A describes patterns only. It contains no information on persons, companies or consignments. Paper B is based on the first year of a national trial.',
            ],
          },
          {
            heading: 'Presentation and languages',
            blocks: [
              `Both papers will be circulated in this series, with an executive summary of one page each, by ${ready.long.en}, that is, well in advance of the session. The summaries may be included in the compilation of the Chair of the Information Exchange.`,
              'Japan would be grateful for fifteen minutes for each paper. Paper A would benefit from being heard after the presentation of the Chair of the Information Exchange under the same item.',
              'The originals are in English. A courtesy translation into French will be provided for the executive summaries.',
            ],
          },
          {
            heading: 'Contact',
            blocks: [
              'Questions may be addressed to the embassy officer of Japan, as listed in the directory of points of contact.',
            ],
          },
        ],
      },
    ],
  }
}
