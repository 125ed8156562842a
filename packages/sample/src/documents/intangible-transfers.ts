/** A discussion paper, the longest of the sample: reactions to it are asked for. */
import { partner } from '../partners.ts'
import type { DocumentIn } from './document.ts'

export const intangibleTransfers: DocumentIn = ({ weekday }) => {
  const reactions = weekday(5, 5)
  return {
    key: 'intangible-transfers-of-technology',
    series: 'POC',
    type: 'discussion-paper',
    audience: 'all',
    by: 'france-poc-1',
    originator: partner('GB'),
    marking: { classification: 'RR', caveats: ['PARTNERS'] },
    asksReceipt: true,
    dated: weekday(-1, 2),
    matter: 'assistance',
    asks: { text: 'Reactions to the paper and to its five questions', due: reactions },
    versions: [
      {
        language: 'en',
        formats: ['pdf'],
        distribution: 'All partners; licensing authorities',
        title: 'Discussion paper on intangible transfers of technology',
        summary:
          'Technology leaves a country by electronic mail, in a lecture room and in the memory of a visitor as surely as in a crate. The paper describes four ways in which this happens, says where national practice appears to differ, and puts five questions to partners. It proposes no change to the common list.',
        sections: [
          {
            heading: 'Purpose of this paper',
            blocks: [
              'Partners control the transfer of technology needed for the development, production or use of the items on the common list. The list makes no difference between technology on paper and technology that takes no material form. In practice, the second is harder to see, to license and to enforce.',
              'This paper is meant to open a discussion. It reflects the experience of one licensing authority, names no case, and does not prejudge the position of any partner, including that of its author.',
            ],
          },
          {
            heading: 'Four ways in which technology travels',
            blocks: [
              'Electronic transmission. Drawings, specifications and source code are sent by electronic mail, exchanged through shared folders, or read from abroad on a server at home. The sender and the recipient are often part of the same company, and neither thinks of the exchange as an export.',
              'Teaching and research. Post-graduate teaching, supervision of theses and joint laboratories may convey know-how which, written down, would require a licence. Universities are not accustomed to licensing, and most of what they teach rightly needs none.',
              'Technical assistance. An engineer who travels to commission a machine, to train operators or to answer questions by telephone transfers the skill that makes the machine useful. The machine may have been licensed years before.',
              'Visits and exhibitions. Visitors to a factory see processes, ask questions and take notes. Exhibitors answer more than they had intended to. Little of it is recorded.',
            ],
          },
          {
            heading: 'Where national practice appears to differ',
            blocks: [
              'From exchanges in the margins of earlier meetings, practice appears to differ on the following points:',
              {
                items: [
                  'whether access from abroad to a server at home is a transfer at the moment when access is given, or only when the data are read;',
                  'whether a licence for an item covers the minimum technology needed to install, operate and repair it;',
                  'whether technical assistance is controlled by the place where it is given, by the residence of the person who gives it, or by both;',
                  'how the exemptions for basic scientific research and for information in the public domain are delimited, and by whom;',
                  'for how long, and in what form, companies keep records of transfers that left no document behind.',
                ],
              },
              'None of these differences is a fault. Taken together, however, they allow the same exchange to be licensed in one country, exempt in a second and unknown in a third.',
            ],
          },
          {
            heading: 'What has been found useful',
            blocks: [
              'Awareness comes before enforcement. A short guide written for research offices, and a named person in the licensing authority who answers the telephone, did more in one year than any amendment to the regulations.',
              'Companies with an internal compliance programme generally accept conditions on access rights more readily than conditions on individual transmissions. A licence that names the project, the sites and the groups of persons is easier to honour, and to inspect, than a licence for each message.',
              'Inspection is possible. Records of access, travel authorisations and visitors’ books exist for other reasons, and can be asked for.',
              'The table below sets out, for each way of transfer, the record that usually exists and the measure that has proved proportionate.',
              {
                table: {
                  columns: [
                    { heading: 'Way of transfer', width: 26 },
                    { heading: 'Record that usually exists', width: 37 },
                    { heading: 'Proportionate measure', width: 37 },
                  ],
                  rows: [
                    [
                      'Electronic transmission',
                      'Logs of access and of large transmissions, kept for security',
                      'Project licence with named sites; yearly report',
                    ],
                    [
                      'Teaching and research',
                      'Enrolments, contracts, register of visiting researchers',
                      'Guide for research offices; advice before admission',
                    ],
                    [
                      'Technical assistance',
                      'Travel authorisations, time sheets, service contracts',
                      'Condition in the licence for the item itself',
                    ],
                    [
                      'Visits and exhibitions',
                      'Visitors’ books, correspondence on the visit',
                      'Plan of the visit; short record by the host',
                    ],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Questions to partners',
            blocks: [
              'Partners are invited to react to this paper, and in particular to the following questions:',
              {
                items: [
                  'Does your legislation define an intangible transfer, and at which moment is it complete?',
                  'Do you license projects, persons or individual transmissions, and with what experience?',
                  'How do you make universities and research institutes aware of their obligations?',
                  'Have you been able to verify compliance after the fact, and from which records?',
                  'Would a common note of good practice, without binding force, be of use to you?',
                ],
              },
              `Reactions may be sent to all partners or to the author alone, and are most useful by ${reactions.long.en}. Later ones remain welcome.`,
              'A compilation of the reactions, without attribution where this is asked for, will be presented under the Information Exchange. Should partners so wish, the author is ready to prepare a first draft of the note mentioned under (e) with others who volunteer.',
            ],
          },
        ],
      },
      {
        language: 'fr',
        formats: ['pdf'],
        distribution: 'Tous les partenaires ; autorités de délivrance des licences',
        title: 'Document de réflexion sur les transferts intangibles de technologie',
        summary:
          'La technologie quitte un pays par courrier électronique, dans une salle de cours ou dans la mémoire d’un visiteur aussi sûrement que dans une caisse. Le document décrit quatre voies de transfert, indique où les pratiques nationales semblent diverger et pose cinq questions aux partenaires. Il ne propose aucune modification de la liste commune.',
        sections: [
          {
            heading: 'Objet du présent document',
            blocks: [
              'Les partenaires contrôlent le transfert de la technologie nécessaire au développement, à la production ou à l’utilisation des articles de la liste commune. La liste ne distingue pas la technologie couchée sur le papier de celle qui ne revêt aucune forme matérielle. Dans la pratique, la seconde est plus difficile à déceler, à soumettre à licence et à contrôler.',
              'Le présent document entend ouvrir un débat. Il reflète l’expérience d’une seule autorité de délivrance, n’évoque aucun cas particulier et ne préjuge la position d’aucun partenaire, y compris celle de son auteur.',
            ],
          },
          {
            heading: 'Quatre voies de transfert',
            blocks: [
              'La transmission électronique. Plans, spécifications et codes sources sont envoyés par courrier électronique, échangés au moyen de dossiers partagés ou consultés de l’étranger sur un serveur national. L’expéditeur et le destinataire appartiennent souvent à la même entreprise, et ni l’un ni l’autre n’y voit une exportation.',
              'L’enseignement et la recherche. L’enseignement de troisième cycle, la direction de thèses et les laboratoires communs peuvent transmettre un savoir-faire qui, mis par écrit, exigerait une licence. Les universités n’ont pas l’habitude des licences, et l’essentiel de ce qu’elles enseignent n’en requiert à juste titre aucune.',
              'L’assistance technique. L’ingénieur qui se déplace pour mettre une machine en service, former des opérateurs ou répondre à des questions par téléphone transmet le savoir-faire qui rend la machine utile. Celle-ci peut avoir reçu sa licence des années auparavant.',
              'Les visites et les expositions. Les visiteurs d’une usine observent des procédés, posent des questions et prennent des notes. Les exposants en disent plus qu’ils ne l’avaient prévu. Il en reste peu de traces.',
            ],
          },
          {
            heading: 'Divergences apparentes des pratiques nationales',
            blocks: [
              'D’après les échanges tenus en marge de réunions antérieures, les pratiques semblent diverger sur les points suivants :',
              {
                items: [
                  'l’accès de l’étranger à un serveur national constitue-t-il un transfert dès qu’il est ouvert, ou seulement lorsque les données sont lues ;',
                  'la licence délivrée pour un article couvre-t-elle la technologie minimale nécessaire à son installation, à son exploitation et à sa réparation ;',
                  'l’assistance technique est-elle contrôlée d’après le lieu où elle est fournie, d’après la résidence de celui qui la fournit, ou d’après l’un et l’autre ;',
                  'comment et par qui sont délimitées les exemptions relatives à la recherche scientifique fondamentale et aux informations du domaine public ;',
                  'pendant combien de temps et sous quelle forme les entreprises conservent-elles la trace de transferts qui n’ont laissé aucun document.',
                ],
              },
              'Aucune de ces divergences n’est une faute. Ensemble, elles permettent toutefois qu’un même échange soit soumis à licence dans un pays, exempté dans un deuxième et ignoré dans un troisième.',
            ],
          },
          {
            heading: 'Ce qui s’est révélé utile',
            blocks: [
              'La sensibilisation précède le contrôle. Un guide succinct rédigé à l’intention des services de la recherche, et un interlocuteur désigné qui répond au téléphone, ont fait davantage en un an que toute modification de la réglementation.',
              'Les entreprises dotées d’un programme interne de conformité acceptent en général plus volontiers des conditions portant sur les droits d’accès que sur chaque transmission. Une licence qui désigne le projet, les sites et les catégories de personnes est plus facile à respecter, et à contrôler, qu’une licence par message.',
              'Le contrôle est possible. Les journaux d’accès, les ordres de mission et les registres de visiteurs existent pour d’autres raisons et peuvent être demandés.',
              'Le tableau ci-après indique, pour chaque voie de transfert, la trace qui existe habituellement et la mesure qui s’est révélée proportionnée.',
              {
                table: {
                  columns: [
                    { heading: 'Voie de transfert', width: 26 },
                    { heading: 'Trace habituelle', width: 37 },
                    { heading: 'Mesure proportionnée', width: 37 },
                  ],
                  rows: [
                    [
                      'Transmission électronique',
                      'Journaux d’accès et des envois volumineux, tenus pour la sécurité',
                      'Licence par projet désignant les sites ; rapport annuel',
                    ],
                    [
                      'Enseignement et recherche',
                      'Inscriptions, contrats, registre des chercheurs invités',
                      'Guide à l’usage des services de la recherche ; avis avant admission',
                    ],
                    [
                      'Assistance technique',
                      'Ordres de mission, relevés d’heures, contrats de service',
                      'Condition inscrite dans la licence de l’article',
                    ],
                    [
                      'Visites et expositions',
                      'Registres de visiteurs, correspondance relative à la visite',
                      'Plan de visite ; compte rendu succinct de l’hôte',
                    ],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Questions aux partenaires',
            blocks: [
              'Les partenaires sont invités à réagir au présent document, et notamment aux questions suivantes :',
              {
                items: [
                  'Votre législation définit-elle le transfert intangible, et à quel moment celui-ci est-il accompli ?',
                  'Délivrez-vous des licences par projet, par personne ou par transmission, et quelle en est votre expérience ?',
                  'Comment informez-vous les universités et les instituts de recherche de leurs obligations ?',
                  'Avez-vous pu vérifier après coup le respect des conditions, et au moyen de quelles traces ?',
                  'Une note commune de bonnes pratiques, sans force obligatoire, vous serait-elle utile ?',
                ],
              },
              `Les réactions peuvent être adressées à tous les partenaires ou au seul auteur, de préférence avant le ${reactions.long.fr}. Celles qui parviendront plus tard resteront les bienvenues.`,
              'Une compilation des réactions, sans mention de leur auteur lorsque cela est demandé, sera présentée au titre de l’échange d’informations. Si les partenaires le souhaitent, l’auteur est disposé à préparer, avec d’autres volontaires, un premier projet de la note mentionnée à l’alinéa e).',
            ],
          },
        ],
      },
    ],
  }
}
