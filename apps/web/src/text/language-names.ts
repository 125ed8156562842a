/** What languages are called. */
import type { Language } from './text.ts'

const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

export function languageName(code: string, language: Language): string {
  const name = new Intl.DisplayNames(localeOf[language], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(localeOf[language]) + name.slice(1)
}

/** In the middle of a sentence, as each language writes it there. */
export const languageInSentence = (code: string, language: Language): string =>
  language === 'fr' ? languageName(code, language).toLowerCase() : languageName(code, language)
