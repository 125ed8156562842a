/** `epoc circulate`: puts a paper before its audience. It is numbered where it comes to stand. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { documentId, documentOf, documentTypes, formatSymbol, outcomeOf } from '@epoc/domain'
import type { Circulated, Difference, Submission } from '@epoc/domain'
import { isMember } from '@epoc/governance'
import type { AudienceName } from '@epoc/governance'
import { wishOfSubmission } from '@epoc/replica'
import type { Wish } from '@epoc/replica'
import { example, openActing, placeJson, placeOf, send, withHat } from '../acting.ts'
import type { ActOptions, Acting } from '../acting.ts'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { Context } from '../context.ts'
import { shortName } from '../documents.ts'
import { closeDraft } from '../drafts.ts'
import { entryCalled } from '../entries.ts'
import { failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { audienceCalled, seatCalled } from '../naming.ts'
import { openWithPaper } from '../paper-at-hand.ts'
import { saidFields, typeGiven, withPaper } from '../paper.ts'
import type { PaperOptions } from '../paper.ts'
import { counted } from '../words.ts'

type Options = ActOptions &
  PaperOptions & {
    readonly series?: string
    readonly type?: string
    readonly roomPaper?: boolean
    readonly to?: string
    readonly originator?: string
    readonly stamped?: string
    readonly submission?: string
    readonly draft?: string
  }

const nothing = 'Nothing was circulated.'

export const circulateCommand: Register = (program, context, end) => {
  const command = withHat(program.command('circulate [file...]'))
    .description('circulate a paper; a file may be given as fr:paper.pdf, else it is in English')
    .option('--series <code>', 'the series in which it is numbered, such as POC')
    .option('--type <type>', `one of ${documentTypes.join(', ')}; else working-paper`)
    .option('--room-paper', 'a room paper, which is numbered apart: POC CRP.1/2026')
    .option('--to <audience>', '“all”, or the label of a named few; else all')
    .option('--originator <seat>', 'whose paper it is, where the POC circulates for another')
    .option('--stamped <number/year>', 'the number that it bears on paper already')
    .option('--submission <number>', 'as POC: circulate what was submitted, unchanged')
    .option('--draft <number>', 'the files of this draft, which is closed then')
  example(
    withPaper(command),
    'epoc circulate agenda.pdf fr:ordre-du-jour.docx --series POC --marking RR \\',
    '  --title "Draft agenda" --title "fr:Ordre du jour provisoire" --confirm-receipt',
    'epoc circulate --submission 352',
  ).action(async (files: readonly string[], options: Options) => {
    end(conclude(context, options, await circulate(context, files, options)))
  })
}

async function circulate(
  context: Context,
  names: readonly string[],
  options: Options,
): Promise<Outcome> {
  if (options.submission !== undefined) {
    return circulateSubmission(context, options.submission, names, options)
  }
  const type = typeGiven(
    options.roomPaper === true ? 'room-paper' : (options.type ?? 'working-paper'),
  )
  if (!type.ok) return type
  const { series } = options
  if (series === undefined) return err(failure('usage', 'Say in which series: --series POC'))
  const stamped = stampedGiven(options.stamped)
  if (!stamped.ok) return stamped
  const opened = await openWithPaper(context, names, options, nothing)
  if (!opened.ok) return opened
  const { acting, marking, files, said } = opened.value
  const audience = audienceCalled(acting, options.to ?? 'all')
  if (!audience.ok) return audience
  const originator =
    options.originator === undefined ? ok(acting.seat) : seatCalled(acting.desk, options.originator)
  if (!originator.ok) return originator

  const body: Omit<Circulated, 'files'> = {
    series: series.toUpperCase(),
    titles: said.titles,
    type: type.value,
    originator: originator.value,
    marking,
    asksReceipt: options.confirmReceipt === true,
    ...saidFields(said),
    ...(stamped.value === undefined ? {} : { stamped: stamped.value }),
  }
  const wish: Wish = {
    type: 'with-files',
    files,
    command: { type: 'circulate', audience: audience.value, body },
  }
  const sent = await send(context, acting, `“${[...said.titles.values()][0]}”`, wish)
  if (!sent.ok) return sent
  const shown = circulated(acting, audience.value, sent.value)
  if (!shown.ok || options.draft === undefined) return shown
  return closeDraft(context, acting, options.draft, documentId(sent.value.id), shown.value)
}

type Stamped = NonNullable<Circulated['stamped']>

function stampedGiven(given: string | undefined): Result<Stamped | undefined, Failure> {
  if (given === undefined) return ok(undefined)
  const [, number, year] = /^(\d{1,9})\/(\d{4})$/.exec(given) ?? []
  return number === undefined || year === undefined
    ? err(failure('usage', `--stamped takes a number and a year, such as 45/2005.`))
    : ok({ number: Number(number), year: Number(year) })
}

/** What came of it, and where one sees who has it. */
function circulated(
  { desk }: Acting,
  audience: AudienceName,
  sent: Parameters<typeof placeOf>[1],
): Outcome {
  const document = documentOf(desk.replica.domain.register, documentId(sent.id))
  if (document === undefined) return err(failureOf({ type: 'not-in-the-record' }))
  const symbol = formatSymbol(document.symbol)
  const members = desk.state.audiences.get(audience)?.members.length ?? 0
  return ok({
    json: { document: symbol, ...placeJson(sent) },
    text: [
      `${symbol} is circulated to ${counted(members, 'seat', 'seats')}: ${placeOf(desk, sent)}.`,
      `See who has it:  npx epoc receipts ${shortName(document)}`,
    ].join('\n'),
  })
}

