/** `epoc open`: writes a document's files to a folder, checked to the last byte. */
import { mkdir, rename, rm } from 'node:fs/promises'
import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { err, identityFromSeed, ok, toHex } from '@epoc/crypto'
import type { AgeIdentity, Result } from '@epoc/crypto'
import { formatSymbol } from '@epoc/domain'
import type { Document, DocumentFile } from '@epoc/domain'
import { epochSecretOf, inOneLanguage, openStored } from '@epoc/replica'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, fileNameOf } from '../documents.ts'
import { failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { progressBar } from '../terminal/progress.ts'
import { sizeInWords } from '../words.ts'

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
  const secret = await epochSecretOf(desk.replica, document.value)
  if (!secret.ok) return err(failureOf(secret.error))
  const identity = identityFromSeed(secret.value)

  // Files of others never land beside one's own.
  const folder = options.to ?? fileNameOf(document.value)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lines: string[] = []
  const paths: string[] = []
  for (const file of files.value) {
    const path = join(folder, file.name)
    if (existsSync(path) && options.force !== true) {
      return err(
        failure('file', `${path} is there already. Choose another folder, or say --force.`),
      )
    }
    const written = await writeFile(context, desk, file, identity, path)
    if (!written.ok) return written
    paths.push(path)
    lines.push(`  ${path}  ${file.language.toUpperCase()}  ${sizeInWords(file.size)}`)
  }
  const symbol = formatSymbol(document.value.symbol)
  const level = document.value.marking.classification
  return ok({
    text: `${symbol} · ${level} · checked against its author’s signature\n${lines.join('\n')}`,
    json: { document: symbol, files: paths },
  })
}

function chosenFiles(
  { home }: Desk,
  document: Document,
  { language, all }: Options,
): Result<readonly DocumentFile[], Failure> {
  if (all === true) return ok(document.files)
  if (language === undefined) return ok(inOneLanguage(document, home.language))
  const files = document.files.filter((file) => file.language === language)
  const there = [...new Set(document.files.map((file) => file.language))].join(', ')
  return files.length > 0
    ? ok(files)
    : err(failure('unknown', `There is no file in “${language}”; there is ${there}.`))
}

/** Beside its place first: what is not whole and right never stands under the file's name. */
async function writeFile(
  context: Context,
  { replica }: Desk,
  file: DocumentFile,
  identity: AgeIdentity,
  path: string,
): Promise<Result<void, Failure>> {
  const bar = progressBar(context.terminal, `Opening ${file.name}`, context.clock)
  const beside = `${path}.${toHex(context.random(4))}.part`
  const total = file.parts.reduce((sum, [, size]) => sum + size, 0)
  const opened = await openStored(file, identity, replica.blobs, (bytes) => bar.show(bytes, total))
  if (!opened.ok) return err(failureOf(opened.error))
  try {
    await pipeline(
      Readable.fromWeb(opened.value.stream as never),
      createWriteStream(beside, { flags: 'wx', mode: 0o600 }),
    )
  } catch (cause) {
    await rm(beside, { force: true })
    const done = await opened.value.done
    if (!done.ok) return err(failureOf(done.error))
    return err(
      failure('file', `${path} cannot be written: ${cause instanceof Error ? cause.message : ''}`),
    )
  } finally {
    bar.end()
  }
  const done = await opened.value.done
  if (!done.ok) {
    await rm(beside, { force: true })
    return err(failureOf(done.error))
  }
  await rename(beside, path)
  return ok(undefined)
}
