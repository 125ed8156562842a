/** What stands at the head and foot of every page of a DOCX: the marking, and the page number. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { grey, line, sans } from './docx-styles.ts'
import type { Paper } from './paper.ts'

export const headerOf = (paper: Paper): Header => new Header({ children: [mark(paper, 0)] })

export const footerOf = (paper: Paper): Footer =>
  new Footer({ children: [pageNumber(paper), mark(paper, 120)] })

const mark = ({ marking }: Paper, before: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0 },
    children: [
      new TextRun({
        text: marking.text,
        font: sans,
        size: 20,
        bold: true,
        color: marking.colour.slice(1),
      }),
    ],
  })

/** The width of the text, in twentieths of a point: where the page number ends. */
const textWidth = 9_066

function pageNumber({ regime, page }: Paper): Paragraph {
  const number = [`\t${page.page} `, PageNumber.CURRENT, ` ${page.of} `, PageNumber.TOTAL_PAGES]
  return new Paragraph({
    spacing: { after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: line } },
    children: [new TextRun({ children: [regime, ...number], font: sans, size: 16, color: grey })],
  })
}
