/** The files of a document, as they are listed. */
import type { Document } from '@epoc/domain'
import { cleanName } from './clean-name.ts'

export type FileRow = {
  /** Its place among the files of the document. */
  readonly at: number
  readonly name: string
  readonly language: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}

export const filesOf = ({ files, recalled }: Document): readonly FileRow[] =>
  recalled === undefined
    ? files.map(({ name, language, mediaType, size }, at) => ({
        at,
        name: cleanName(name),
        language,
        mediaType,
        size,
      }))
    : []
