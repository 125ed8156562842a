/**
 * `epoc cable read | write | check`: diplomatic cables. Works on files alone, without a home or a
 * host; nothing that is read goes anywhere.
 */
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { cableFromJson, readCable, styles, writeCable } from '@epoc/cable'
import type { Reading, Style } from '@epoc/cable'
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { refusalSentence, sentenceOf } from '../cables/sentences.ts'
import { sheetOf } from '../cables/sheet.ts'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { Context } from '../context.ts'
import { exitCodes, failure } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { counted } from '../words.ts'

type Options = { readonly json?: boolean }
type WriteOptions = Options & { readonly style: string; readonly width?: string }

export const cableCommand: Register = (program, context, end) => {
  const cable = program.command('cable').description('read, write and check diplomatic cables')
  cable
    .command('read <file>')
    .description('read a cable; - is what is piped in')
    .option('--json', 'print the result as JSON')
    .action(async (path: string, options: Options) => {
      end(conclude(context, options, await read(context, path)))
    })
  cable
    .command('write <file>')
    .description('write a cable from JSON, as “read --json” prints it; - is what is piped in')
    .option('--style <name>', 'telegram or report', 'telegram')
    .option('--width <columns>', 'characters in a line; else as the style has it')
    .option('--json', 'print the result as JSON')
    .action(async (path: string, options: WriteOptions) => {
      end(conclude(context, options, await write(path, options)))
    })
  cable
    .command('check <files...>')
    .description('say what is wrong with cables, line by line')
    .option('--json', 'print the result as JSON')
    .action(async (paths: readonly string[], options: Options) => {
      const checked = await check(paths)
      const code = conclude(context, options, checked)
      end(checked.ok && !checked.value.json.every(({ clean }) => clean) ? exitCodes.refused : code)
    })
}

async function read({ terminal }: Context, path: string): Promise<Outcome> {
  const text = await textAt(path)
  if (!text.ok) return text
  const reading = readCable(text.value)
  return ok({ text: sheetOf(reading, terminal.width), json: reading })
}

async function write(path: string, options: WriteOptions): Promise<Outcome> {
  const style = styleIn(options)
  if (!style.ok) return style
  const text = await textAt(path)
  if (!text.ok) return text
  const value = parsed(text.value)
  if (value === undefined) return err(failure('file', `${path} is not JSON.`))
  const cable = cableFromJson(isReading(value) ? value.cable : value)
  if (!cable.ok) {
    const where = cable.error.path === '' ? '' : ` (${cable.error.path})`
    return err(failure('refused', `${path} is not a cable${where}.`))
  }
  const written = writeCable(cable.value, style.value)
  if (!written.ok) return err(failure('refused', refusalSentence(written.error)))
  return ok({ text: written.value, json: { text: written.value, ...readCable(written.value) } })
}

const isReading = (value: unknown): value is { readonly cable: unknown } =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'cable')

function styleIn({ style: name, width }: WriteOptions): Result<Style, Failure> {
  const style = Object.hasOwn(styles, name) ? styles[name] : undefined
  if (style === undefined) {
    return err(failure('usage', `--style takes ${Object.keys(styles).join(' or ')}.`))
  }
  if (width === undefined) return ok(style)
  const columns = Number(width)
  return Number.isSafeInteger(columns) && columns >= 40 && columns <= 200
    ? ok({ ...style, width: columns })
    : err(failure('usage', '--width takes a number from 40 to 200: 55, 65 and 69 are usual.'))
}

type Checked = {
  readonly file: string
  readonly clean: boolean
  readonly identifier: string | null
} & Reading

/** Clean is what has neither errors nor warnings nor lines that are left over; notes are no fault. */
async function check(
  paths: readonly string[],
): Promise<Result<{ readonly text: string; readonly json: readonly Checked[] }, Failure>> {
  const all: Checked[] = []
  for (const file of paths) {
    const text = await textAt(file)
    if (!text.ok) return text
    const reading = readCable(text.value)
    const { cable, diagnostics, residue } = reading
    const clean = residue.length === 0 && diagnostics.every(({ severity }) => severity === 'note')
    all.push({ file, clean, identifier: cable.identifier ?? null, ...reading })
  }
  return ok({ text: all.map((each) => checkedText(each)).join('\n\n'), json: all })
}

function checkedText({ file, clean, identifier, diagnostics }: Checked): string {
  const faults = diagnostics.filter(({ severity }) => severity !== 'note').length
  const verdict = clean ? 'in order' : counted(faults, 'doubt', 'doubts')
  const lines = diagnostics.map((each) => {
    const where = `${each.line}:${each.column}`.padEnd(9)
    return `  ${where}${each.severity.padEnd(9)}${sentenceOf(each)}`
  })
  return [`${file} · ${identifier ?? 'no identifier'} · ${verdict}`, ...lines].join('\n')
}

/** A file as text. What is no UTF-8 is of the time before it, and is read as Windows wrote it. */
async function textAt(path: string): Promise<Result<string, Failure>> {
  try {
    const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path)
    try {
      return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      return ok(new TextDecoder('windows-1252').decode(bytes))
    }
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause)
    return err(failure('file', `${path} cannot be read (${reason}).`))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
