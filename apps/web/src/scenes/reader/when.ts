/** When something is due or expected, in the reader's language. */
import type { When } from '@epoc/domain'
import type { Text } from '../../text/text.ts'

/** “Fri 15 Jul 2005, 18:00 (Paris)”; a day ends in the zone of whoever set it. */
export function whenInWords(when: When, { t, day, instant }: Text): string {
  switch (when.type) {
    case 'instant':
      return `${instant(when.at, when.zone)} (${placeOf(when.zone)})`
    case 'day':
      return t('reader.when.day', { day: day(when.day), place: placeOf(when.zone) })
    case 'before-meeting':
      return t('reader.when.before', { meeting: when.meeting })
    case 'in-words':
      return when.suggested === undefined ? when.words : `${when.words} (${day(when.suggested)})`
    case 'none':
      return t('reader.when.none')
  }
}

const placeOf = (zone: string): string => zone.replace(/^.*\//, '').replaceAll('_', ' ')
