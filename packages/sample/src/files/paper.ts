/**
 * A paper as it is printed, whatever the format: the author's text with its letterhead, its marking
 * and its paragraph numbers. PDF and DOCX are made of the same paper, so that they read alike.
 */
import { castMember } from '../cast.ts'
import type { Block, SampleDocument, Section, Table, Version } from '../documents/document.ts'
import type { Language } from '../language.ts'
import { nameIn, seatName } from '../offices.ts'
import { marking, regimeNames, series } from '../regime.ts'
import { words } from './words.ts'

/** A numbered, lettered or plain paragraph, a heading, or a table. */
export type Piece =
  | { readonly sort: 'heading'; readonly text: string }
  | { readonly sort: 'paragraph'; readonly label?: string; readonly text: string }
  | { readonly sort: 'item'; readonly label: string; readonly text: string }
  | { readonly sort: 'table'; readonly table: Table }

export type Paper = {
  readonly language: Language
  readonly regime: string
  readonly kind: string
  readonly title: string
  /** Classification and caveats, with the colour of the classification as `#rrggbb`. */
  readonly marking: { readonly text: string; readonly colour: string }
  /** Label and value: from whom, when, to whom. */
  readonly particulars: readonly (readonly [string, string])[]
  readonly summary: { readonly heading: string; readonly text: string }
  readonly pieces: readonly Piece[]
  readonly page: { readonly page: string; readonly of: string }
  /** The seat whose paper it is. */
  readonly author: string
  /** The day it bears, `yyyy-mm-dd`: the only date in the file. */
  readonly dated: string
}

export function paperOf(document: SampleDocument, version: Version): Paper {
  const { language } = version
  const word = words[language]
  const typeset = (text: string) => boundNumbers(language === 'fr' ? frenchSpaces(text) : text)
  const author = seatName(document.originator, language)
  const from = isForAnother(document) ? `${author}, ${word.through}` : author
  return {
    language,
    regime: nameIn(regimeNames, language),
    kind: [word.kinds[document.type], ...issueOf(document, word)].join(' · '),
    title: typeset(version.title),
    marking: markingLine(document, language),
    particulars: [
      [word.from, from],
      [word.date, typeset(document.dated.long[language])],
      document.symbol === undefined
        ? [word.series, document.series]
        : [word.number, document.symbol],
      [word.distribution, typeset(version.distribution)],
      [word.language, typeset(word.translatedFrom[document.versions[0].language])],
    ],
    summary: { heading: word.summary, text: typeset(version.summary) },
    pieces: piecesOf(version.sections, word.letter).map((piece) => typesetPiece(piece, typeset)),
    page: { page: word.page, of: word.of },
    author,
    dated: document.dated.iso,
  }
}

const issueOf = ({ issue }: SampleDocument, word: (typeof words)[Language]): readonly string[] =>
  issue === undefined ? [] : [word.issues[issue.sort]]

/** Whether the Point of Contact circulates another's paper, in a series in which partners do not do so themselves. */
const isForAnother = ({ by, originator, series: of }: SampleDocument): boolean =>
  originator !== 'poc' &&
  castMember(by)?.hats.has('poc') === true &&
  series.some(({ code, direct }) => code === of && !direct)

function markingLine({ marking: given }: SampleDocument, language: Language) {
  const level = marking.levels.find(({ code }) => code === given.classification)
  if (level === undefined) throw new Error(`no classification ${given.classification}`)
  const caveats = marking.caveats.filter(({ code }) => given.caveats.includes(code))
  const text = [level, ...caveats].map(({ names }) => nameIn(names, language)).join(' · ')
  return { text, colour: level.colour }
}

/** Paragraphs are numbered through the whole paper, items lettered from (a) in each list. */
function piecesOf(sections: readonly Section[], letter: (letter: string) => string) {
  let number = 0
  const pieceOf = (block: Block): readonly Piece[] => {
    if (typeof block === 'string') {
      number += 1
      return [{ sort: 'paragraph', label: `${number}.`, text: block }]
    }
    if ('unnumbered' in block) return [{ sort: 'paragraph', text: block.unnumbered }]
    if ('table' in block) return [{ sort: 'table', table: block.table }]
    return block.items.map((text, at) => ({
      sort: 'item',
      label: letter(String.fromCodePoint(97 + at)),
      text,
    }))
  }
  return sections.flatMap(({ heading, blocks }): readonly Piece[] => [
    ...(heading === undefined ? [] : [{ sort: 'heading', text: heading } as const]),
    ...blocks.flatMap(pieceOf),
  ])
}

/** Whether a piece must not be parted from the next: what introduces a list or a table, and the formulas of a letter. */
export const leads = (piece: Piece, next: Piece['sort'] | undefined): boolean =>
  next === 'item' || next === 'table' || (piece.sort === 'paragraph' && piece.label === undefined)

function typesetPiece(piece: Piece, typeset: (text: string) => string): Piece {
  if (piece.sort !== 'table') return { ...piece, text: typeset(piece.text) }
  const { columns, rows } = piece.table
  return {
    sort: 'table',
    table: {
      columns: columns.map((each) => ({ ...each, heading: typeset(each.heading) })),
      rows: rows.map((row) => row.map(typeset)),
    },
  }
}

/** French puts a space before high punctuation and inside quotation marks: one that does not break. */
const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0')

/** A day stays with its month, an hour with its minutes. */
const boundNumbers = (text: string): string =>
  text.replace(/(?<=\b\d{1,2}(er)?) (?=\p{L})|(?<=\d h) (?=\d)/gu, '\u00a0')
