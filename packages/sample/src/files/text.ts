/**
 * The words of a paper: the text layer of its files, by which it is found. As it would be read from
 * them: a paragraph or a row of a table on each line, the marking first.
 */
import type { Paper, Piece } from './paper.ts'

/** Blanks that do not break are for the printer. */
export const textOf = (paper: Paper): string =>
  [
    paper.marking.text,
    paper.regime,
    paper.kind,
    paper.title,
    ...paper.particulars.map(([label, value]) => `${label} ${value}`),
    paper.summary.heading,
    paper.summary.text,
    ...paper.pieces.flatMap(linesOf),
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ')

function linesOf(piece: Piece): readonly string[] {
  if (piece.sort === 'table') {
    const { columns, rows } = piece.table
    return [columns.map(({ heading }) => heading), ...rows].map((cells) => cells.join(' '))
  }
  const label = piece.sort === 'heading' ? undefined : piece.label
  return [label === undefined ? piece.text : `${label} ${piece.text}`]
}
