/** A document as screens show it, in plain data: one row, in the reader's language. */
import { dayOf, formatSymbol, nameOfLevel, nameOfSeat, textIn, textStandingOf } from '@epoc/domain'
import type { Document, TextStanding } from '@epoc/domain'
import type { Founding } from '@epoc/governance'
import type { Reading } from './reading.ts'

export type Mark = { readonly code: string; readonly words: string; readonly colour: string }

export type DocumentRow = {
  readonly id: string
  readonly mark: Mark
  readonly number: string
  /** Empty where it was recalled. */
  readonly title: string
  readonly titleLanguage: string
  readonly languages: readonly string[]
  readonly from: string
  /** `2026-11-24` */
  readonly date: string
  readonly standing: TextStanding
}

/** A level with its words and its colour, which the regime sets. */
export function markOf(founding: Founding, code: string, language: string): Mark {
  const level = founding.marking.levels.find((each) => each.code === code)
  return { code, words: nameOfLevel(founding, code, language), colour: level?.colour ?? '#3f4853' }
}

export function rowOf(
  { founding, governance, language }: Reading,
  document: Document,
): DocumentRow {
  const { id, marking, symbol, files, originator, titles, recalled } = document
  const title = recalled === undefined ? textIn(titles, language) : ''
  const titleLanguage = [...titles].find(([, text]) => text === title)?.[0] ?? language
  return {
    id,
    mark: markOf(founding, marking.classification, language),
    number: formatSymbol(symbol),
    title,
    titleLanguage,
    languages: [...new Set(files.map((file) => file.language))],
    from: nameOfSeat(founding, originator, language),
    date: dayOf(governance, document),
    standing: textStandingOf(document),
  }
}
