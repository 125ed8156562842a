/** A paper set in rows: each knows its height, draws itself, and may ask not to be parted from the next. */
import { leads } from './paper.ts'
import type { Paper, Piece } from './paper.ts'
import { black, grey, line, shade, sheet } from './pdf-sheet.ts'
import type { Fonts, Ink, Style } from './pdf-sheet.ts'

export type Row = {
  /** In points. */
  readonly height: number
  /** Stays on one page with the row after it. */
  readonly keep: boolean
  /** Draws from `y` downwards. */
  readonly draw: (ink: Ink, y: number) => void
  /** The row to repeat above this one when it opens a page. */
  readonly under?: Row
}

const width = sheet.right - sheet.left
const indent = 28
const text: Style = { font: 'text', size: 11.5 }
const leading = 15

export function rowsOf(paper: Paper, fonts: Fonts): readonly Row[] {
  const setting = settingWith(fonts)
  return [
    ...letterhead(paper, setting),
    ...paper.pieces.flatMap((piece, at) => rowsOfPiece(piece, paper.pieces[at + 1]?.sort, setting)),
  ]
}

type Setting = {
  /** Breaks text into lines that are no wider than `room`. A word that is wider stands alone. */
  readonly lines: (words: string, style: Style, room: number) => readonly string[]
}

function settingWith(fonts: Fonts): Setting {
  /** In the size of one point, by font and word. */
  const widths = new Map<string, number>()
  const widthOf = (word: string, { font, size }: Style): number => {
    const name = `${font} ${word}`
    const known = widths.get(name) ?? fonts[font].widthOfTextAtSize(word, 1)
    widths.set(name, known)
    return known * size
  }
  return {
    lines: (words, style, room) => {
      const blank = widthOf(' ', style)
      const set: string[] = []
      let current = ''
      let filled = 0
      for (const word of words.split(' ')) {
        const width = widthOf(word, style)
        if (current !== '' && filled + blank + width > room) {
          set.push(current)
          current = word
          filled = width
        } else {
          current = current === '' ? word : `${current} ${word}`
          filled += (filled === 0 ? 0 : blank) + width
        }
      }
      return [...set, current]
    },
  }
}

const space = (height: number, keep: boolean): Row => ({ height, keep, draw: () => undefined })

/** Lines of one style; the whole is kept together, and with what follows if `keep`. */
function block(lines: readonly string[], style: Style, height: number, x: number, keep: boolean) {
  return lines.map((words, at): Row => ({
    height,
    keep: keep || at < lines.length - 1,
    draw: (ink, y) => ink.write(words, x, y - style.size, style),
  }))
}

function letterhead(paper: Paper, setting: Setting): readonly Row[] {
  const title: Style = { font: 'bold', size: 18 }
  const regime: Style = { font: 'bold', size: 12 }
  const kind: Style = { font: 'mark', size: 9, colour: grey }
  return [
    ...block([paper.regime], regime, 20, sheet.left, true),
    rule(1, black),
    space(18, true),
    ...block([paper.kind], kind, 16, sheet.left, true),
    ...block(setting.lines(paper.title, title, width), title, 22, sheet.left, true),
    space(10, true),
    ...paper.particulars.flatMap((each) => particular(each, setting)),
    space(8, true),
    ...summary(paper, setting),
    space(10, false),
  ]
}

const rule = (thickness: number, colour: string): Row => ({
  height: thickness,
  keep: true,
  draw: (ink, y) => ink.fill(sheet.left, y, width, thickness, colour),
})

function particular([label, value]: readonly [string, string], setting: Setting) {
  const style: Style = { font: 'text', size: 10.5 }
  const column = 82
  return setting.lines(value, style, width - column).map((words, at): Row => ({
    height: 14.5,
    keep: true,
    draw: (ink, y) => {
      if (at === 0) {
        ink.write(label, sheet.left, y - 10.5, { font: 'label', size: 8.5, colour: grey })
      }
      ink.write(words, sheet.left + column, y - 10.5, style)
    },
  }))
}

