/**
 * `epoc submit` gives the POC a paper to be circulated; `epoc submissions` says what became of it.
 * The POC circulates with `epoc circulate --submission`, or returns it with a reason.
 */
import { err, ok } from '@epoc/crypto'
import {
  documentOf,
  documentTypes,
  formatSymbol,
  idOf,
  nameOfSeat,
  outcomeOf,
  textIn,
} from '@epoc/domain'
import type { Submission, SubmissionOutcome, Submitted } from '@epoc/domain'
import { example, openActing, placeJson, placeOf, send, sendPlain, withHat } from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, freshness } from '../documents.ts'
import { closeDraft } from '../drafts.ts'
import { entryCalled, newestFirst } from '../entries.ts'
import { failure } from '../failure.ts'
import { audienceOf } from '../naming.ts'
import { writeFiles } from '../opened-files.ts'
import { openWithPaper } from '../paper-at-hand.ts'
import { saidFields, typeGiven, withPaper } from '../paper.ts'
import type { PaperOptions } from '../paper.ts'
import { table } from '../terminal/table.ts'
import { counted, dayIn } from '../words.ts'

const issues = {
  revises: 'rev',
  reissues: 'reissue',
  corrects: 'corr',
  adds: 'add',
  amends: 'amend',
} as const
type IssueOption = keyof typeof issues

type Options = ActOptions &
  PaperOptions & { readonly series?: string; readonly type?: string; readonly draft?: string } & {
    readonly [Option in IssueOption]?: string
  }

const nothing = 'Nothing was submitted.'

export const submitCommand: Register = (program, context, end) => {
  const command = withHat(program.command('submit [file...]'))
    .description('give the POC a paper to be circulated, unchanged and in your government’s name')
    .option('--series <code>', 'the series in which it is to be numbered, such as POC')
    .option('--type <type>', `one of ${documentTypes.join(', ')}; else working-paper`)
    .option('--draft <number>', 'the files of this draft, which is closed then')
    .option('--revises <document>', 'it is a revision of this document')
    .option('--reissues <document>', 'or a technical reissue')
    .option('--corrects <document>', 'or a corrigendum, in every language')
    .option('--adds <document>', 'or an addendum')
    .option('--amends <document>', 'or an amendment')
  example(
    withPaper(command),
    'epoc submit proposal.pdf --series POC --marking RR --title "Proposal" --type tem-proposal',
  ).action(async (files: readonly string[], options: Options) => {
    end(conclude(context, options, await submit(context, files, options)))
  })
}

async function submit(
  context: Context,
  names: readonly string[],
  options: Options,
): Promise<Outcome> {
  const type = typeGiven(options.type ?? 'working-paper')
  if (!type.ok) return type
  const opened = await openWithPaper(context, names, options, nothing)
  if (!opened.ok) return opened
  const { acting, marking, files, said } = opened.value
  const { desk } = acting
  const issue = issueGiven(desk, options)
  if (!issue.ok) return issue
  const series = options.series?.toUpperCase() ?? issue.value?.series
  if (series === undefined) return err(failure('usage', 'Say in which series: --series POC'))
  const audience = await audienceOf(acting, ['poc'])
  if (!audience.ok) return audience

  const body: Omit<Submitted, 'files'> = {
    series,
    type: options.type === undefined ? (issue.value?.type ?? type.value) : type.value,
    titles: said.titles,
    marking,
    asksReceipt: options.confirmReceipt === true,
    ...saidFields(said),
    ...(issue.value === undefined ? {} : { issue: issue.value.issue }),
  }
  const title = textIn(said.titles, desk.home.language)
  const sent = await send(context, acting, `“${title}” to the POC`, {
    type: 'with-files',
    files,
    command: { type: 'submit', audience: audience.value, body },
  })
  if (!sent.ok) return sent
  const output = {
    json: { submission: sent.value.index, ...placeJson(sent.value) },
    text: `“${title}” is with the Point of Contact, number ${sent.value.index}: ${placeOf(desk, sent.value)}.\nSee what becomes of it:  npx epoc submissions`,
  }
  return options.draft === undefined
    ? ok(output)
    : closeDraft(context, acting, options.draft, undefined, output)
}

function issueGiven(desk: Desk, options: Options) {
  const said = (Object.keys(issues) as IssueOption[]).filter((each) => options[each] !== undefined)
  const [option, another] = said
  if (option === undefined) return ok(undefined)
  if (another !== undefined) {
    return err(failure('usage', `Say one of --${option} and --${another}.`))
  }
  const found = documentCalled(desk, options[option] ?? '')
  if (!found.ok) return found
  const { series, type, id } = found.value
  return ok({ series, type, issue: { sort: issues[option], of: idOf(id) } })
}

type ReturnOptions = ActOptions & { readonly reason: string }
type OpenOptions = CommonOptions & { readonly to?: string; readonly force?: boolean }

