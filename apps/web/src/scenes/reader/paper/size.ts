/** How large a file is, in words: “1.4 MB”, « 1,4 Mo ». */
import type { Language } from '../../../text/text.ts'

const units: Readonly<Record<Language, readonly string[]>> = {
  en: ['bytes', 'kB', 'MB', 'GB'],
  fr: ['octets', 'ko', 'Mo', 'Go'],
}

export function sizeInWords(bytes: number, language: Language): string {
  const power = bytes < 1_000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1_000 ** power
  const digits = power === 0 || value >= 100 ? 0 : 1
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
  return `${figure}\u00a0${units[language][power]}`
}
