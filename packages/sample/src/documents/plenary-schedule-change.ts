/** A proposal to move the opening statements of the plenary. */
import { partner } from '../partners.ts'
import type { DocumentIn } from './document.ts'

export const plenaryScheduleChange: DocumentIn = ({ weekday }) => {
  const monday = weekday(9, 1)
  const wednesday = weekday(9, 3)
  const replies = weekday(4, 5)
  return {
    key: 'plenary-schedule-change',
    series: 'POC',
    type: 'schedule',
    audience: 'all',
    by: 'france-poc-2',
    originator: partner('ES'),
    marking: { classification: 'OFF', caveats: [] },
    asksReceipt: true,
    dated: weekday(-1, 2),
    matter: 'opening-statements',
    versions: [
      {
        language: 'en',
        formats: ['pdf', 'docx'],
        distribution: 'All partners; delegations to the plenary',
        title: 'Proposal to change the schedule of the plenary week in Madrid',
        summary: `At the Chair’s request, Spain proposes that the Chair’s comments and the opening statements of heads of delegation be heard on the morning of ${monday.short.en} instead of ${wednesday.short.en}. Formal replies are asked for by ${replies.short.en}, 18:00 Paris time.`,
        sections: [
          {
            heading: 'Background',
            blocks: [
              `The schedule of the plenary week provides for expert meetings on the first two days and for the plenary proper from ${wednesday.long.en}. Under that schedule the Chair’s comments and the opening statements of heads of delegation stand on the Wednesday morning.`,
              'The Chair has observed that the expert groups would gain from hearing the opening statements before they begin their work, and has asked the host of the plenary to propose a change.',
            ],
          },
          {
            heading: 'Proposal',
            blocks: [
              'Spain, at the request of the Chair, proposes the following moves. Everything not named below remains as it stands.',
              {
                table: {
                  columns: [
                    { heading: 'Event', width: 36 },
                    { heading: 'Now', width: 32 },
                    { heading: 'Proposed', width: 32 },
                  ],
                  rows: [
                    [
                      'Chair’s comments',
                      `${wednesday.short.en}, 09:30–10:00`,
                      `${monday.short.en}, 09:30–10:00`,
                    ],
                    [
                      'Opening statements of heads of delegation',
                      `${wednesday.short.en}, 10:00–13:00`,
                      `${monday.short.en}, 10:00–13:00`,
                    ],
                    [
                      'Information Exchange, first session',
                      `${monday.short.en}, 09:30–13:00`,
                      `${monday.short.en}, 15:00–18:00`,
                    ],
                    [
                      'Technical experts, first session',
                      `${monday.short.en}, 15:00–18:00`,
                      `${wednesday.short.en}, 09:30–13:00`,
                    ],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Consequences',
            blocks: [
              'Heads of delegation who intend to deliver an opening statement would have to arrive two days earlier than now foreseen. A statement may be delivered by another member of the delegation, or circulated in writing.',
              'Interpretation is available on all five days and is not affected. The room for the expert groups is free on the Wednesday morning.',
              'The host’s reception for heads of delegation would move with the opening statements, to the Monday evening.',
            ],
          },
          {
            heading: 'What is asked of partners',
            blocks: [
              'The proposal will be introduced at the next Point of Contact meeting, where those present may agree to it in principle. Such agreement is not final and does not bind partners who are absent.',
              `Partners are asked to send their formal reply to the Point of Contact by ${replies.long.en}, 18:00 Paris time. A partner that sends none will be recorded as having expressed no view.`,
              'Questions on the proposal may be put to Spain, in a partner’s own name or through the Point of Contact, and will be answered to all.',
            ],
          },
        ],
      },
      {
        language: 'fr',
        formats: ['docx'],
        distribution: 'Tous les partenaires ; délégations à la réunion plénière',
        title: 'Proposition de modification du calendrier de la semaine plénière de Madrid',
        summary: `À la demande de la présidence, l’Espagne propose que les observations de la présidence et les déclarations liminaires des chefs de délégation soient entendues le matin du ${monday.short.fr} et non du ${wednesday.short.fr}. Les réponses formelles sont attendues le ${replies.short.fr} à 18 heures, heure de Paris.`,
        sections: [
          {
            heading: 'Contexte',
            blocks: [
              `Le calendrier de la semaine plénière prévoit les réunions d’experts les deux premiers jours, puis la réunion plénière proprement dite à compter du ${wednesday.long.fr}. Les observations de la présidence et les déclarations liminaires des chefs de délégation y figurent le mercredi matin.`,
              'La présidence a fait observer que les groupes d’experts gagneraient à entendre les déclarations liminaires avant de commencer leurs travaux, et a prié l’hôte de la réunion plénière de proposer une modification.',
            ],
          },
          {
            heading: 'Proposition',
            blocks: [
              'L’Espagne, à la demande de la présidence, propose les déplacements ci-après. Ce qui n’y est pas mentionné demeure inchangé.',
              {
                table: {
                  columns: [
                    { heading: 'Séance', width: 36 },
                    { heading: 'Actuellement', width: 32 },
                    { heading: 'Proposé', width: 32 },
                  ],
                  rows: [
                    [
                      'Observations de la présidence',
                      `${wednesday.short.fr}, 9 h 30 – 10 h 00`,
                      `${monday.short.fr}, 9 h 30 – 10 h 00`,
                    ],
                    [
                      'Déclarations liminaires des chefs de délégation',
                      `${wednesday.short.fr}, 10 h 00 – 13 h 00`,
                      `${monday.short.fr}, 10 h 00 – 13 h 00`,
                    ],
                    [
                      'Échange d’informations, première séance',
                      `${monday.short.fr}, 9 h 30 – 13 h 00`,
                      `${monday.short.fr}, 15 h 00 – 18 h 00`,
                    ],
                    [
                      'Experts techniques, première séance',
                      `${monday.short.fr}, 15 h 00 – 18 h 00`,
                      `${wednesday.short.fr}, 9 h 30 – 13 h 00`,
                    ],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Conséquences',
            blocks: [
              'Les chefs de délégation qui entendent prononcer une déclaration liminaire devraient arriver deux jours plus tôt que prévu. La déclaration peut être prononcée par un autre membre de la délégation, ou diffusée par écrit.',
              'L’interprétation est assurée les cinq jours et n’est pas affectée. La salle des groupes d’experts est libre le mercredi matin.',
              'La réception offerte par l’hôte aux chefs de délégation suivrait les déclarations liminaires et aurait lieu le lundi soir.',
            ],
          },
          {
            heading: 'Suite demandée aux partenaires',
            blocks: [
              'La proposition sera présentée à la prochaine réunion du point de contact, où les délégations présentes pourront marquer un accord de principe. Cet accord n’est pas définitif et ne lie pas les partenaires absents.',
              `Les partenaires sont priés d’adresser leur réponse formelle au point de contact le ${replies.long.fr} à 18 heures, heure de Paris, au plus tard. Le partenaire qui n’aura pas répondu sera réputé n’avoir pas exprimé de vues.`,
              'Les questions relatives à la proposition peuvent être posées à l’Espagne, en nom propre ou par l’intermédiaire du point de contact ; il y sera répondu à l’intention de tous.',
            ],
          },
        ],
      },
    ],
  }
}
