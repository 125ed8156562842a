/** The words of the settings. */
import type { Words } from '../../text/words.ts'

export const settingsWords = {
  en: {
    'settings.title': 'Settings',
    'settings.looks': 'Looks',
    'settings.theme': 'Theme',
    'settings.theme.system': 'As the system',
    'settings.theme.light': 'Light',
    'settings.theme.dark': 'Dark',
    'settings.density': 'Rows',
    'settings.density.compact': 'Compact',
    'settings.density.normal': 'Normal',
    'settings.density.roomy': 'Roomy',
    'settings.storage': 'Storage on this device',
    'settings.storage.used': 'About {size} MB are kept here, sealed: entries, documents, keys.',
    'settings.storage.lasting': 'The browser keeps it until you wipe it.',
    'settings.storage.passing':
      'The browser may clear it when space runs short. Nothing is lost then: the record is at the host, and you sign in again.',
    'settings.storage.ask': 'Ask the browser to keep it',
    'settings.home': 'Your home here',
    'settings.regime': 'Regime',
    'settings.wipe.sure':
      'Everything of this home is removed from this device. The record stays at the host.',
    'settings.wipe.yes': 'Wipe this device',
    'settings.wipe.no': 'Keep it',
  },
  fr: {
    'settings.title': 'Réglages',
    'settings.looks': 'Apparence',
    'settings.theme': 'Thème',
    'settings.theme.system': 'Comme le système',
    'settings.theme.light': 'Clair',
    'settings.theme.dark': 'Sombre',
    'settings.density': 'Lignes',
    'settings.density.compact': 'Serrées',
    'settings.density.normal': 'Normales',
    'settings.density.roomy': 'Aérées',
    'settings.storage': 'Stockage sur cet appareil',
    'settings.storage.used':
      'Environ {size} Mo sont conservés ici, scellés : entrées, documents, clés.',
    'settings.storage.lasting': 'Le navigateur les garde jusqu’à ce que vous les effaciez.',
    'settings.storage.passing':
      'Le navigateur peut les effacer si la place manque. Rien n’est alors perdu : le registre est chez l’hôte, et vous vous reconnectez.',
    'settings.storage.ask': 'Demander au navigateur de les garder',
    'settings.home': 'Votre poste ici',
    'settings.regime': 'Régime',
    'settings.wipe.sure':
      'Tout ce qui tient à ce poste est effacé de cet appareil. Le registre reste chez l’hôte.',
    'settings.wipe.yes': 'Effacer cet appareil',
    'settings.wipe.no': 'Garder',
  },
} as const satisfies Words
