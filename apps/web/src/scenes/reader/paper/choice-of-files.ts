/** Which file of a document is shown: in the language wanted, in a form that can be shown. */
import type { FileRow } from '../../../worker/views/document-files.ts'
import { paperKindOf } from './paper-kind.ts'

export const languagesOf = (files: readonly FileRow[]): readonly string[] => [
  ...new Set(files.map(({ language }) => language)),
]

/** What a reader of this language is shown first. */
export function languageFor(files: readonly FileRow[], wanted: string): string | undefined {
  const there = languagesOf(files)
  return there.includes(wanted) ? wanted : there[0]
}

/** Of the files in a language: the one asked for, else a PDF, else one that can be shown, else the first. */
export function fileFor(
  files: readonly FileRow[],
  language: string,
  asked?: number,
): FileRow | undefined {
  const ofLanguage = files.filter((each) => each.language === language)
  return (
    ofLanguage.find(({ at }) => at === asked) ??
    ofLanguage.find(({ mediaType }) => paperKindOf(mediaType) === 'pdf') ??
    ofLanguage.find(({ mediaType }) => paperKindOf(mediaType) !== undefined) ??
    ofLanguage[0]
  )
}
