/**
 * Files as they are given on the command line, each with the words that are in it. The words are
 * read here, at the author's, in a thread with limits of time and memory; where that fails the paper
 * goes without them, and its author is told.
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { err, ok, utf8Text } from '@epoc/crypto'
import type { ByteSource, Result } from '@epoc/crypto'
import { defaultLimits, readTextInWorker } from '@epoc/intake/node'
import type { ReadError } from '@epoc/intake/node'
import type { SourceFile } from '@epoc/replica'
import type { Context } from './context.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { plainText } from './terminal/plain.ts'
import { progressBar } from './terminal/progress.ts'
import { sizeInWords } from './words.ts'

/** Bytes read at once: larger blocks come from fresh memory each time. */
const readAhead = 128 * 1024

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
}

/** `fr:paper.pdf` and `pt-BR:paper.pdf` say in which language a file is. */
export function fileGiven(given: string): {
  readonly path: string
  readonly language: string | undefined
} {
  const [, language, path] = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*):(.+)$/.exec(given) ?? []
  return path === undefined ? { path: given, language: undefined } : { path, language }
}

/** A text as it is given: as it stands, or from a file that is named `@answer.txt`. */
export async function textGiven(given: string): Promise<Result<string, Failure>> {
  if (!given.startsWith('@')) return ok(given)
  const bytes = await readFile(given.slice(1)).catch(() => undefined)
  const text = bytes === undefined ? undefined : utf8Text(new Uint8Array(bytes))
  return text?.ok === true
    ? ok(text.value.replaceAll('\r\n', '\n').trimEnd())
    : err(failure('file', `${given.slice(1)} cannot be read as text. Nothing was sent.`))
}

/** `language` is that of files that name none. `nothing` says what did not happen where one is amiss. */
export async function sourceFiles(
  context: Context,
  names: readonly string[],
  {
    language = 'en',
    nothing,
  }: { readonly language?: string | undefined; readonly nothing: string },
): Promise<Result<readonly SourceFile[], Failure>> {
  const files: { readonly path: string; readonly file: SourceFile }[] = []
  for (const name of names) {
    const given = fileGiven(name)
    const file = await sourceFile(given.path, given.language ?? language, nothing)
    if (!file.ok) return file
    files.push({ path: given.path, file: file.value })
  }
  const bar = progressBar(context.terminal, 'Reading words', context.clock)
  const read: SourceFile[] = []
  for (const [i, { path, file }] of files.entries()) {
    bar.show(i, files.length)
    const text = await wordsOf(path, file, (sentence) => {
      context.terminal.say(plainText(`${sentence}\n`))
    })
    read.push(text === undefined ? file : { ...file, text })
  }
  bar.end()
  return ok(read)
}

async function sourceFile(
  path: string,
  language: string,
  nothing: string,
): Promise<Result<SourceFile, Failure>> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return err(failure('file', `There is no file ${path}. ${nothing}`))
  if (!found.isFile()) return err(failure('file', `${path} is not a file. ${nothing}`))
  if (found.size === 0) return err(failure('file', `${path} is empty. ${nothing}`))
  return ok({
    name: basename(path),
    language,
    mediaType: mediaTypeOf(path),
    size: found.size,
    open: () => openToRead(path),
  })
}

/** By the end of a file's name. */
export const mediaTypeOf = (path: string): string =>
  mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'

export const openToRead = (path: string): ByteSource =>
  createReadStream(path, { highWaterMark: readAhead })

/** Types of which the words can be read; of others nobody expects it. */
const wordy = new Set(
  ['.pdf', '.docx', '.odt', '.txt', '.csv'].map((ending) => mediaTypes[ending] ?? ''),
)

/** The words of a file, or nothing; `say` is told why where one would expect some. */
export async function wordsOf(
  path: string,
  { name, mediaType, size }: Pick<SourceFile, 'name' | 'mediaType' | 'size'>,
  say: (sentence: string) => void,
): Promise<string | undefined> {
  if (!wordy.has(mediaType)) return undefined
  const without = (why: string): undefined => {
    say(`${name} goes without its words, and is not found by them: ${why}.`)
  }
  if (size > defaultLimits.fileBytes) {
    return without(`it is larger than ${sizeInWords(defaultLimits.fileBytes)}`)
  }
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return without('it cannot be read')
  const layer = await readTextInWorker(new Uint8Array(bytes), mediaType)
  if (!layer.ok) return without(whyNot(layer.error))
  const { text, isCut } = layer.value
  if (text.trim() === '') return without('it has no words that can be read, as a scan has none')
  if (isCut === true) {
    say(`${name} is very long: it is found by the words of its first part.`)
  }
  return text
}

export function whyNot(error: ReadError): string {
  switch (error.type) {
    case 'too-large':
      return `it is too large or too deep to be read (${error.what} above ${error.limit})`
    case 'took-too-long':
      return `reading it took more than ${error.limit / 1000} seconds`
    case 'too-much-memory':
      return 'reading it took too much memory'
    case 'damaged':
      return `it is damaged (${error.reason})`
    case 'encrypted':
      return 'a password is needed to read it'
    case 'unsupported':
      return `nothing here reads ${error.mediaType}`
  }
}
