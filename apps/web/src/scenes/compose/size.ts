/** Sizes of files in powers of ten, as file managers show them; names of languages. */
import type { Language } from '../../text/text.ts'

const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

export function sizeInWords(bytes: number, language: Language): string {
  const [unit, value] =
    bytes < 1_000
      ? (['byte', bytes] as const)
      : bytes < 1_000_000
        ? (['kilobyte', bytes / 1_000] as const)
        : (['megabyte', bytes / 1_000_000] as const)
  const maximumFractionDigits = unit === 'megabyte' ? 1 : 0
  return new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits,
  }).format(value)
}

export function languageName(code: string, language: Language): string {
  const name = new Intl.DisplayNames(localeOf[language], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(localeOf[language]) + name.slice(1)
}

/** In the middle of a sentence, as each language writes it there. */
export const languageInSentence = (code: string, language: Language): string =>
  language === 'fr' ? languageName(code, language).toLowerCase() : languageName(code, language)
