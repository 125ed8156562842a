/** The words of letters that the client writes for an officer, in the language in which that one works. */
import type { When } from '@epoc/domain'

export type LetterWords = {
  readonly reminder: (symbols: string) => string
  readonly awaited: string
  readonly receipt: string
  readonly overdue: string
  readonly before: (meeting: string) => string
  readonly at: (time: string, zone: string, utc: string) => string
  readonly endOf: (day: string, zone: string) => string
  readonly locale: string
}

const english: LetterWords = {
  reminder: (symbols) => `Reminder: ${symbols}`,
  awaited: 'Still awaited from you:',
  receipt: 'confirmation of receipt',
  overdue: '(overdue)',
  before: (meeting) => `before ${meeting}`,
  at: (time, zone, utc) => `${time} ${zone} (${utc} UTC)`,
  endOf: (day, zone) => `${day}, end of the day ${zone}`,
  locale: 'en-GB',
}

const french: LetterWords = {
  reminder: (symbols) => `Rappel : ${symbols}`,
  awaited: 'Restent attendus de votre part :',
  receipt: 'accusé de réception',
  overdue: '(échu)',
  before: (meeting) => `avant ${meeting}`,
  at: (time, zone, utc) => `${time} ${zone} (${utc} UTC)`,
  endOf: (day, zone) => `${day}, fin de journée ${zone}`,
  locale: 'fr-FR',
}

export const lettersIn = (language: string): LetterWords =>
  language.startsWith('fr') ? french : english

/** A time that was set, so that it cannot be misread far away; empty where none was. */
export function whenInLetter(when: When, words: LetterWords): string {
  switch (when.type) {
    case 'instant': {
      const utc = new Date(when.at).toISOString().slice(11, 16)
      return words.at(timeIn(words.locale, when.zone, when.at), when.zone, utc)
    }
    case 'day':
      return words.endOf(dayInWords(words.locale, when.day), when.zone)
    case 'before-meeting':
      return words.before(when.meeting)
    case 'in-words':
      return when.words
    case 'none':
      return ''
  }
}

const timeIn = (locale: string, timeZone: string, at: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at)

const dayInWords = (locale: string, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  )
