/** Which column of a sheet holds what, by its header in English or French. */
import type { Table } from '../spreadsheet/table.ts'
import { fold } from './fold.ts'
import { languageOf } from './language.ts'
import type { Note, Problem } from './plan.ts'

const headers = {
  symbol: [
    'symbol',
    'number',
    'no',
    'document number',
    'reference',
    'ref',
    'cote',
    'numéro',
    'n',
    'symbole',
    'référence',
  ],
  title: ['title', 'subject', 'titre', 'objet', 'intitulé'],
  type: ['type', 'document type', 'nature', 'type de document'],
  originator: [
    'originator',
    'author',
    'from',
    'submitted by',
    'partner',
    'auteur',
    'origine',
    'émetteur',
    'partenaire',
    'présenté par',
  ],
  date: [
    'date',
    'document date',
    'date of circulation',
    'circulated',
    'date de diffusion',
    'date du document',
  ],
  classification: ['classification', 'marking', 'marquage'],
  caveats: ['caveats', 'caveat', 'restrictions', 'restriction', 'mentions', 'mention'],
  distribution: ['distribution', 'audience', 'addressees', 'to', 'destinataires', 'diffusion'],
  languages: ['languages', 'language', 'langues', 'langue'],
  files: ['files', 'file', 'file name', 'fichiers', 'fichier', 'nom du fichier'],
  summary: ['summary', 'abstract', 'résumé', 'sommaire'],
  inReplyTo: ['in reply to', 'reply to', 'replies to', 'en réponse à', 'réponse à'],
} as const

export type ColumnName = keyof typeof headers

/** The headers as they stand in the sheet. */
export type Headers = Readonly<Partial<Record<ColumnName, string>>>

type InOneLanguage = {
  readonly at: number
  readonly header: string
  readonly language: string
}

export type Columns = {
  /** The text of a cell; empty where there is no such column. */
  readonly cell: (cells: readonly string[], name: ColumnName) => string
  /** The header as it stands in the sheet; undefined where there is no such column. */
  readonly headerOf: (name: ColumnName) => string | undefined
  /** Every header that is read, by what its column holds. */
  readonly headers: Headers
  /** Columns of files of one language, and of titles in one. */
  readonly fileColumns: readonly InOneLanguage[]
  readonly titleColumns: readonly InOneLanguage[]
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
}

const nameByHeader = new Map<string, ColumnName>(
  Object.entries(headers).flatMap(([name, spellings]) =>
    spellings.map((spelling) => [fold(spelling), name as ColumnName] as const),
  ),
)
/** Without these there is no document. */
const required: readonly ColumnName[] = ['symbol', 'title', 'date']

export function columnsOf({ header, headerLine: line }: Table): Columns {
  const at = new Map<string, number>()
  const fileColumns: InOneLanguage[] = []
  const titleColumns: InOneLanguage[] = []
  const problems: Problem[] = []
  const notes: Note[] = []
  for (const [index, text] of header.entries()) {
    const ofFile = languageAfter(filesIn, text)
    const ofTitle = languageAfter(titlesIn, text)
    const name =
      nameByHeader.get(fold(text)) ??
      (ofFile && `files ${ofFile}`) ??
      (ofTitle && `title ${ofTitle}`)
    if (name === undefined) {
      if (text !== '') notes.push({ line, column: text, code: 'column-not-read', value: text })
    } else if (at.has(name)) {
      problems.push({ line, column: text, code: 'column-twice', value: text })
    } else {
      at.set(name, index)
      if (ofFile !== undefined) fileColumns.push({ at: index, header: text, language: ofFile })
      if (ofTitle !== undefined) titleColumns.push({ at: index, header: text, language: ofTitle })
    }
  }
  for (const name of required) {
    if (name === 'title' && titleColumns.length > 0) continue
    if (!at.has(name)) problems.push({ line, code: 'no-such-column', value: name })
  }
  return {
    cell: (cells, name) => cells[at.get(name) ?? -1] ?? '',
    headerOf: (name) => header[at.get(name) ?? -1],
    headers: Object.fromEntries(
      Object.keys(headers).flatMap((name) => {
        const index = at.get(name)
        return index === undefined ? [] : [[name, header[index] ?? '']]
      }),
    ),
    fileColumns,
    titleColumns,
    problems,
    notes,
  }
}

const filesIn = /^(?:files?|fichiers?) (.+)$/
const titlesIn = /^(?:title|subject|titre|objet|intitule) (.+)$/

/** The language of a header such as `File EN`, `titre (français)`. */
function languageAfter(spelling: RegExp, header: string): string | undefined {
  const language = spelling.exec(fold(header))?.[1]
  return language === undefined ? undefined : languageOf(language)
}
