/** `epoc withdraw`, `recall`, `sponsor`: acts upon a document that say little. */
import { ok } from '@epoc/crypto'
import { documentOf, formatSymbol, isCurrent, isMainText, latestOf, threadOf } from '@epoc/domain'
import type { Document, Treat } from '@epoc/domain'
import { example, openActing, placeJson, placeOf, sendPlain, withHat } from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { Context } from '../context.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, shortName } from '../documents.ts'

type Options = ActOptions & { readonly reason?: string }

export const withdrawCommand: Register = (program, context, end) => {
  example(
    withHat(program.command('withdraw <document>'))
      .description('take a document back; its number stays with it, and it can still be read')
      .option('--reason <text>', 'why'),
    'epoc withdraw poc3 --reason "Overtaken by POC 7/2026"',
  ).action(async (spelling: string, options: Options) => {
    end(conclude(context, options, await takeBack(context, 'withdraw', spelling, options)))
  })
}

export const recallCommand: Register = (program, context, end) => {
  example(
    withHat(program.command('recall <document>'))
      .description('after a spill: every program erases its copies, and says so')
      .option('--reason <text>', 'why'),
    'epoc recall poc3 --reason "Circulated in error"',
  ).action(async (spelling: string, options: Options) => {
    end(conclude(context, options, await takeBack(context, 'recall', spelling, options)))
  })
}

export const sponsorCommand: Register = (program, context, end) => {
  example(
    withHat(program.command('sponsor <document>')).description(
      'say that you sponsor a document that names you as a sponsor',
    ),
    'epoc sponsor poc3',
  ).action(async (spelling: string, options: Options) => {
    const outcome = await upon(
      context,
      spelling,
      options,
      (symbol) => `The sponsorship of ${symbol}`,
      ({ id }) => ({ type: 'confirm-sponsorship', of: id }),
      (_, { symbol }) => `You are a sponsor of ${formatSymbol(symbol)}`,
    )
    end(conclude(context, options, outcome))
  })
}

const nouns = { withdraw: 'The withdrawal of', recall: 'The recall of' } as const

const takeBack = (
  context: Context,
  type: 'withdraw' | 'recall',
  spelling: string,
  options: Options,
): Promise<Outcome> =>
  upon(
    context,
    spelling,
    options,
    (symbol) => `${nouns[type]} ${symbol}`,
    ({ id }) => ({ type, of: id, reason: options.reason ?? '' }),
    (desk, document) => (type === 'withdraw' ? withdrawn(desk, document) : recalled(document)),
    type === 'withdraw' ? undefined : afterRecall,
  )

function withdrawn({ replica }: Desk, document: Document): string {
  const thread = threadOf(replica.domain.register, document)
  const symbol = formatSymbol(document.symbol)
  return isMainText(document) && thread.length > 1
    ? `${symbol} is withdrawn, with all that bears its number`
    : `${symbol} is withdrawn`
}

const recalled = (document: Document): string =>
  `${formatSymbol(document.symbol)} is recalled, and this text of it alone`

/** Which text is to be read now, and who has erased this one. */
function afterRecall({ replica }: Desk, document: Document): string {
  const latest = latestOf(replica.domain.register, document)
  const seen = `See who has erased it:  npx epoc receipts ${shortName(document)}`
  return latest !== undefined && isCurrent(latest) && document.replacedBy === undefined
    ? `${formatSymbol(latest.symbol)} stands again in its place.\n${seen}`
    : seen
}

/** Does something to a document, and says it of the document as it stands after. */
async function upon(
  context: Context,
  spelling: string,
  options: Options,
  what: (symbol: string) => string,
  command: (document: Document) => Treat,
  result: (desk: Desk, document: Document) => string,
  next: (desk: Desk, document: Document) => string | undefined = () => undefined,
): Promise<Outcome> {
  const opened = await openActing(context, options)
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const found = documentCalled(desk, spelling)
  if (!found.ok) return found
  const symbol = formatSymbol(found.value.symbol)
  const sent = await sendPlain(context, acting, what(symbol), command(found.value))
  if (!sent.ok) return sent
  const document = documentOf(desk.replica.domain.register, found.value.id) ?? found.value
  return ok({
    json: { document: symbol, ...placeJson(sent.value) },
    text: [`${result(desk, document)}: ${placeOf(desk, sent.value)}.`, next(desk, document)]
      .filter((each) => each !== undefined)
      .join('\n'),
  })
}
