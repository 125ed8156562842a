/** All that bears one number: each issue, with the languages in which it is there or is to come. */
import { documentOf, threadOf } from '@epoc/domain'
import type { DocumentId } from '@epoc/domain'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { Reading } from './reading.ts'
import { versionOf } from './register.ts'

export type VersionRow = Omit<DocumentRow, 'mark' | 'from'> & {
  /** Empty of the first text. */
  readonly version: string
  readonly isAsked: boolean
  /** Languages that are expected and not there. */
  readonly planned: readonly string[]
}

export function versionsView(
  reading: Reading,
  { id }: { readonly id: string },
): readonly VersionRow[] {
  const { register } = reading.domain
  const document = documentOf(register, id as DocumentId)
  if (document === undefined) return []
  return threadOf(register, document).map((each): VersionRow => {
    const row = rowOf(reading, each)
    return {
      ...row,
      version: versionOf(each),
      isAsked: each.id === id,
      planned: each.translations
        .map(({ language }) => language)
        .filter((language) => !row.languages.includes(language)),
    }
  })
}
