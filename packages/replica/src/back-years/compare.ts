/**
 * Whether the document that bears a number already is the one that a sheet lists under it. What was
 * done to it since, a marking anew, a translation, a recall, is no difference.
 */
import { equalBytes } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { stands } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import type { BackFile, BackPaper } from './back-paper.ts'
import type { BackField } from './remark.ts'
import { oneLine } from './translate.ts'

/** SHA-256 of the plaintext of a file, where it is known. */
export type PlainOf = (file: BackFile) => Hash32 | undefined

/** In what they differ; nothing if they are the same, as far as the sheet says. */
export function differencesFrom(
  document: Document,
  paper: BackPaper,
  plainOf: PlainOf,
): readonly BackField[] {
  if (!stands(document)) return []
  const { title, titles = [], date, originator } = paper
  const there = [...document.titles.values()]
  const differences: readonly (readonly [BackField, boolean])[] = [
    [
      'title',
      (title !== '' && !there.includes(oneLine(title))) ||
        titles.some(({ language, text }) => document.titles.get(language) !== oneLine(text)),
    ],
    ['date', document.dated !== date],
    [
      'originator',
      originator !== undefined &&
        document.issue === undefined &&
        originator !== document.originator,
    ],
    ['files', !paper.files.every((file) => hasFile(document, file, plainOf(file)))],
  ]
  return differences.flatMap(([field, differs]) => (differs ? [field] : []))
}

const hasFile = ({ files }: Document, file: BackFile, plain: Hash32 | undefined): boolean =>
  files.some(
    (each) =>
      each.size === file.size &&
      (file.language === undefined || each.language === file.language) &&
      (plain === undefined || equalBytes(each.plain, plain)),
  )
