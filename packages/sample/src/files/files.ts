/** The files of a document: one per language and format, named after the document. */
import type { Format, SampleDocument } from '../documents/document.ts'
import type { Language } from '../language.ts'
import { paperOf } from './paper.ts'
import type { Paper } from './paper.ts'
import { textOf } from './text.ts'

export type SampleFile = {
  readonly name: string
  readonly language: Language
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Its text layer. */
  readonly text: string
}

type Writer = { readonly mediaType: string; readonly write: (paper: Paper) => Promise<Uint8Array> }

/** Loaded where they are used: whoever only asks for the cast has no need of them. */
const writers: { readonly [F in Format]: Writer } = {
  pdf: {
    mediaType: 'application/pdf',
    write: async (paper) => (await import('./pdf.ts')).pdfOf(paper),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (paper) => (await import('./docx.ts')).docxOf(paper),
  },
}

/** Writes a document's files, in the order of its versions. The same document gives the same bytes. */
export async function sampleFiles(document: SampleDocument): Promise<readonly SampleFile[]> {
  const files: SampleFile[] = []
  for (const version of document.versions) {
    const paper = paperOf(document, version)
    const text = textOf(paper)
    for (const format of version.formats) {
      const { mediaType, write } = writers[format]
      files.push({
        name: `${document.key}.${version.language}.${format}`,
        language: version.language,
        mediaType,
        bytes: await write(paper),
        text,
      })
    }
  }
  return files
}