export const submissionsCommand: Register = (program, context, end) => {
  const submissions = withDesk(program.command('submissions')).description(
    'list what was submitted to the POC, and what became of it',
  )
  submissions.action(async (options: CommonOptions) => {
    end(conclude(context, options, await list(context, options)))
  })
  example(
    withDesk(submissions.command('open <number>'))
      .description('decrypt the files of a submission into a folder')
      .option('--to <folder>', 'where to; else a folder here that is named by its number')
      .option('--force', 'replace files that are there'),
    'epoc submissions open 352',
  ).action(async (number: string, options: OpenOptions) => {
    end(conclude(context, options, await open(context, number, options)))
  })
  example(
    withHat(submissions.command('return <number>'))
      .description('as POC: send a submission back, with a reason')
      .requiredOption('--reason <text>', 'why'),
    'epoc submissions return 352 --reason "The French text is missing."',
  ).action(async (number: string, options: ReturnOptions) => {
    end(conclude(context, options, await giveBack(context, number, options)))
  })
}

const named = { one: 'submission', list: 'submissions' } as const

async function giveBack(
  context: Context,
  number: string,
  options: ReturnOptions,
): Promise<Outcome> {
  const opened = await openActing(context, { ...options, as: options.as ?? 'poc' })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const found = entryCalled(desk.replica.domain.submissions.values(), number, named)
  if (!found.ok) return found
  const outcome = outcomeOf(desk.replica.domain, found.value)
  if (outcome.type === 'circulated') {
    const symbol = formatSymbol(outcome.document.symbol)
    return err(failure('refused', `It is circulated already, as ${symbol}. Nothing was sent.`))
  }
  const sent = await sendPlain(context, acting, `The return of submission ${number}`, {
    type: 'return-submission',
    audience: found.value.audience,
    submission: found.value.id,
    reason: options.reason,
  })
  if (!sent.ok) return sent
  const name = nameOfSeat(desk.state.founding, found.value.submittedBy.seat, desk.home.language)
  return ok({
    json: { submission: found.value.index, ...placeJson(sent.value) },
    text: `The submission ${number} is returned to ${name}: ${placeOf(desk, sent.value)}.`,
  })
}

async function open(context: Context, number: string, options: OpenOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const found = entryCalled(desk.replica.domain.submissions.values(), number, named)
  if (!found.ok) return found
  const written = await writeFiles(context, desk, found.value, {
    folder: options.to ?? `submission-${number}`,
    force: options.force === true,
  })
  if (!written.ok) return written
  const { marking, titles } = found.value
  return ok({
    json: { submission: found.value.index, files: written.value.paths },
    text: [
      `“${textIn(titles, desk.home.language)}” · ${marking.classification} · checked against its author’s signature`,
      ...written.value.lines,
    ].join('\n'),
  })
}

async function list(context: Context, options: CommonOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const { domain } = desk.replica
  const rows = newestFirst(domain.submissions.values()).map((submission) => ({
    submission,
    outcome: outcomeOf(domain, submission),
  }))
  const { founding } = desk.state
  const { language } = desk.home
  const lines = table(
    [
      { title: 'No.', of: ({ submission }) => String(submission.index), right: true },
      { title: 'Mark', of: ({ submission }) => submission.marking.classification },
      { title: 'Title', of: ({ submission }) => textIn(submission.titles, language), gives: true },
      { title: 'For', of: ({ submission }) => destination(desk, submission) },
      {
        title: 'From',
        of: ({ submission }) => nameOfSeat(founding, submission.submittedBy.seat, language),
      },
      { title: 'Date', of: ({ submission }) => dayIn(founding.zone, submission.receivedAt) },
      { title: 'What became of it', of: ({ outcome }) => outcomeInWords(outcome) },
    ],
    rows,
    context.terminal.width,
  )
  const count = counted(rows.length, 'submission', 'submissions')
  return ok({
    text: `${rows.length === 0 ? '' : `${lines}\n\n`}${count} · ${freshness(desk, context.clock())}`,
    json: rows.map(({ submission, outcome }) => jsonOf(desk, submission, outcome)),
  })
}

/** `POC`, or the document of which it is to be an issue. */
function destination({ replica }: Desk, { series, issue }: Submission): string {
  if (issue === undefined) return series
  const document = documentOf(replica.domain.register, issue.of)
  return `${document === undefined ? series : formatSymbol(document.symbol)}/${issue.sort}`
}

function outcomeInWords(outcome: SubmissionOutcome): string {
  switch (outcome.type) {
    case 'waiting':
      return 'with the POC'
    case 'returned':
      return `returned: ${outcome.reason}`
    case 'circulated': {
      const symbol = formatSymbol(outcome.document.symbol)
      return outcome.differences.length === 0
        ? `${symbol}, unchanged`
        : `${symbol}, CHANGED: ${outcome.differences.join(', ')}`
    }
  }
}

const jsonOf = (desk: Desk, submission: Submission, outcome: SubmissionOutcome) => ({
  number: submission.index,
  from: submission.submittedBy.seat,
  for: destination(desk, submission),
  titles: Object.fromEntries(submission.titles),
  marking: submission.marking,
  type: submission.type,
  files: submission.files.map(({ name, language, size }) => ({ name, language, size })),
  outcome: outcome.type,
  reason: outcome.type === 'returned' ? outcome.reason : null,
  document: outcome.type === 'circulated' ? formatSymbol(outcome.document.symbol) : null,
  differences: outcome.type === 'circulated' ? outcome.differences : [],
})
