/** R-ARCHIVE-8: what a reader of the archive looks for and does not find, each with the reason. */
import { tsvText } from './csv.ts'

export type Missing = {
  readonly what: 'event' | 'entries' | 'file' | 'wrap' | 'documents' | 'things'
  /** Which one: an entry's index, a file's path, a count. */
  readonly which: string
  readonly why: string
}

export const missingText = (missing: readonly Missing[]): string => {
  const head =
    'What is not in this bag, or stands in the record without effect; one a line, parted by tabs.\n'
  if (missing.length === 0) return `${head}\nNothing is missing.\n`
  return `${head}\n${tsvText(missing.map(({ what, which, why }) => [what, which, why]))}`
}
