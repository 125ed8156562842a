/** The test group moves to work without paper. */
import type { DocumentIn } from './document.ts'

export const noPaperTest: DocumentIn = ({ weekday }) => {
  const begins = weekday(2, 1)
  const review = weekday(8, 4)
  return {
    key: 'phase-out-of-paper',
    series: 'POC',
    type: 'working-paper',
    audience: 'TEST',
    by: 'france-poc-1',
    originator: 'poc',
    marking: { classification: 'OFF', caveats: [] },
    asksReceipt: true,
    dated: weekday(-1, 4),
    matter: 'paperless',
    versions: [
      {
        language: 'en',
        formats: ['pdf'],
        distribution: 'Test group',
        title: 'Phase-out of paper: terms of the no-paper test',
        summary: `From ${begins.short.en} the six partners of the test group receive documents in electronic form only, for ten working days and then until further notice. Paper remains available on request. The group reviews the test on ${review.short.en}.`,
        sections: [
          {
            heading: 'What is proposed',
            blocks: [
              `Since the beginning of the test, its six partners have received each document twice: in electronic form and on paper. From ${begins.long.en} they would receive it in electronic form only.`,
              'The decision is the test group’s own. It binds no other partner, and each partner of the group may return to paper at any time by telling the Point of Contact.',
            ],
          },
          {
            heading: 'What stays the same',
            blocks: [
              'The test changes nothing in the following respects:',
              {
                items: [
                  'partners outside the group receive what they receive now, on the same day;',
                  'a document exists once it stands in the record, whichever way it reaches a partner;',
                  'a formal reply may still be handed over signed, and counts from the time at which it is received;',
                  'the Point of Contact keeps one printed set of every document until the review.',
                ],
              },
            ],
          },
          {
            heading: 'What is measured',
            blocks: [
              'The Point of Contact will count, from the record itself, how many documents were delivered to the partners of the group within 24 hours, how many receipts were confirmed, and how many pages were still printed on request. It does not and cannot see who has opened a document.',
              'Partners are asked for one line of remarks whenever something did not work, and for a few lines at the end.',
            ],
          },
          {
            heading: 'If the system cannot be reached',
            blocks: [
              'A partner that cannot reach the record tells the Point of Contact by telephone. Documents are then served on paper on the same day, with the date and hour noted, and no period runs against that partner until it has been served.',
            ],
          },
          {
            heading: 'Next steps',
            blocks: [
              `The group reviews the test on ${review.long.en}. If it is satisfied, four more partners will be invited to join, with a view to full participation before the next Reinforced Point of Contact meeting.`,
            ],
          },
        ],
      },
      {
        language: 'fr',
        formats: ['pdf'],
        distribution: 'Groupe d’essai',
        title: 'Abandon progressif du papier : modalités de l’essai sans papier',
        summary: `À compter du ${begins.short.fr}, les six partenaires du groupe d’essai reçoivent les documents sous la seule forme électronique, pendant dix jours ouvrables puis jusqu’à nouvel avis. Le papier reste disponible sur demande. Le groupe dresse le bilan de l’essai le ${review.short.fr}.`,
        sections: [
          {
            heading: 'Proposition',
            blocks: [
              `Depuis le début de l’essai, ses six partenaires reçoivent chaque document deux fois : sous forme électronique et sur papier. À compter du ${begins.long.fr}, ils le recevraient sous la seule forme électronique.`,
              'La décision appartient au groupe d’essai. Elle n’engage aucun autre partenaire, et chaque partenaire du groupe peut à tout moment revenir au papier en avisant le point de contact.',
            ],
          },
          {
            heading: 'Ce qui ne change pas',
            blocks: [
              'L’essai ne modifie en rien ce qui suit :',
              {
                items: [
                  'les partenaires extérieurs au groupe reçoivent ce qu’ils reçoivent aujourd’hui, le même jour ;',
                  'un document existe dès qu’il figure au registre, quelle que soit la voie par laquelle il parvient à un partenaire ;',
                  'une réponse formelle peut toujours être remise signée et compte à partir de l’heure de sa réception ;',
                  'le point de contact conserve un jeu imprimé de chaque document jusqu’au bilan.',
                ],
              },
            ],
          },
          {
            heading: 'Ce qui est mesuré',
            blocks: [
              'Le point de contact comptera, d’après le registre lui-même, les documents remis aux partenaires du groupe dans les vingt-quatre heures, les accusés de réception et les pages encore imprimées sur demande. Il ne voit pas, et ne peut voir, qui a ouvert un document.',
              'Les partenaires sont invités à adresser une ligne d’observations chaque fois que quelque chose n’a pas fonctionné, et quelques lignes à la fin.',
            ],
          },
          {
            heading: 'Si le système est inaccessible',
            blocks: [
              'Le partenaire qui ne peut accéder au registre en avise le point de contact par téléphone. Les documents lui sont alors remis sur papier le jour même, avec mention de la date et de l’heure, et aucun délai ne court à son égard avant cette remise.',
            ],
          },
          {
            heading: 'Suite des travaux',
            blocks: [
              `Le groupe dresse le bilan de l’essai le ${review.long.fr}. S’il en est satisfait, quatre autres partenaires seront invités à le rejoindre, en vue d’une participation complète avant la prochaine réunion renforcée du point de contact.`,
            ],
          },
        ],
      },
    ],
  }
}
