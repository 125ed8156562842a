/** `epoc open`: writes a document's files to a folder, checked to the last byte. */
import { resolve } from 'node:path'
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { formatSymbol } from '@epoc/domain'
import type { Document, HeldFile } from '@epoc/domain'
import { inOneLanguage, noteOpened } from '@epoc/replica'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, fileNameOf, standingNote } from '../documents.ts'
import { failure } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { writeFiles } from '../opened-files.ts'

type Options = CommonOptions & {
  readonly to?: string
  readonly language?: string
  readonly all?: boolean
  readonly force?: boolean
}

export const openCommand: Register = (program, context, end) => {
  withDesk(program.command('open <document>'))
    .description('decrypt a document’s files into a folder')
    .option('--to <folder>', 'where to; else a folder here that is named by its number')
    .option('--language <code>', 'the files in this language; else in yours')
    .option('--all', 'the files in every language')
    .option('--force', 'replace files that are there')
    .action(async (spelling: string, options: Options) => {
      end(conclude(context, options, await open(context, spelling, options)))
    })
}

async function open(context: Context, spelling: string, options: Options): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const document = documentCalled(desk, spelling)
  if (!document.ok) return document
  const files = chosenFiles(desk, document.value, options)
  if (!files.ok) return files
  if (document.value.recalled !== undefined) {
    return err(failure('refused', 'It was recalled: its files are deleted everywhere.'))
  }
  // Files of others never land beside one's own.
  const folder = options.to ?? fileNameOf(document.value)
  const { audience } = document.value
  const written = await writeFiles(
    context,
    desk,
    { audience, files: files.value },
    { folder, force: options.force === true },
  )
  if (!written.ok) return written
  const { paths, lines } = written.value
  await noteOpened(
    desk.replica.own,
    document.value.id,
    paths.map((path) => resolve(path)),
  )
  const symbol = formatSymbol(document.value.symbol)
  const level = document.value.marking.classification
  return ok({
    text: [
      `${symbol} · ${level} · checked against its author’s signature`,
      ...lines,
      ...standingNote(desk, document.value),
    ].join('\n'),
    json: { document: symbol, files: paths },
  })
}

function chosenFiles(
  { home }: Desk,
  document: Document,
  { language, all }: Options,
): Result<readonly HeldFile[], Failure> {
  if (all === true) return ok(document.files)
  if (language === undefined) return ok(inOneLanguage(document, home.language))
  const files = document.files.filter((file) => file.language === language)
  const there = [...new Set(document.files.map((file) => file.language))].join(', ')
  return files.length > 0
    ? ok(files)
    : err(failure('unknown', `There is no file in “${language}”; there is ${there}.`))
}
