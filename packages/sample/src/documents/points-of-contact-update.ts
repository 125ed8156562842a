/** Changes to the list of points of contact. */
import type { DocumentIn } from './document.ts'

export const pointsOfContactUpdate: DocumentIn = ({ weekday }) => {
  const effect = weekday(1, 1)
  return {
    key: 'points-of-contact-update',
    series: 'POC',
    type: 'notification',
    audience: 'all',
    by: 'france-poc-3',
    originator: 'poc',
    marking: { classification: 'OFF', caveats: ['PARTNERS'] },
    asksReceipt: false,
    dated: weekday(-1, 5),
    versions: [
      {
        language: 'en',
        formats: ['docx'],
        distribution: 'All partners',
        title: 'List of points of contact: changes',
        summary: `Nine changes to posts, languages and office hours, with effect from ${effect.short.en}. No names or numbers are given here; the directory holds them.`,
        sections: [
          {
            heading: 'Changes notified',
            blocks: [
              `The following changes have been notified to the Point of Contact and take effect on ${effect.long.en}. Each partner keeps its own entry in the directory, which prevails over this list.`,
              {
                table: {
                  columns: [
                    { heading: 'Partner', width: 24 },
                    { heading: 'Post', width: 30 },
                    { heading: 'Change', width: 46 },
                  ],
                  rows: [
                    [
                      'Argentina',
                      'Embassy officer',
                      'Office hours 09:30–17:00; replaced in absence by the economic section',
                    ],
                    ['Czech Republic', 'Embassy officer', 'Working language French added'],
                    ['Finland', 'Administrator', 'Post transferred to the export control unit'],
                    [
                      'Ireland',
                      'Embassy officer',
                      'Post vacant until further notice; acting officer named in the directory',
                    ],
                    ['Japan', 'Licensing expert', 'Second expert added'],
                    [
                      'Luxembourg',
                      'Embassy officer',
                      'Also accredited for matters of the Enforcement Experts Meeting',
                    ],
                    ['Portugal', 'Administrator', 'Office hours 10:00–18:00'],
                    [
                      'South Africa',
                      'Embassy officer',
                      'National holidays of the coming year entered',
                    ],
                    ['Sweden', 'Embassy officer', 'Functional address replaces the personal one'],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Reminder',
            blocks: [
              'Partners are reminded to enter the holidays of their capital and of their embassy for the coming year. The Point of Contact takes them into account when it proposes periods for replies, but can do so only if they are known.',
              'Changes of persons need no notification. They are made by the administrator of each partner.',
            ],
          },
        ],
      },
      {
        language: 'fr',
        formats: ['docx'],
        distribution: 'Tous les partenaires',
        title: 'Liste des points de contact : modifications',
        summary: `Neuf modifications de postes, de langues et d’heures d’ouverture, à compter du ${effect.short.fr}. Ni noms ni numéros ne figurent ici ; ils sont à l’annuaire.`,
        sections: [
          {
            heading: 'Modifications notifiées',
            blocks: [
              `Les modifications suivantes ont été notifiées au point de contact et prennent effet le ${effect.long.fr}. Chaque partenaire tient lui-même à jour sa fiche de l’annuaire, laquelle prévaut sur la présente liste.`,
              {
                table: {
                  columns: [
                    { heading: 'Partenaire', width: 24 },
                    { heading: 'Poste', width: 30 },
                    { heading: 'Modification', width: 46 },
                  ],
                  rows: [
                    [
                      'Afrique du Sud',
                      'Agent d’ambassade',
                      'Jours fériés de l’année à venir enregistrés',
                    ],
                    [
                      'Argentine',
                      'Agent d’ambassade',
                      'Heures d’ouverture 9 h 30 – 17 h 00 ; suppléance par la section économique',
                    ],
                    [
                      'Finlande',
                      'Administrateur',
                      'Poste transféré à l’unité chargée du contrôle des exportations',
                    ],
                    [
                      'Irlande',
                      'Agent d’ambassade',
                      'Poste vacant jusqu’à nouvel avis ; intérim indiqué à l’annuaire',
                    ],
                    ['Japon', 'Expert des licences', 'Second expert ajouté'],
                    [
                      'Luxembourg',
                      'Agent d’ambassade',
                      'Compétent aussi pour la réunion des experts de la mise en œuvre',
                    ],
                    ['Portugal', 'Administrateur', 'Heures d’ouverture 10 h 00 – 18 h 00'],
                    [
                      'République tchèque',
                      'Agent d’ambassade',
                      'Langue de travail française ajoutée',
                    ],
                    [
                      'Suède',
                      'Agent d’ambassade',
                      'Une adresse fonctionnelle remplace l’adresse personnelle',
                    ],
                  ],
                },
              },
            ],
          },
          {
            heading: 'Rappel',
            blocks: [
              'Il est rappelé aux partenaires d’enregistrer les jours fériés de leur capitale et de leur ambassade pour l’année à venir. Le point de contact en tient compte lorsqu’il propose des délais de réponse, pour autant qu’il les connaisse.',
              'Les changements de personnes n’appellent pas de notification. L’administrateur de chaque partenaire y procède.',
            ],
          },
        ],
      },
    ],
  }
}
