/** One A4 sheet: its margins, the ink that draws on it, and what stands at its head and foot. */
import { PageSizes, rgb } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib'
import type { Paper } from './paper.ts'

/** In points, from the lower left corner. Text stands between `top` and `bottom`. */
export const sheet = { width: 595.28, left: 71, right: 524.28, top: 778, bottom: 84 } as const

export type Fonts = {
  readonly text: PDFFont
  readonly bold: PDFFont
  readonly label: PDFFont
  readonly mark: PDFFont
}
export type Style = {
  readonly font: keyof Fonts
  readonly size: number
  readonly colour?: string
}

export type Ink = {
  /** Draws text with its baseline at `y`. */
  readonly write: (text: string, x: number, y: number, style: Style) => void
  /** Fills from the upper left corner, downwards. */
  readonly fill: (x: number, y: number, width: number, height: number, colour: string) => void
}

export const black = '#12171d'
export const grey = '#5a6470'
export const line = '#b4bbc4'
export const shade = '#eceff2'

export const openSheet = (pdf: PDFDocument, fonts: Fonts): Ink =>
  inkOn(pdf.addPage(PageSizes.A4), fonts)

const inkOn = (page: PDFPage, fonts: Fonts): Ink => ({
  write: (text, x, y, { font, size, colour = black }) =>
    page.drawText(text, { x, y, size, font: fonts[font], color: colourOf(colour) }),
  fill: (x, y, width, height, colour) =>
    page.drawRectangle({ x, y: y - height, width, height, color: colourOf(colour) }),
})

function colourOf(hex: string) {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return rgb(part(1), part(3), part(5))
}

/** Marking above and below, the regime and the page number: drawn once all pages are known. */
export function drawMargins(pdf: PDFDocument, fonts: Fonts, paper: Paper): void {
  const pages = pdf.getPages()
  const mark: Style = { font: 'mark', size: 10, colour: paper.marking.colour }
  const small: Style = { font: 'label', size: 8, colour: grey }
  const widthOf = (text: string, { font, size }: Style) => fonts[font].widthOfTextAtSize(text, size)
  for (const [at, page] of pages.entries()) {
    const ink = inkOn(page, fonts)
    const centre = (sheet.width - widthOf(paper.marking.text, mark)) / 2
    ink.write(paper.marking.text, centre, 806, mark)
    ink.write(paper.marking.text, centre, 32, mark)
    const number = `${paper.page.page} ${at + 1} ${paper.page.of} ${pages.length}`
    ink.fill(sheet.left, 68, sheet.right - sheet.left, 0.5, line)
    ink.write(paper.regime, sheet.left, 56, small)
    ink.write(number, sheet.right - widthOf(number, small), 56, small)
  }
}