/** The summary stands in a shaded box with a bar of the marking's colour. */
function summary({ summary, marking }: Paper, setting: Setting): readonly Row[] {
  const style: Style = { font: 'text', size: 11 }
  const inset = 12
  const boxed = (height: number, write: Row['draw'], keep = true): Row => ({
    height,
    keep,
    draw: (ink, y) => {
      ink.fill(sheet.left, y, width, height + 0.3, shade)
      ink.fill(sheet.left, y, 2.5, height + 0.3, marking.colour)
      write(ink, y)
    },
  })
  const label: Style = { font: 'mark', size: 8.5, colour: grey }
  return [
    boxed(22, (ink, y) => ink.write(summary.heading, sheet.left + inset, y - 16, label)),
    ...setting
      .lines(summary.text, style, width - 2 * inset)
      .map((words) => boxed(14.5, (ink, y) => ink.write(words, sheet.left + inset, y - 11, style))),
    boxed(8, () => undefined, false),
  ]
}

function rowsOfPiece(piece: Piece, next: Piece['sort'] | undefined, setting: Setting) {
  if (piece.sort === 'table') return [...table(piece.table, setting), space(12, false)]
  if (piece.sort === 'heading') {
    const style: Style = { font: 'bold', size: 12.5 }
    const lines = setting.lines(piece.text, style, width)
    return [space(10, true), ...block(lines, style, 17, sheet.left, true), space(4, true)]
  }
  if (piece.sort === 'item') {
    const lines = labelled(piece.label, piece.text, indent, 2 * indent - 6, setting)
    return [...lines, space(next === 'item' ? 4 : 8, false)]
  }
  const x = piece.label === undefined ? 0 : indent
  return [...labelled(piece.label ?? '', piece.text, 0, x, setting), space(8, leads(piece, next))]
}

/** A paragraph with its label hanging in the margin; no page begins or ends with a single line of it. */
function labelled(label: string, words: string, at: number, x: number, setting: Setting) {
  const lines = setting.lines(words, text, width - x)
  return lines.map((each, number): Row => ({
    height: leading,
    keep: number === 0 || number >= lines.length - 2,
    draw: (ink, y) => {
      if (number === 0) ink.write(label, sheet.left + at, y - text.size, text)
      ink.write(each, sheet.left + x, y - text.size, text)
    },
  }))
}

function table({ columns, rows }: (Piece & { sort: 'table' })['table'], setting: Setting) {
  const whole = columns.reduce((sum, each) => sum + each.width, 0)
  const widths = columns.map((each) => (each.width / whole) * width)
  const heading = cells(
    columns.map((each) => each.heading),
    widths,
    { font: 'bold', size: 10 },
    setting,
  )
  const head: Row = {
    ...heading,
    keep: true,
    draw: (ink, y) => {
      ink.fill(sheet.left, y, width, heading.height, shade)
      heading.draw(ink, y)
    },
  }
  const body = rows.map((row, at): Row => ({
    ...cells(row, widths, { font: 'text', size: 10.5 }, setting),
    under: head,
    keep: at === rows.length - 2,
  }))
  return [space(2, true), head, ...body]
}

/** One row of a table, as high as its longest cell, ruled below. */
function cells(
  row: readonly string[],
  widths: readonly number[],
  style: Style,
  setting: Setting,
): Row {
  const padding = 5
  const set = row.map((cell, at) => setting.lines(cell, style, (widths[at] ?? 0) - 2 * padding))
  const height = Math.max(...set.map((lines) => lines.length)) * 13 + 2 * padding - 2
  return {
    height,
    keep: false,
    draw: (ink, y) => {
      let x = sheet.left
      for (const [at, lines] of set.entries()) {
        for (const [down, words] of lines.entries()) {
          ink.write(words, x + padding, y - padding - 9 - down * 13, style)
        }
        x += widths[at] ?? 0
      }
      ink.fill(sheet.left, y - height + 0.5, width, 0.5, line)
    },
  }
}
