/** The chair of the technical experts calls for proposals. */
import type { DocumentIn } from './document.ts'

export const technicalProposalsCall: DocumentIn = ({ weekday }) => {
  const proposals = weekday(3, 5)
  const bundle = weekday(4, 5)
  return {
    key: 'technical-experts-call-for-proposals',
    series: 'TEM',
    type: 'notification',
    audience: 'all',
    by: 'canada-tem-chair',
    originator: 'tem-chair',
    marking: { classification: 'U', caveats: [] },
    asksReceipt: true,
    dated: weekday(-1, 3),
    unwritten: {
      language: 'fr',
      title: 'Appel à propositions pour la réunion des experts techniques',
      summary: `Les propositions de modification de la liste commune parviennent à la présidence des experts techniques d’ici au ${proposals.short.fr}. La présidence les transmet au point de contact en un seul lot d’ici au ${bundle.short.fr}.`,
      awaited: { with: 'the language service of the Canadian embassy', expected: weekday(1, 3) },
    },
    versions: [
      {
        language: 'en',
        formats: ['pdf', 'docx'],
        distribution: 'All partners; technical experts',
        title: 'Call for proposals to the Technical Experts Meeting',
        summary: `Proposals to change the common list reach the Chair of the technical experts by ${proposals.short.en}. The Chair sends them to the Point of Contact as one bundle by ${bundle.short.en}.`,
        sections: [
          {
            heading: 'Invitation',
            blocks: [
              'The Chair of the Technical Experts Meeting invites partners to submit proposals to change the common list, to be discussed by the experts in the plenary week in Madrid.',
              'Proposals carried over from the previous meeting need not be submitted again. Their sponsors are asked to say whether they maintain them, with or without changes.',
            ],
          },
          {
            heading: 'Two steps, two dates',
            blocks: [
              {
                table: {
                  columns: [
                    { heading: 'Step', width: 50 },
                    { heading: 'By', width: 50 },
                  ],
                  rows: [
                    [
                      'Partners send their proposals to the Chair of the technical experts',
                      `${proposals.long.en}, 18:00 Paris time`,
                    ],
                    [
                      'The Chair sends the proposals to the Point of Contact as one bundle',
                      `${bundle.long.en}, 18:00 Paris time`,
                    ],
                  ],
                },
              },
              'Proposals received after the first date will be accepted and shown as late. It is for the experts to decide whether there is time to discuss them.',
            ],
          },
          {
            heading: 'Form of a proposal',
            blocks: [
              'To allow capitals to prepare, each proposal should contain:',
              {
                items: [
                  'the entry of the common list that is to be changed;',
                  'the present text and the proposed text, side by side, with additions underlined and deletions struck through;',
                  'the reason for the change in not more than one page, including its effect on licensing;',
                  'the sponsor and any co-sponsors;',
                  'where the proposal answers an earlier one, the number of that document.',
                ],
              },
              'Proposals that correct the wording only, without changing the scope of control, should be marked “editorial”. They will be taken together at the beginning of the meeting.',
            ],
          },
          {
            heading: 'Order of discussion',
            blocks: [
              'The Chair intends to take proposals in the order of the list, and within one entry in the order of receipt. Sponsors who cannot attend on a given day are asked to say so when they submit.',
              'A provisional order will be circulated with the bundle.',
            ],
          },
        ],
      },
    ],
  }
}
