/** The draft agenda of the monthly meeting. */
import type { DocumentIn } from './document.ts'

export const pocMeetingAgenda: DocumentIn = ({ weekday }) => {
  const meeting = weekday(2, 4)
  const additions = weekday(1, 3)
  return {
    key: 'poc-meeting-draft-agenda',
    series: 'POC',
    type: 'agenda',
    audience: 'all',
    by: 'france-poc-1',
    originator: 'poc',
    marking: { classification: 'OFF', caveats: [] },
    asksReceipt: false,
    dated: weekday(-1, 1),
    versions: [
      {
        language: 'en',
        formats: ['pdf'],
        distribution: 'All partners',
        title: 'Draft agenda of the monthly Point of Contact meeting',
        summary: `Eight items for the meeting of ${meeting.long.en}. Additions reach the Point of Contact by ${additions.short.en}.`,
        sections: [
          {
            heading: 'Practical arrangements',
            blocks: [
              `The monthly Point of Contact meeting will be held on ${meeting.long.en} at 15:00 at the Embassy of the Republic of Korea, which kindly offers the room and interpretation between English and French.`,
              'The meeting is informational and administrative. Nothing on this agenda is proposed for decision, save item 3, on which those present may be invited to agree in principle.',
              `Partners wishing to add an item, or to speak under item 8, are invited to say so to the Point of Contact by ${additions.long.en}. Delegations unable to attend may circulate their views beforehand; they will be recorded as written contributions.`,
            ],
          },
          {
            heading: 'Draft agenda',
            blocks: [
              {
                table: {
                  columns: [
                    { heading: 'Item', width: 8 },
                    { heading: 'Subject', width: 56 },
                    { heading: 'Lead', width: 18 },
                    { heading: 'Purpose', width: 18 },
                  ],
                  rows: [
                    ['1', 'Opening of the meeting and adoption of the agenda', 'POC', 'Decision'],
                    ['2', 'Summary record of the previous meeting', 'POC', 'Information'],
                    [
                      '3',
                      'Schedule of the plenary week in Madrid: proposed change',
                      'Spain',
                      'Discussion',
                    ],
                    ['4', 'Information Exchange: papers announced', 'IE Chair', 'Information'],
                    ['5', 'Technical experts: call for proposals', 'TEM Chair', 'Information'],
                    ['6', 'Enforcement experts: themes', 'EE Chair', 'Discussion'],
                    ['7', 'Outreach: report on recent and planned visits', 'Chair', 'Information'],
                    ['8', 'Other business, and date of the next meeting', 'POC', 'Information'],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Documents',
            blocks: [
              'The documents under items 3 to 6 are circulated separately, each under its own number. No paper copies will be distributed in the room to partners taking part in the test of work without paper.',
              'Delegations are asked to confirm the names of their participants through the access list of the host embassy, two working days before the meeting.',
            ],
          },
        ],
      },
      {
        language: 'fr',
        formats: ['pdf'],
        distribution: 'Tous les partenaires',
        title: 'Projet d’ordre du jour de la réunion mensuelle du point de contact',
        summary: `Huit points pour la réunion du ${meeting.long.fr}. Les ajouts parviennent au point de contact le ${additions.short.fr} au plus tard.`,
        sections: [
          {
            heading: 'Modalités pratiques',
            blocks: [
              `La réunion mensuelle du point de contact se tiendra le ${meeting.long.fr} à 15 h 00 à l’ambassade de la République de Corée, qui veut bien offrir la salle et l’interprétation entre le français et l’anglais.`,
              'La réunion est consacrée à l’information et aux questions administratives. Aucun point n’est soumis à décision, hormis le point 3, sur lequel les délégations présentes pourront être invitées à marquer un accord de principe.',
              `Les partenaires souhaitant ajouter un point, ou intervenir au titre du point 8, sont invités à le faire savoir au point de contact le ${additions.long.fr} au plus tard. Les délégations empêchées peuvent faire diffuser leurs vues à l’avance ; elles seront consignées comme contributions écrites.`,
            ],
          },
          {
            heading: 'Projet d’ordre du jour',
            blocks: [
              {
                table: {
                  columns: [
                    { heading: 'Point', width: 8 },
                    { heading: 'Objet', width: 54 },
                    { heading: 'Responsable', width: 20 },
                    { heading: 'But', width: 18 },
                  ],
                  rows: [
                    [
                      '1',
                      'Ouverture de la réunion et adoption de l’ordre du jour',
                      'Point de contact',
                      'Décision',
                    ],
                    [
                      '2',
                      'Compte rendu de la réunion précédente',
                      'Point de contact',
                      'Information',
                    ],
                    [
                      '3',
                      'Calendrier de la semaine plénière de Madrid : modification proposée',
                      'Espagne',
                      'Discussion',
                    ],
                    [
                      '4',
                      'Échange d’informations : documents annoncés',
                      'Présidence EI',
                      'Information',
                    ],
                    [
                      '5',
                      'Experts techniques : appel à propositions',
                      'Présidence ET',
                      'Information',
                    ],
                    ['6', 'Experts de la mise en œuvre : thèmes', 'Présidence EMO', 'Discussion'],
                    [
                      '7',
                      'Sensibilisation : visites récentes et prévues',
                      'Présidence',
                      'Information',
                    ],
                    [
                      '8',
                      'Questions diverses et date de la prochaine réunion',
                      'Point de contact',
                      'Information',
                    ],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Documents',
            blocks: [
              'Les documents relatifs aux points 3 à 6 sont diffusés séparément, chacun sous son propre numéro. Aucune copie sur papier ne sera distribuée en salle aux partenaires qui participent à l’essai du travail sans papier.',
              'Les délégations sont priées de confirmer le nom de leurs participants au moyen de la liste d’accès de l’ambassade hôte, deux jours ouvrables avant la réunion.',
            ],
          },
        ],
      },
    ],
  }
}