/** R-SUBMIT-3: as it was given. What is said of it besides would change it, and is not taken. */
async function circulateSubmission(
  context: Context,
  spelling: string,
  names: readonly string[],
  options: Options,
): Promise<Outcome> {
  const { marking, title, summary, series, type, originator, draft } = options
  const said = [marking, title[0], summary[0], series, type, originator, draft, names[0]]
  if (said.some((each) => each !== undefined)) {
    return err(
      failure(
        'usage',
        'What was submitted is circulated unchanged: say only --submission and --to.',
      ),
    )
  }
  const opened = await openActing(context, { ...options, as: options.as ?? 'poc' }, { nothing })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const { domain } = desk.replica
  const found = entryCalled(domain.submissions.values(), spelling, {
    one: 'submission',
    list: 'submissions',
  })
  if (!found.ok) return found
  const submission = found.value
  const before = outcomeOf(domain, submission)
  if (before.type === 'circulated') {
    const symbol = formatSymbol(before.document.symbol)
    return err(failure('refused', `It is circulated already, as ${symbol}. ${nothing}`))
  }
  if (before.type === 'returned') {
    return err(failure('refused', `It was returned: ${before.reason} ${nothing}`))
  }
  const audience = audienceOf(acting, submission, options.to)
  if (!audience.ok) return audience
  const wish = await wishOfSubmission(desk.replica, submission, audience.value)
  if (!wish.ok) return err(failureOf(wish.error))
  const [name = ''] = submission.titles.values()
  const sent = await send(context, acting, `“${name}”, as submitted`, wish.value)
  if (!sent.ok) return sent
  const shown = circulated(acting, audience.value, sent.value)
  if (!shown.ok) return shown
  const after = outcomeOf(desk.replica.domain, submission)
  const differences: readonly Difference[] = after.type === 'circulated' ? after.differences : []
  const check =
    differences.length === 0
      ? 'It is as it was submitted: words, marking and files are the same.'
      : `CAUTION: it differs from what was submitted: ${differences.join(', ')}.`
  return ok({
    text: `${shown.value.text}\n${check}`,
    json: { ...(shown.value.json as object), submission: submission.index, differences },
  })
}

/** A further issue goes where its document is; a first text where the POC says, else to all. */
function audienceOf(
  acting: Acting,
  { issue }: Submission,
  to: string | undefined,
): Result<AudienceName, Failure> {
  if (issue === undefined) return audienceCalled(acting, to ?? 'all')
  const document = documentOf(acting.desk.replica.domain.register, issue.of)
  const audience = document && acting.desk.state.audiences.get(document.audience)
  return document === undefined || audience === undefined || !isMember(audience, acting.seat)
    ? err(
        failure('unknown', `The document of which it is an issue cannot be read here. ${nothing}`),
      )
    : ok(document.audience)
}
