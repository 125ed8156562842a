/** In which way a file can be shown here, by what its author said that it is. */
export type PaperKind = 'pdf' | 'docx' | 'text'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const plain: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'text/csv'])

/** `undefined`: it can be saved and not shown. */
export function paperKindOf(mediaType: string): PaperKind | undefined {
  if (mediaType === 'application/pdf') return 'pdf'
  if (mediaType === docx) return 'docx'
  return plain.has(mediaType) ? 'text' : undefined
}

/** A file of more bytes is not parsed: it is saved and opened with a program of its own. */
export const largestShown: Readonly<Record<PaperKind, number>> = {
  pdf: 100 * 2 ** 20,
  docx: 40 * 2 ** 20,
  text: 4 * 2 ** 20,
}
