/**
 * A paper as DOCX: A4, marked in the header and footer of every page, with Word's own numbering and
 * styles so that it can be worked on. No clock and no random bytes: the same paper gives the same file.
 */
import { Document, Packer } from 'docx'
import { coreProperties } from './core-properties.ts'
import { bodyOf } from './docx-body.ts'
import { footerOf, headerOf } from './docx-margins.ts'
import { numbering, styles } from './docx-styles.ts'
import type { Paper } from './paper.ts'
import { withZipDate } from './zip-date.ts'

/** A4 and its margins, in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_500, bottom: 1_600, left: 1_420, right: 1_420, header: 600, footer: 500 },
}

export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    styles: styles(paper.language),
    numbering: numbering(paper.language),
    sections: [
      {
        properties: { page },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: [...bodyOf(paper)],
      },
    ],
  })
  const written = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(paper) },
  ])
  return withZipDate(new Uint8Array(written), paper.dated)
}
