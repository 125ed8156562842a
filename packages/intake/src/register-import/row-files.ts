/** The files that a row names, and in which language each is. */
import type { Columns } from './columns.ts'
import type { FileIndex } from './file-index.ts'
import { languageInName, languageOf } from './language.ts'
import { listOf } from './list.ts'
import type { ListedFile, PlannedFile } from './plan.ts'
import type { Remarks } from './remarks.ts'

export type RowFile = { readonly file: PlannedFile; readonly header: string | undefined }

type Named = {
  readonly name: string
  readonly header: string | undefined
  readonly language: string | undefined
}

type Context = {
  readonly columns: Columns
  readonly index: FileIndex
  readonly remarks: Remarks
}

export function readRowFiles(cells: readonly string[], context: Context) {
  const names = namedIn(cells, context)
  const missing: string[] = []
  const files = new Map<string, RowFile>()
  for (const each of names) {
    const listed = findFile(each, context)
    if (listed === 'missing') missing.push(each.name)
    else if (listed !== undefined) {
      const file = withLanguage(listed, each, context.remarks)
      files.set(file.path, { file, header: each.header })
    }
  }
  return { files: [...files.values()], missing, namesNone: names.length === 0 }
}

function namedIn(cells: readonly string[], { columns, remarks }: Context): readonly Named[] {
  const header = columns.headerOf('files')
  const names = listOf(columns.cell(cells, 'files'))
  const languages = languagesIn(columns.cell(cells, 'languages'), remarks)
  const byPosition = languages.length === names.length && names.length > 1
  if (byPosition) {
    const value = names.join(';')
    remarks.note('language-by-position', { column: 'files', value, hint: languages.join(';') })
  }
  const inOne = names.map((name, at) => {
    const told = languageInName(name).language
    const language = byPosition ? languages[at] : languages.length === 1 ? languages[0] : told
    if (language !== undefined && language === told && !byPosition && languages.length !== 1) {
      remarks.note('language-from-file-name', { column: 'files', value: name, hint: language })
    }
    return { name, header, language }
  })
  const inMany = columns.fileColumns.flatMap(({ at, header: own, language }) =>
    listOf(cells[at] ?? '').map((name) => ({ name, header: own, language })),
  )
  return [...inOne, ...inMany]
}

function languagesIn(text: string, remarks: Remarks): readonly string[] {
  const words = text.split(/[;,/+\n]/).map((each) => each.trim())
  return words
    .filter((word) => word !== '')
    .flatMap((word) => {
      const language = languageOf(word)
      if (language === undefined) {
        remarks.problem('unknown-language', { column: 'languages', value: word })
      }
      return language ?? []
    })
}

function findFile(
  { name, header }: Named,
  { index, remarks }: Context,
): ListedFile | 'missing' | undefined {
  const found = index.find(name)
  switch (found.type) {
    case 'found':
      if (found.isElsewhere) {
        remarks.note('file-elsewhere', { header, value: name, hint: found.file.path })
      }
      return found.file
    case 'ambiguous':
      remarks.problem('ambiguous-file', { header, value: name, hint: found.paths.join(';') })
      return undefined
    case 'missing':
      remarks.problem('missing-file', { header, value: name, hint: found.alike })
      return 'missing'
  }
}

function withLanguage(
  file: ListedFile,
  { language, header }: Named,
  remarks: Remarks,
): PlannedFile {
  const { path, size } = file
  if (language !== undefined) return { path, size, language }
  remarks.note('no-language', { header, value: path })
  return { path, size }
}

/** Files whose names spell the symbol of a row that names none; each with what its name tells. */
export function filesFromSymbol(
  listed: readonly ListedFile[],
  remarks: Remarks,
): readonly RowFile[] {
  return listed.map((file) => {
    const { language } = languageInName(file.path)
    remarks.note('file-from-symbol', { value: file.path })
    if (language !== undefined) {
      remarks.note('language-from-file-name', { value: file.path, hint: language })
    }
    return {
      file: withLanguage(file, { name: file.path, header: undefined, language }, remarks),
      header: undefined,
    }
  })
}
