/** The words of components that stand on several screens. */
import type { Words } from '../text/words.ts'

export const componentsWords = {
  en: {
    'moment.own': '{time} where you are ({zone})',
    'print.by': 'Printed by {by}, {seat}, {time} UTC',
    'print.page': 'Print',
    'check.cancel': 'Cancel',
    'check.underWay': '{done} of {total}',
    'save.csv': 'Save as CSV',
  },
  fr: {
    'moment.own': '{time} chez vous ({zone})',
    'print.by': 'Imprimé par {by}, {seat}, le {time} UTC',
    'print.page': 'Imprimer',
    'check.cancel': 'Annuler',
    'check.underWay': '{done} sur {total}',
    'save.csv': 'Enregistrer en CSV',
  },
} as const satisfies Words
