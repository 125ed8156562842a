/**
 * `epoc chase`: who has not confirmed, who has not answered. A reminder goes to each of them alone:
 * nobody learns from it who else owes what.
 */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { chaseList, formatSymbol, markingOverAll, nameOfSeat, owedByPartner } from '@epoc/domain'
import type { ChaseRow, SendMessage } from '@epoc/domain'
import type { PartnerCode } from '@epoc/governance'
import { drafting, example, openActing, sendPlain, withHat } from '../acting.ts'
import type { ActOptions, Acting } from '../acting.ts'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { Context } from '../context.ts'
import { documentCalled, freshness } from '../documents.ts'
import type { Failure } from '../failure.ts'
import { textGiven } from '../files.ts'
import { audienceOf } from '../naming.ts'
import { requestInWords } from '../requests.ts'
import { progressBar } from '../terminal/progress.ts'
import { table } from '../terminal/table.ts'
import { counted } from '../words.ts'

type Options = ActOptions & {
  readonly overdue?: boolean
  readonly document?: string
  readonly remind?: boolean
  readonly text?: string
}

export const chaseCommand: Register = (program, context, end) => {
  example(
    withHat(program.command('chase'))
      .description('show who owes a receipt or an answer for your documents; the POC sees all')
      .option('--document <document>', 'only what is owed about this one')
      .option('--overdue', 'only what is overdue')
      .option('--remind', 'send a reminder to each of them alone')
      .option('--text <text>', 'words of your own in the reminder; @file reads them from there'),
    'epoc chase --overdue --remind --text "The meeting is on Tuesday."',
  ).action(async (options: Options) => {
    end(conclude(context, options, await chase(context, options)))
  })
}

async function chase(context: Context, options: Options): Promise<Outcome> {
  const words = await textGiven(options.text ?? '')
  if (!words.ok) return words
  const opened = await openActing(context, options, {
    rights: options.remind === true ? drafting : ['read'],
  })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk, seat } = acting
  const only =
    options.document === undefined ? ok(undefined) : documentCalled(desk, options.document)
  if (!only.ok) return only
  const all = chaseList(desk.replica.domain.register, desk.state, seat, context.clock())
  const rows = all.filter(
    ({ document, overdue }) =>
      (only.value === undefined || document.id === only.value.id) &&
      (options.overdue !== true || overdue),
  )
  return options.remind === true
    ? remind(context, acting, rows, words.value)
    : ok(listing(context, acting, rows))
}

const wantedInWords = ({ wanted }: ChaseRow): string =>
  wanted === 'receipt' ? 'receipt' : requestInWords(wanted)

function listing({ terminal, clock }: Context, { desk, seat }: Acting, rows: readonly ChaseRow[]) {
  const { founding } = desk.state
  const nameOf = (each: PartnerCode | typeof seat) => nameOfSeat(founding, each, desk.home.language)
  const close = freshness(desk, clock())
  const json = rows.map((row) => ({
    document: formatSymbol(row.document.symbol),
    wanted: row.wanted === 'receipt' ? 'receipt' : row.wanted.text,
    due: row.wanted === 'receipt' ? null : row.wanted.due,
    overdue: row.overdue,
    missing: row.missing,
  }))
  if (rows.length === 0) return { json, text: `Nobody owes ${nameOf(seat)} anything.\n\n${close}` }
  const lines = table(
    [
      { title: 'Number', of: ({ document }) => formatSymbol(document.symbol) },
      { title: 'Wanted', of: wantedInWords, gives: true },
      { title: '', of: ({ overdue }) => (overdue ? 'overdue' : '') },
      { title: 'Owed by', of: ({ missing }) => missing.map(nameOf).join(', ') },
    ],
    rows,
    terminal.width,
  )
  return { json, text: `Owed to ${nameOf(seat)} · ${rows.length}\n\n${lines}\n\n${close}` }
}

/** One message to each who owes something, about all of it. */
async function remind(
  context: Context,
  acting: Acting,
  rows: readonly ChaseRow[],
  words: string,
): Promise<Outcome> {
  const { desk } = acting
  const owed = [...owedByPartner(rows, desk.state)].filter(([partner]) => partner !== acting.seat)
  const nameOf = (partner: PartnerCode) =>
    nameOfSeat(desk.state.founding, partner, desk.home.language)
  if (owed.length === 0) return ok({ text: 'Nobody is to be reminded.', json: { reminded: [] } })
  const bar = progressBar(context.terminal, 'Reminding', context.clock)
  const reminded: PartnerCode[] = []
  for (const [i, [partner, theirs]] of owed.entries()) {
    bar.show(i, owed.length)
    const sent = await remindOne(context, acting, { partner, rows: theirs, words, nameOf })
    if (!sent.ok) {
      bar.end()
      const before =
        reminded.length === 0 ? '' : ` Reminded before: ${reminded.map(nameOf).join(', ')}.`
      return err({ ...sent.error, sentence: `${sent.error.sentence}${before}` })
    }
    reminded.push(partner)
  }
  bar.end()
  return ok({
    json: { reminded },
    text: `${counted(reminded.length, 'partner is', 'partners are')} reminded, each alone: ${reminded.map(nameOf).join(', ')}.`,
  })
}

async function remindOne(
  context: Context,
  acting: Acting,
  {
    partner,
    rows,
    words,
    nameOf,
  }: {
    readonly partner: PartnerCode
    readonly rows: readonly ChaseRow[]
    readonly words: string
    readonly nameOf: (partner: PartnerCode) => string
  },
): Promise<Result<unknown, Failure>> {
  const [first, ...others] = rows
  if (first === undefined) return ok(undefined)
  const audience = await audienceOf(acting, [partner])
  if (!audience.ok) return audience
  const documents = new Map(rows.map(({ document }) => [document.id, document]))
  const markings = [first, ...others].map(({ document }) => document.marking)
  const [marking, ...further] = markings as [(typeof markings)[number]]
  const message: SendMessage = {
    type: 'send-message',
    audience: audience.value,
    subject:
      `Reminder: ${[...documents.values()].map(({ symbol }) => formatSymbol(symbol)).join(', ')}`.slice(
        0,
        300,
      ),
    text: [
      ...(words === '' ? [] : [words, '']),
      'Still awaited from you:',
      ...rows.map(
        (row) =>
          `${formatSymbol(row.document.symbol)}: ${wantedInWords(row)}${row.overdue ? ' (overdue)' : ''}`,
      ),
    ]
      .join('\n')
      .slice(0, 8_000),
    marking: markingOverAll(acting.desk.state.founding, [marking, ...further]),
    ...(documents.size === 1 ? { about: first.document.id } : {}),
    reminder: true,
  }
  return sendPlain(context, acting, `The reminder to ${nameOf(partner)}`, message)
}
