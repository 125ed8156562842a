/** The Chair writes to partners about the plenary and about who comes next. */
import type { DocumentIn } from './document.ts'

export const letterOfTheChair: DocumentIn = ({ weekday }) => {
  const plenary = weekday(9, 3)
  const volunteers = weekday(7, 5)
  return {
    key: 'letter-of-the-chair',
    series: 'CHAIR',
    type: 'letter',
    audience: 'all',
    by: 'korea-chair',
    originator: 'chair',
    marking: { classification: 'OFF', caveats: [] },
    asksReceipt: true,
    dated: weekday(-1, 5),
    versions: [
      {
        language: 'en',
        formats: ['pdf'],
        distribution: 'All partners',
        title: 'Letter from the Chair on the plenary and the next term',
        summary: `The Chair sets out four aims for the plenary, recalls that Spain takes the chair when it opens, and invites volunteers for the term after Spain’s to make themselves known by ${volunteers.short.en}.`,
        sections: [
          {
            blocks: [
              { unnumbered: 'Excellencies, dear colleagues,' },
              `With the plenary in Madrid, which opens on ${plenary.long.en}, the term of the Republic of Korea comes to its close. I wish to thank you for the confidence that you have placed in us, and to say how I hope that we may use the weeks that remain.`,
              'I have four aims for the plenary, and would be glad of your advice on each:',
              {
                items: [
                  'a text on intangible transfers on which all can agree, even if it is short;',
                  'decisions on the proposals of the technical experts that have been before us for more than one year;',
                  'a programme of outreach that says where we go, and why, before it says when;',
                  'an end to paper, with no partner left behind.',
                ],
              },
              'Spain will take the chair when the plenary opens. Our two teams have worked together for some months; it joins us on visits, and will receive every open matter, with its file, at the hand-over. Until then, please continue to address yourselves to my staff.',
              `It is customary to know early who will follow. I invite partners that would consider serving after Spain’s term to make themselves known by ${volunteers.long.en}. You may write to the Chair, to the Point of Contact, or to both, and choose who learns of it before that day.`,
              'I am particularly grateful to France, whose patience as the Point of Contact has become proverbial, to the chairs of our three expert groups, and to all those who read the papers of others before they write their own.',
              {
                unnumbered:
                  'Please accept, Excellencies, dear colleagues, the assurances of my highest consideration.',
              },
              { unnumbered: 'The Chair' },
            ],
          },
        ],
      },
      {
        language: 'fr',
        formats: ['pdf'],
        distribution: 'Tous les partenaires',
        title: 'Lettre de la présidence : plénière et prochain mandat',
        summary: `La présidence assigne quatre buts à la réunion plénière, rappelle que l’Espagne lui succède à l’ouverture et invite les candidats au mandat suivant à se faire connaître d’ici au ${volunteers.short.fr}.`,
        sections: [
          {
            blocks: [
              { unnumbered: 'Excellences, chers collègues,' },
              `Le mandat de la République de Corée s’achève avec la réunion plénière de Madrid, qui s’ouvre le ${plenary.long.fr}. Je tiens à vous remercier de la confiance que vous nous avez accordée, et à vous dire l’usage que j’espère que nous ferons des semaines qui restent.`,
              'J’assigne quatre buts à la réunion plénière, et vos conseils sur chacun seront les bienvenus :',
              {
                items: [
                  'un texte sur les transferts intangibles qui recueille l’accord de tous, fût-il bref ;',
                  'des décisions sur les propositions des experts techniques dont nous sommes saisis depuis plus d’un an ;',
                  'un programme d’actions de sensibilisation qui dise où nous allons, et pourquoi, avant de dire quand ;',
                  'la fin du papier, sans qu’aucun partenaire soit laissé en chemin.',
                ],
              },
              'L’Espagne prendra la présidence à l’ouverture de la réunion plénière. Nos deux équipes travaillent ensemble depuis plusieurs mois ; elle se joint à nos visites et recevra, lors de la passation, chaque affaire en cours avec son dossier. D’ici là, veuillez écrire à mes collaborateurs.',
              `Il est d’usage de savoir tôt qui prendra la suite. J’invite les partenaires qui envisageraient de succéder à l’Espagne à se faire connaître d’ici au ${volunteers.long.fr}. Vous pouvez écrire à la présidence, au point de contact, ou aux deux, et choisir qui en aura connaissance avant cette date.`,
              'Ma gratitude va tout particulièrement à la France, dont la patience comme point de contact est devenue proverbiale, aux présidences de nos trois groupes d’experts, et à tous ceux qui lisent les documents des autres avant d’écrire les leurs.',
              {
                unnumbered:
                  'Veuillez agréer, Excellences, chers collègues, les assurances de ma très haute considération.',
              },
              { unnumbered: 'La présidence' },
            ],
          },
        ],
      },
    ],
  }
}
