/** How large a file is, in powers of ten as file managers show it: “1.4 MB”, « 1,4 Mo ». */
import type { Language } from './text.ts'

const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function sizeInWords(bytes: number, language: Language): string {
  const power = bytes < 1_000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1_000 ** power
  return new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1,
  }).format(value)
}
