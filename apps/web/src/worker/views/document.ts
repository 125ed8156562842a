/** One document with its files: what the reader shows first. */
import { documentOf } from '@epoc/domain'
import type { DocumentId } from '@epoc/domain'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { Reading } from './reading.ts'

export type DocumentAsked = { readonly id: string }

export type FileRow = {
  /** Its place among the files of the document. */
  readonly at: number
  readonly name: string
  readonly language: string
  readonly mediaType: string
  readonly size: number
}

export type DocumentView =
  | { readonly type: 'unknown' }
  | {
      readonly type: 'document'
      readonly document: DocumentRow
      readonly files: readonly FileRow[]
    }

export function documentView(reading: Reading, { id }: DocumentAsked): DocumentView {
  const document = documentOf(reading.domain.register, id as DocumentId)
  if (document === undefined) return { type: 'unknown' }
  const files = document.files.map(({ name, language, mediaType, size }, at) => ({
    at,
    name,
    language,
    mediaType,
    size,
  }))
  return { type: 'document', document: rowOf(reading, document), files }
}
