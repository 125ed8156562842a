/** Messages by name in the reader's language (ICU MessageFormat), dates and lists beside them. */
import { createContext, useContext } from 'react'
import { IntlMessageFormat } from 'intl-messageformat'
import { catalogue } from './catalogue.ts'
import type { MessageName } from './catalogue.ts'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

type Values = Readonly<Record<string, string | number>>

export type Text = {
  readonly language: Language
  readonly t: (name: MessageName, values?: Values) => string
  /** “14:32” */
  readonly time: (instant: number, zone?: string) => string
  /** “24 Nov 2026”, from `2026-11-24`. */
  readonly day: (day: string) => string
  /** “24 Nov”, with the year where it is not this one. */
  readonly shortDay: (day: string, now: number) => string
  /** “Tue 24 Nov 2026, 18:00” */
  readonly instant: (instant: number, zone?: string) => string
  /** “24 Nov 2026, 18:00” */
  readonly stamp: (instant: number, zone?: string) => string
  readonly number: (value: number) => string
  readonly list: (items: readonly string[]) => string
  /** The order of names in this language. */
  readonly compare: (a: string, b: string) => number
}

/** British dates: the day before the month. */
const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

export function textIn(language: Language): Text {
  const locale = localeOf[language]
  const messages: Readonly<Record<MessageName, string>> = catalogue[language]
  const formats = new Map<MessageName, IntlMessageFormat>()
  const dates = new Map<string, Intl.DateTimeFormat>()
  const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = JSON.stringify(options)
    const held = dates.get(key) ?? new Intl.DateTimeFormat(locale, options)
    dates.set(key, held)
    return held
  }
  const inZone = (zone: string | undefined) => (zone === undefined ? {} : { timeZone: zone })
  const dayAt = (day: string): Date => new Date(`${day}T00:00:00Z`)
  return {
    language,
    t: (name, values) => {
      const message = messages[name]
      if (values === undefined) return message
      const format = formats.get(name) ?? new IntlMessageFormat(message, locale)
      formats.set(name, format)
      return String(format.format({ ...values }))
    },
    time: (instant, zone) =>
      dateFormat({ hour: '2-digit', minute: '2-digit', ...inZone(zone) }).format(instant),
    day: (day) =>
      dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        dayAt(day),
      ),
    shortDay: (day, now) => {
      const isThisYear = day.startsWith(String(new Date(now).getUTCFullYear()))
      const year = isThisYear ? {} : { year: 'numeric' as const }
      return dateFormat({ day: 'numeric', month: 'short', ...year, timeZone: 'UTC' }).format(
        dayAt(day),
      )
    },
    instant: (instant, zone) =>
      dateFormat({
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        ...inZone(zone),
      }).format(instant),
    stamp: (instant, zone) =>
      dateFormat({
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        ...inZone(zone),
      }).format(instant),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    compare: new Intl.Collator(locale).compare,
  }
}

export const TextContext = createContext<Text>(textIn('en'))

/** The words of the reader's language. */
export const useText = (): Text => useContext(TextContext)
