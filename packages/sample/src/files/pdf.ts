/**
 * A paper as PDF: A4, marked at the top and bottom of every page, with the fonts that every reader
 * has. No clock and no random bytes: the same paper gives the same file.
 */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Paper } from './paper.ts'
import { drawMargins, openSheet, sheet } from './pdf-sheet.ts'
import type { Fonts } from './pdf-sheet.ts'
import { rowsOf } from './pdf-rows.ts'
import type { Row } from './pdf-rows.ts'

export async function pdfOf(paper: Paper): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const fonts = await embed(pdf)
  describe(pdf, paper)
  for (const rows of pagesOf(rowsOf(paper, fonts))) {
    const ink = openSheet(pdf, fonts)
    let y = sheet.top
    for (const row of rows) {
      row.draw(ink, y)
      y -= row.height
    }
  }
  drawMargins(pdf, fonts, paper)
  return pdf.save()
}

async function embed(pdf: PDFDocument): Promise<Fonts> {
  return {
    text: await pdf.embedFont(StandardFonts.TimesRoman),
    bold: await pdf.embedFont(StandardFonts.TimesRomanBold),
    label: await pdf.embedFont(StandardFonts.Helvetica),
    mark: await pdf.embedFont(StandardFonts.HelveticaBold),
  }
}

function describe(pdf: PDFDocument, paper: Paper): void {
  const dated = new Date(`${paper.dated}T00:00:00Z`)
  pdf.setTitle(paper.title, { showInWindowTitleBar: true })
  pdf.setAuthor(paper.author)
  pdf.setSubject(paper.marking.text)
  pdf.setKeywords([paper.kind])
  pdf.setLanguage(paper.language)
  pdf.setCreator(paper.regime)
  pdf.setProducer('EPOC')
  pdf.setCreationDate(dated)
  pdf.setModificationDate(dated)
}

/** Breaks rows into pages. Rows that keep with the next stay together; a table's heading is repeated. */
function pagesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const pages: Row[][] = [[]]
  let left = sheet.top - sheet.bottom
  for (const group of groupsOf(rows)) {
    const height = heightOf(group)
    let page = pages.at(-1) ?? []
    if (height > left && page.length > 0) {
      page = []
      pages.push(page)
      left = sheet.top - sheet.bottom
      const repeated = group[0]?.under
      if (repeated !== undefined) {
        page.push(repeated)
        left -= repeated.height
      }
    }
    page.push(...group)
    left -= height
  }
  return pages
}

const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { height }) => sum + height, 0)

function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = []
  let joined = false
  for (const row of rows) {
    if (joined) groups.at(-1)?.push(row)
    else groups.push([row])
    joined = row.keep
  }
  return groups
}
