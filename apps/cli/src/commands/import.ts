/**
 * `epoc import`: as POC, brings documents of past years into the register from a folder and a sheet,
 * under the numbers that they bear on paper. What is there already is left alone, so the same command
 * goes on where it was interrupted.
 */
import { join, resolve } from 'node:path'
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { documentTypes, formatSymbol } from '@epoc/domain'
import { bringIn, nameOfFile } from '@epoc/replica'
import type { BackOutcome, BackPaper, BackYears, SourceFile } from '@epoc/replica'
import { example, openActing, withHat } from '../acting.ts'
import type { ActOptions, Acting } from '../acting.ts'
import { readBrought } from '../back-years/brought.ts'
import type { Brought } from '../back-years/brought.ts'
import { foresee } from '../back-years/foreseen.ts'
import type { ForeseenImport, Row } from '../back-years/foreseen.ts'
import { writeReport } from '../back-years/report.ts'
import { problemSentence } from '../back-years/sentences.ts'
import { shownInWords } from '../back-years/shown.ts'
import { reasonOf } from '../bag-folder.ts'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { Context } from '../context.ts'
import { exitCodes, failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { mediaTypeOf, openToRead, wordsOf } from '../files.ts'
import { audienceCalled } from '../naming.ts'
import { typeGiven } from '../paper.ts'
import { plainText } from '../terminal/plain.ts'
import { progressBar } from '../terminal/progress.ts'
import { lateJson, tellLate } from '../told.ts'
import { counted } from '../words.ts'

type Options = ActOptions & {
  readonly sheet: string
  readonly sheetName?: string
  readonly to: string
  readonly marking?: string
  readonly distribution: string
  readonly type: string
  readonly language: string
  readonly dryRun?: boolean
  readonly skipProblems?: boolean
  readonly report?: string
}

const nothing = 'Nothing was imported.'

export const importCommand: Register = (program, context, end) => {
  const command = withHat(program.command('import <folder>'))
    .description('as POC: bring documents of past years into the register, with their numbers')
    .requiredOption('--sheet <file>', 'the register of those years, as XLSX or CSV')
    .option('--sheet-name <name>', 'the sheet of a workbook; else its first')
    .option('--to <audience>', '“all”, or the label of a named few', 'all')
    .option('--marking <level>', 'the classification of documents that have none in the sheet')
    .option('--distribution <text>', 'the distribution of those that have none', 'Partners only')
    .option('--type <type>', 'the type of those that have none', 'working-paper')
    .option('--language <language>', 'the language of files that say none', 'en')
    .option('--dry-run', 'read everything and say what would be done; nothing is sent')
    .option('--skip-problems', 'import what has no problem, and leave the rest')
    .option('--report <file>', 'write what became of each line, as CSV')
  example(command, 'epoc import papers --sheet register.xlsx --marking OFF --dry-run')
    .addHelpText('after', help)
    .action(async (folder: string, options: Options) => {
      end(conclude(context, options, await run(context, folder, options)))
    })
}

const help = `
The sheet has a header in English or French. It needs columns for the number (Symbol, Cote), the
title (Title; or Title EN, Titre FR, …) and the date; it may have Type, From, Classification,
Caveats, Distribution, Summary, In reply to, and File and Language, or File EN, Fichier FR, ….
A cell with several values parts them by semicolons. A document that names no file gets those that
bear its number as their name, such as POC-12-2003_fr.pdf.

Types are ${documentTypes.join(', ')}.

The exit code is 10 where lines have problems or are not imported yet. The same command, given
again, goes on with what is not in the register yet.`

async function run(context: Context, folder: string, options: Options): Promise<Outcome> {
  const { sheet, sheetName, report } = options
  if (report !== undefined && resolve(report) === resolve(sheet)) {
    return err(failure('usage', 'The report would take the place of the sheet. Give it a name.'))
  }
  const type = typeGiven(options.type)
  if (!type.ok) return type
  const brought = await readBrought(folder, sheet, {
    ...(sheetName === undefined ? {} : { sheetName }),
    except: report === undefined ? [] : [report],
  })
  if (!brought.ok) return brought
  const opened = await openActing(context, { ...options, as: options.as ?? 'poc' }, { nothing })
  if (!opened.ok) return opened
  const acting = opened.value
  const audience = audienceCalled(acting, options.to)
  if (!audience.ok) return audience
  const label = acting.desk.replica.domain.audiences.get(audience.value)?.label
  const years: BackYears = {
    audience: audience.value,
    ...(label === undefined ? {} : { label }),
    originator: acting.seat,
    type: type.value,
    ...(options.marking === undefined ? {} : { classification: options.marking }),
    distribution: options.distribution,
    language: options.language,
  }
  const whole = options.dryRun === true
  const foreseen = await foresee(context, acting, brought.value, years, { whole })
  const { problems } = foreseen
  if (whole || (problems.length > 0 && options.skipProblems !== true)) {
    return withReport(options, foreseen.rows, nothingSent(foreseen, options))
  }
  const { offline, barrier } = acting.desk
  if (offline !== undefined) {
    return err(failure('host', `The host is needed for this: ${offline}. ${nothing}`, barrier))
  }
  return send(context, acting, brought.value, years, foreseen, options)
}

/** A dry run, or a sheet with problems. */
function nothingSent(foreseen: ForeseenImport, { dryRun }: Options) {
  const { problems, ready } = foreseen
  const stands = problems.length > 0
  const next =
    dryRun === true
      ? stands
        ? 'Mend the sheet, or leave these lines out with --skip-problems.'
        : ready.length === 0
          ? 'There is nothing to import.'
          : 'Nothing stands in the way. Import them by the same command without --dry-run.'
      : 'Mend the sheet, or leave these lines out with --skip-problems.'
  return {
    text: [...shownInWords(foreseen), `\n${nothing} ${next}`].join('\n'),
    json: { dryRun: dryRun === true, ...jsonOf(foreseen, foreseen.rows) },
    exitCode: stands ? exitCodes.unfinished : exitCodes.done,
  }
}

async function send(
  context: Context,
  acting: Acting,
  brought: Brought,
  years: BackYears,
  foreseen: ForeseenImport,
  options: Options,
): Promise<Outcome> {
  const { desk, hat } = acting
  const { ready } = foreseen
  const outcomes = new Map<number, BackOutcome>()
  const withoutWords: string[] = []
  const stopping = new AbortController()
  const stop = (): void => {
    context.terminal.say('\nStopping after the document that is under way …\n')
    stopping.abort()
  }
  process.once('SIGINT', stop)
  const bar = progressBar(context.terminal, 'Importing', context.clock)
  const ended = await bringIn(desk.replica, ready, {
    hat,
    years,
    filesOf: (paper) => sources(brought, paper, years, withoutWords),
    signal: stopping.signal,
    what: 'Documents of past years',
    onOutcome: (outcome) => {
      outcomes.set(outcome.paper.line, outcome)
      bar.show(outcomes.size, ready.length)
    },
  })
  bar.end()
  process.removeListener('SIGINT', stop)
  const late = lateJson(tellLate(context, desk.replica))
  const rows = foreseen.rows.map((row) => rowAfter(row, outcomes.get(row.line)))
  const stopped = ended.ok ? undefined : failureOf(ended.error)
  const shown = imported({ ...foreseen, rows }, withoutWords, stopped, stopping.signal.aborted)
  const json = {
    dryRun: false,
    ...jsonOf(foreseen, rows),
    withoutWords,
    ...(stopped === undefined
      ? {}
      : { stopped: { error: stopped.sentence, exitCode: stopped.exitCode, fault: stopped.fault } }),
    ...(late.length === 0 ? {} : { stampedLate: late }),
  }
  if (stopped !== undefined) context.terminal.say(plainText(`epoc: ${stopped.sentence}\n`))
  const isWhole = rows.every(({ outcome }) => outcome !== 'not-reached' && outcome !== 'refused')
  const exitCode = stopped?.exitCode ?? (isWhole ? exitCodes.done : exitCodes.unfinished)
  return withReport(options, rows, { text: shown, json, exitCode })
}

/** The files of a document with their words; one that is gone meanwhile fails when it is read. */
async function sources(
  { folder }: Brought,
  paper: BackPaper,
  years: BackYears,
  withoutWords: string[],
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  for (const file of paper.files) {
    const path = join(folder, file.path)
    const about = { name: nameOfFile(file), mediaType: mediaTypeOf(path), size: file.size }
    const text = await wordsOf(path, about, (sentence) => void withoutWords.push(sentence))
    files.push({
      ...about,
      language: file.language ?? years.language,
      ...(text === undefined ? {} : { text }),
      open: () => openToRead(path),
    })
  }
  return files
}

function rowAfter(row: Row, outcome: BackOutcome | undefined): Row {
  const { line } = row
  if (row.outcome !== 'ready') return row
  switch (outcome?.type) {
    case undefined:
      return { ...row, outcome: 'not-reached' }
    case 'imported':
    case 'there': {
      const { index, symbol } = outcome.document
      return { line, symbol: formatSymbol(symbol), outcome: outcome.type, index }
    }
    case 'refused':
      return { ...row, outcome: 'refused', reason: failureOf(outcome.error).sentence }
    case 'problems': {
      const reason = outcome.problems.map(problemSentence).join(' ')
      return { ...row, outcome: 'refused', reason }
    }
  }
}

function imported(
  { rows, problems }: ForeseenImport,
  withoutWords: readonly string[],
  stopped: Failure | undefined,
  isAborted: boolean,
): string {
  const count = (wanted: Row['outcome']): number =>
    rows.filter(({ outcome }) => outcome === wanted).length
  const left = count('not-reached')
  const refused = rows.flatMap((row) => (row.outcome === 'refused' ? [row] : []))
  const last = rows.reduce((most, row) => ('index' in row ? Math.max(most, row.index) : most), -1)
  const skipped = new Set(problems.map(({ line }) => line)).size
  return [
    `${counted(count('imported'), 'document is', 'documents are')} imported${last < 0 ? '' : `; the record is known up to entry ${last}`}.`,
    ...(count('there') === 0 ? [] : [`${count('there')} were there already.`]),
    ...(skipped === 0
      ? []
      : [`${counted(skipped, 'line has', 'lines have')} problems and were left out.`]),
    ...refused.map(({ line, symbol, reason }) => `  line ${line}, ${symbol}: refused. ${reason}`),
    ...withoutWords.map((sentence) => `  ${sentence}`),
    ...(left === 0
      ? []
      : [
          `${isAborted || stopped !== undefined ? 'Stopped: ' : ''}${counted(left, 'document is', 'documents are')} not imported yet. The same command goes on from here.`,
        ]),
  ].join('\n')
}

const jsonOf = (
  { problems, notes, unusedFiles, missingFiles }: ForeseenImport,
  rows: readonly Row[],
) => ({
  problems,
  notes,
  unusedFiles,
  missingFiles,
  counts: Object.fromEntries(
    [...Map.groupBy(rows, ({ outcome }) => outcome)].map(([outcome, all]) => [outcome, all.length]),
  ),
  rows,
})

/** The report is written whatever came of it. */
async function withReport(
  { report }: Options,
  rows: readonly Row[],
  output: { readonly text: string; readonly json: object; readonly exitCode: number },
): Promise<Result<typeof output, Failure>> {
  if (report === undefined) return ok(output)
  try {
    await writeReport(report, rows)
    const text = `${output.text}\nWhat became of each line is in ${report}.`
    return ok({ ...output, text, json: { ...output.json, report } })
  } catch (cause) {
    const text = `${output.text}\n${report} cannot be written: ${reasonOf(cause)}`
    return ok({ ...output, text, exitCode: output.exitCode || exitCodes.file })
  }
}
