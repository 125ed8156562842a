/** `epoc translate`: further languages of a document, under the same number; or with whom they are. */
import { err, ok } from '@epoc/crypto'
import { formatSymbol } from '@epoc/domain'
import type { Document, Translated } from '@epoc/domain'
import type { Wish } from '@epoc/replica'
import {
  collect,
  example,
  openActing,
  placeJson,
  placeOf,
  send,
  sendPlain,
  withHat,
} from '../acting.ts'
import type { ActOptions, Acting } from '../acting.ts'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { Context } from '../context.ts'
import { documentCalled } from '../documents.ts'
import { failure } from '../failure.ts'
import { fileGiven, sourceFiles } from '../files.ts'
import { inLanguages } from '../paper.ts'
import { parseWhen, whenHelp, whenInWords } from '../when.ts'

type Options = ActOptions & {
  readonly language?: string
  readonly title: readonly string[]
  readonly summary: readonly string[]
  readonly planned?: string
  readonly with?: string
  readonly expected?: string
}

const nothing = 'Nothing was sent.'

export const translateCommand: Register = (program, context, end) => {
  const command = withHat(program.command('translate <document> [file...]'))
    .description('bring a document in a further language, under the same number')
    .option('--language <code>', 'the language of the files, such as fr')
    .option('--title <text>', 'its title in that language', collect, [])
    .option(
      '--summary <text>',
      'its summary in that language; @file reads it from there',
      collect,
      [],
    )
    .option('--planned <language>', 'no file yet: say with whom this language is')
    .option('--with <whom>', 'with whom a planned translation is')
    .option('--expected <when>', 'when it is expected; else none')
  example(
    command,
    'epoc translate poc3 proposition.pdf --language fr --title "Proposition"',
    'epoc translate poc3 --planned fr --with "Translation service" --expected 2026-12-15',
  )
    .addHelpText('after', `\n${whenHelp}`)
    .action(async (spelling: string, files: readonly string[], options: Options) => {
      const run = options.planned === undefined ? translate : plan
      end(conclude(context, options, await run(context, spelling, files, options)))
    })
}

async function translate(
  context: Context,
  spelling: string,
  names: readonly string[],
  options: Options,
): Promise<Outcome> {
  if (names.length === 0) {
    return err(failure('usage', 'Say which file, or with --planned that it is to come.'))
  }
  const { language } = options
  if (language === undefined && names.some((each) => fileGiven(each).language === undefined)) {
    return err(failure('usage', 'Say in which language: --language fr, or fr:file.pdf.'))
  }
  const files = await sourceFiles(context, names, { language, nothing })
  if (!files.ok) return files
  const opened = await openDocument(context, spelling, options)
  if (!opened.ok) return opened
  const { acting, document } = opened.value
  const languages = [...new Set(files.value.map((each) => each.language))]
  const titles = await inLanguages(options.title, languages, '--title')
  if (!titles.ok) return titles
  const summaries = await inLanguages(options.summary, languages, '--summary')
  if (!summaries.ok) return summaries
  const body: Omit<Translated, 'document' | 'files'> = {
    ...(titles.value.size === 0 ? {} : { titles: titles.value }),
    ...(summaries.value.size === 0 ? {} : { summaries: summaries.value }),
  }
  const wish: Wish = {
    type: 'with-files',
    files: files.value,
    command: { type: 'translate', of: document.id, body },
  }
  const symbol = formatSymbol(document.symbol)
  const into = languages.join(', ')
  const sent = await send(context, acting, `${symbol} in ${into}`, wish)
  if (!sent.ok) return sent
  return ok({
    json: { document: symbol, languages, ...placeJson(sent.value) },
    text: `${symbol} is there in ${into}: ${placeOf(acting.desk, sent.value)}.`,
  })
}

async function plan(
  context: Context,
  spelling: string,
  names: readonly string[],
  options: Options,
): Promise<Outcome> {
  const { planned: language = '', with: whom } = options
  if (names.length > 0) return err(failure('usage', '--planned is for what has no file yet.'))
  if (whom === undefined) return err(failure('usage', 'Say with whom it is: --with "…"'))
  const opened = await openDocument(context, spelling, options)
  if (!opened.ok) return opened
  const { acting, document } = opened.value
  const { zone } = acting.desk.state.founding
  const expected = parseWhen(options.expected ?? 'none', zone)
  if (!expected.ok) return expected
  const symbol = formatSymbol(document.symbol)
  const sent = await sendPlain(context, acting, `The plan for ${symbol} in ${language}`, {
    type: 'plan-translation',
    of: document.id,
    language,
    with: whom,
    expected: expected.value,
  })
  if (!sent.ok) return sent
  return ok({
    json: {
      document: symbol,
      language,
      with: whom,
      expected: expected.value,
      ...placeJson(sent.value),
    },
    text: `${symbol} in ${language} is with ${whom}, expected: ${whenInWords(expected.value)}. ${placeOf(acting.desk, sent.value)}.`,
  })
}

async function openDocument(context: Context, spelling: string, options: Options) {
  const opened = await openActing(context, options, { nothing })
  if (!opened.ok) return opened
  const document = documentCalled(opened.value.desk, spelling)
  if (!document.ok) return document
  return ok<{ readonly acting: Acting; readonly document: Document }>({
    acting: opened.value,
    document: document.value,
  })
}
