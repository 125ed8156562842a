/** Themes for the enforcement experts. */
import type { DocumentIn } from './document.ts'

export const enforcementThemes: DocumentIn = ({ weekday }) => {
  const views = weekday(3, 3)
  return {
    key: 'enforcement-experts-themes',
    series: 'EE',
    type: 'working-paper',
    audience: 'all',
    by: 'italy-ee-chair',
    originator: 'ee-chair',
    marking: { classification: 'RR', caveats: ['EXPERTS'] },
    asksReceipt: false,
    dated: weekday(-1, 3),
    versions: [
      {
        language: 'en',
        formats: ['pdf'],
        distribution: 'All partners; customs and investigating authorities',
        title: 'Four themes for the Enforcement Experts Meeting',
        summary: `The Chair of the enforcement experts proposes four themes and looks for a partner to introduce each. Views and offers are welcome by ${views.short.en}.`,
        sections: [
          {
            heading: 'Proposed themes',
            blocks: [
              'Following consultations with those who attended the last meeting, the Chair of the enforcement experts proposes to give half a session to each of the following themes.',
              {
                table: {
                  columns: [
                    { heading: 'Theme', width: 34 },
                    { heading: 'Points for discussion', width: 48 },
                    { heading: 'Introduced by', width: 18 },
                  ],
                  rows: [
                    [
                      'I. Targeting consignments in transit',
                      'Indicators that do not depend on the declared description of goods; time available to customs',
                      'Offers invited',
                    ],
                    [
                      'II. From the licensing desk to the border',
                      'How a refused application becomes known to those who inspect; feedback in the other direction',
                      'Norway',
                    ],
                    [
                      'III. Evidence held in electronic form',
                      'Preservation of records abroad; what courts have accepted',
                      'Offers invited',
                    ],
                    [
                      'IV. Penalties and publicity',
                      'Administrative and criminal penalties; effect of publishing them on compliance',
                      'New Zealand',
                    ],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Case studies',
            blocks: [
              'Each theme gains from one or two case studies. They should be closed cases, presented without the names of persons and companies, in ten minutes at most. Partners decide for themselves whether a case study is circulated in writing or given orally only.',
              'Where a case concerns more than one partner, the Chair asks that all those concerned agree to its presentation beforehand.',
            ],
          },
          {
            heading: 'Participants',
            blocks: [
              'The meeting is intended for officials who inspect, investigate or prosecute. Delegations are encouraged to include at least one member from customs, and to let those members speak.',
              `Views on the themes, offers to introduce a theme and titles of case studies are welcome by ${views.long.en}. The draft agenda and the order of speakers will follow in this series.`,
            ],
          },
        ],
      },
      {
        language: 'fr',
        formats: ['pdf'],
        distribution: 'Tous les partenaires ; autorités douanières et d’enquête',
        title: 'Quatre thèmes pour la réunion des experts de la mise en œuvre',
        summary: `La présidence des experts de la mise en œuvre propose quatre thèmes et recherche pour chacun un partenaire qui l’introduise. Vues et offres sont les bienvenues jusqu’au ${views.short.fr}.`,
        sections: [
          {
            heading: 'Thèmes proposés',
            blocks: [
              'Après avoir consulté les participants à la dernière réunion, la présidence des experts de la mise en œuvre propose de consacrer une demi-séance à chacun des thèmes suivants.',
              {
                table: {
                  columns: [
                    { heading: 'Thème', width: 34 },
                    { heading: 'Éléments de discussion', width: 46 },
                    { heading: 'Introduction', width: 20 },
                  ],
                  rows: [
                    [
                      'I. Ciblage des envois en transit',
                      'Indices indépendants de la désignation déclarée des marchandises ; temps dont dispose la douane',
                      'Offres attendues',
                    ],
                    [
                      'II. Du bureau des licences à la frontière',
                      'Comment une demande refusée est portée à la connaissance de ceux qui contrôlent ; retour d’information',
                      'Norvège',
                    ],
                    [
                      'III. Preuves sous forme électronique',
                      'Conservation des traces à l’étranger ; ce que les tribunaux ont admis',
                      'Offres attendues',
                    ],
                    [
                      'IV. Sanctions et publicité',
                      'Sanctions administratives et pénales ; effet de leur publication sur le respect des règles',
                      'Nouvelle-Zélande',
                    ],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Études de cas',
            blocks: [
              'Chaque thème gagne à être illustré par une ou deux études de cas. Il s’agit d’affaires closes, présentées sans nom de personne ni d’entreprise, en dix minutes au plus. Chaque partenaire décide si l’étude est diffusée par écrit ou seulement exposée oralement.',
              'Lorsqu’une affaire intéresse plusieurs partenaires, la présidence demande que tous consentent au préalable à sa présentation.',
            ],
          },
          {
            heading: 'Participants',
            blocks: [
              'La réunion s’adresse aux agents qui contrôlent, enquêtent ou poursuivent. Les délégations sont invitées à compter au moins un membre de l’administration des douanes et à lui donner la parole.',
              `Les vues sur les thèmes, les offres d’introduction et les titres d’études de cas sont les bienvenus jusqu’au ${views.long.fr}. Le projet d’ordre du jour et l’ordre des orateurs suivront dans la présente série.`,
            ],
          },
        ],
      },
    ],
  }
}
