/** The letterhead and the text of a paper as Word paragraphs and tables. */
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Table as PaperTable } from '../documents/document.ts'
import { grey, items, line, paragraphs, sans, shade } from './docx-styles.ts'
import { leads } from './paper.ts'
import type { Paper, Piece } from './paper.ts'

type Part = Paragraph | Table

export function bodyOf(paper: Paper): readonly Part[] {
  let list = 0
  return [
    ...letterhead(paper),
    ...paper.pieces.flatMap((piece, at): readonly Part[] => {
      const follows = paper.pieces[at - 1]?.sort === 'item'
      if (piece.sort === 'item' && !follows) list += 1
      return partsOf(piece, list, paper.pieces[at + 1]?.sort)
    }),
  ]
}

const letterhead = (paper: Paper): readonly Part[] => [
  new Paragraph({
    spacing: { after: 320 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 5, color: '12171D' } },
    children: [new TextRun({ text: paper.regime, bold: true, size: 24 })],
  }),
  new Paragraph({
    spacing: { after: 60 },
    keepNext: true,
    children: [new TextRun({ text: paper.kind, font: sans, bold: true, size: 18, color: grey })],
  }),
  new Paragraph({ heading: HeadingLevel.TITLE, text: paper.title }),
  ...paper.particulars.map(particular),
  summary(paper),
]

const particular = ([label, value]: readonly [string, string]): Paragraph =>
  new Paragraph({
    spacing: { after: 30 },
    tabStops: [{ type: 'left', position: 1_640 }],
    indent: { left: 1_640, hanging: 1_640 },
    children: [
      new TextRun({ text: label, font: sans, size: 17, color: grey }),
      new TextRun({ children: ['\t', value], size: 21 }),
    ],
  })

/** Shaded, with a bar of the marking's colour, as in the PDF; the other borders are its padding. */
function summary({ summary, marking }: Paper): Paragraph {
  const padding = { style: BorderStyle.SINGLE, size: 4, space: 5, color: shade } as const
  const bar = { ...padding, size: 20, space: 8, color: marking.colour.slice(1) }
  return new Paragraph({
    shading: { fill: shade },
    indent: { left: 180, right: 120 },
    border: { left: bar, right: padding, top: padding, bottom: padding },
    spacing: { before: 240, after: 280 },
    keepLines: true,
    children: [
      new TextRun({ text: summary.heading, font: sans, bold: true, size: 17, color: grey }),
      new TextRun({ text: summary.text, size: 22, break: 1 }),
    ],
  })
}

function partsOf(piece: Piece, list: number, next: Piece['sort'] | undefined): readonly Part[] {
  if (piece.sort === 'table') {
    return [tableOf(piece.table), new Paragraph({ spacing: { after: 80 }, children: [] })]
  }
  if (piece.sort === 'heading') {
    return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: piece.text })]
  }
  if (piece.sort === 'item') {
    const numbering = { reference: items, level: 0, instance: list }
    const spacing = { after: next === 'item' ? 80 : 160 }
    return [new Paragraph({ text: piece.text, spacing, numbering })]
  }
  const numbered = piece.label !== undefined
  return [
    new Paragraph({
      text: piece.text,
      keepNext: leads(piece, next),
      ...(numbered && { numbering: { reference: paragraphs, level: 0 } }),
    }),
  ]
}

/** The width of the text, in twentieths of a point. */
const textWidth = 9_066
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const ruled = { style: BorderStyle.SINGLE, size: 4, color: line } as const

function tableOf({ columns, rows }: PaperTable): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.round((width / whole) * textWidth))
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: ruled,
      insideVertical: none,
      insideHorizontal: ruled,
    },
    rows: [
      row(
        columns.map(({ heading }) => heading),
        widths,
        true,
      ),
      ...rows.map((cells) => row(cells, widths, false)),
    ],
  })
}

const row = (texts: readonly string[], widths: readonly number[], heading: boolean): TableRow =>
  new TableRow({
    tableHeader: heading,
    cantSplit: true,
    children: texts.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: { top: 70, bottom: 70, left: 100, right: 100 },
          ...(heading && { shading: { fill: shade } }),
          children: [
            new Paragraph({
              spacing: { after: 0 },
              children: [new TextRun({ text, bold: heading, size: heading ? 20 : 21 })],
            }),
          ],
        }),
    ),
  })
