/** Languages by code, and by name in English, French and themselves. */
import { fold } from './fold.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  ar: ['Arabic', 'arabe'],
  bg: ['Bulgarian', 'bulgare'],
  cs: ['Czech', 'tchèque', 'čeština'],
  da: ['Danish', 'danois', 'dansk'],
  de: ['German', 'allemand', 'Deutsch', 'ger'],
  el: ['Greek', 'grec'],
  en: ['English', 'anglais', 'eng'],
  es: ['Spanish', 'espagnol', 'español', 'spa'],
  et: ['Estonian', 'estonien'],
  fi: ['Finnish', 'finnois', 'suomi'],
  fr: ['French', 'français', 'fra', 'fre'],
  ga: ['Irish', 'irlandais'],
  hi: ['Hindi'],
  hr: ['Croatian', 'croate'],
  hu: ['Hungarian', 'hongrois', 'magyar'],
  is: ['Icelandic', 'islandais'],
  it: ['Italian', 'italien', 'italiano', 'ita'],
  ja: ['Japanese', 'japonais', 'jpn'],
  ko: ['Korean', 'coréen', 'kor'],
  lb: ['Luxembourgish', 'luxembourgeois'],
  lt: ['Lithuanian', 'lituanien'],
  lv: ['Latvian', 'letton'],
  mt: ['Maltese', 'maltais'],
  nl: ['Dutch', 'néerlandais', 'Nederlands'],
  no: ['Norwegian', 'norvégien', 'norsk', 'nb', 'nn'],
  pl: ['Polish', 'polonais', 'polski'],
  pt: ['Portuguese', 'portugais', 'português', 'por'],
  ro: ['Romanian', 'roumain'],
  ru: ['Russian', 'russe', 'rus'],
  sk: ['Slovak', 'slovaque'],
  sl: ['Slovenian', 'slovène'],
  sv: ['Swedish', 'suédois', 'svenska'],
  tr: ['Turkish', 'turc', 'Türkçe'],
  uk: ['Ukrainian', 'ukrainien'],
  zh: ['Chinese', 'chinois'],
}

const codeByName = new Map(
  Object.entries(names).flatMap(([code, rest]) =>
    [code, ...rest].map((name) => [fold(name), code] as const),
  ),
)

/** ISO 639-1. */
export const languageOf = (text: string): string | undefined => codeByName.get(fold(text))

/** The language that ends a file's name, as in `POC-12-2003_fr.pdf`, and the name without it. */
export function languageInName(path: string): {
  readonly stem: string
  readonly language?: string
} {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const match = /^(.+)[-_. ]\(?([A-Za-z]{2,3})\)?$/.exec(name)
  const language = languageOf(match?.[2] ?? '')
  return language === undefined ? { stem: name } : { stem: match?.[1] ?? name, language }
}
