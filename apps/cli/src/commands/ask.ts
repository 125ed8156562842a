/** `epoc ask` and `epoc answer`: what is asked of partners about a document, and what they say. */
import { err, ok } from '@epoc/crypto'
import { formatSymbol, nameOfSeat } from '@epoc/domain'
import { example, openActing, placeJson, placeOf, sendPlain, withHat } from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { documentCalled, shortName } from '../documents.ts'
import { failure } from '../failure.ts'
import { textGiven } from '../files.ts'
import { requestCalled, requestInWords } from '../requests.ts'
import { parseWhen, whenHelp } from '../when.ts'

type AskOptions = ActOptions & {
  readonly receipt?: boolean
  readonly text?: string
  readonly due?: string
}

export const askCommand: Register = (program, context, end) => {
  example(
    withHat(program.command('ask <document>'))
      .description('ask every partner of its audience for something about a document')
      .option('--receipt', 'for a confirmation of receipt')
      .option('--text <text>', 'for an answer: what is wanted, such as reactions')
      .option('--due <when>', 'by when; else none'),
    'epoc ask poc3 --text "Reactions to paragraph 4" --due "2026-12-15 18:00"',
  )
    .addHelpText('after', `\n${whenHelp}`)
    .action(async (spelling: string, options: AskOptions) => {
      end(conclude(context, options, await ask(context, spelling, options)))
    })
}

async function ask(context: Context, spelling: string, options: AskOptions): Promise<Outcome> {
  const { text } = options
  if ((text === undefined) === (options.receipt === undefined)) {
    return err(failure('usage', 'Say --receipt, or what is wanted: --text "Reactions".'))
  }
  const opened = await openActing(context, options)
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const found = documentCalled(desk, spelling)
  if (!found.ok) return found
  const due = parseWhen(options.due ?? 'none', desk.state.founding.zone)
  if (!due.ok) return due
  const of = found.value.id
  const symbol = formatSymbol(found.value.symbol)
  const what =
    text === undefined ? `The request for receipt of ${symbol}` : `The request on ${symbol}`
  const sent = await sendPlain(
    context,
    acting,
    what,
    text === undefined ? { type: 'ask-receipt', of } : { type: 'ask', of, text, due: due.value },
  )
  if (!sent.ok) return sent
  return ok({
    json: { document: symbol, asked: text ?? 'receipt', due: due.value, ...placeJson(sent.value) },
    text: `${what} stands: ${placeOf(desk, sent.value)}.\nSee who has answered:  npx epoc ${text === undefined ? 'receipts' : 'show'} ${shortName(found.value)}`,
  })
}

type AnswerOptions = CommonOptions & {
  readonly text?: string
  readonly request?: string
  readonly document?: string
}

export const answerCommand: Register = (program, context, end) => {
  example(
    withDesk(program.command('answer <document>'))
      .description('answer, in your government’s name, what was asked about a document')
      .option('--text <text>', 'the answer; @file reads it from there')
      .option('--request <number>', 'which request, where several were made')
      .option('--document <document>', 'a document of the same audience that says it'),
    'epoc answer poc3 --text "No comments."',
    'epoc answer poc3 --document ie7',
  ).action(async (spelling: string, options: AnswerOptions) => {
    end(conclude(context, options, await answer(context, spelling, options)))
  })
}

async function answer(
  context: Context,
  spelling: string,
  options: AnswerOptions,
): Promise<Outcome> {
  if (options.text === undefined && options.document === undefined) {
    return err(failure('usage', 'Say what is answered: --text "…", --document, or both.'))
  }
  const text = await textGiven(options.text ?? '')
  if (!text.ok) return text
  const opened = await openActing(context, { ...options, as: 'partner' })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk, seat } = acting
  const found = requestCalled(desk, spelling, options.request)
  if (!found.ok) return found
  const { request, document } = found.value
  const saying =
    options.document === undefined ? ok(undefined) : documentCalled(desk, options.document)
  if (!saying.ok) return saying
  const symbol = formatSymbol(document.symbol)
  const name = nameOfSeat(desk.state.founding, seat, desk.home.language)
  const sent = await sendPlain(context, acting, `The answer on ${symbol}`, {
    type: 'answer',
    audience: document.audience,
    request: request.id,
    text: text.value,
    ...(saying.value === undefined ? {} : { document: saying.value.id }),
  })
  if (!sent.ok) return sent
  const after = requestCalled(desk, request.id, undefined)
  const stands = after.ok
    ? [...after.value.request.answers].find(([, each]) => each.at === sent.value.receivedAt)?.[1]
    : undefined
  const late = stands === undefined || stands.late
  return ok({
    json: { document: symbol, request: request.id, late, ...placeJson(sent.value) },
    text: [
      `${name} has answered on ${symbol} (${requestInWords(request)}): ${placeOf(desk, sent.value)}.`,
      ...(late ? ['It came after the time that was set, and is flagged as late.'] : []),
    ].join('\n'),
  })
}
