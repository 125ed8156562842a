/** `epoc message` sends a message to some; `epoc messages` lists and shows them. */
import { err, ok } from '@epoc/crypto'
import { documentOf, formatSymbol, nameOfSeat } from '@epoc/domain'
import type { DocumentId, Message, SendMessage } from '@epoc/domain'
import { drafting, example, openActing, placeJson, placeOf, sendPlain, withHat } from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, freshness } from '../documents.ts'
import { entryCalled, newestFirst } from '../entries.ts'
import { failure } from '../failure.ts'
import { textGiven } from '../files.ts'
import { markingFrom, markingHead, withMarking } from '../marking.ts'
import type { MarkingOptions } from '../marking.ts'
import { audienceFor, audienceInWords, officerInWords } from '../naming.ts'
import { table, wrapText } from '../terminal/table.ts'
import { counted, dayIn, instantIn } from '../words.ts'

type Options = ActOptions &
  MarkingOptions & {
    readonly subject?: string
    readonly text: string
    readonly about?: string
    readonly replyTo?: string
  }

export const messageCommand: Register = (program, context, end) => {
  const command = withHat(program.command('message [to...]'))
    .description('send a message: to a named few, to seats, or to your “own”; it has no number')
    .option('--subject <text>', 'what it is about; a reply has that of its message')
    .requiredOption('--text <text>', 'what it says; @file reads it from there')
    .option('--about <document>', 'the document that it is about')
    .option('--reply-to <number>', 'the message that it answers, to the same audience')
  example(
    withMarking(command),
    'epoc message Japan Korea --marking OFF --subject "Schedule" --text "Is Tuesday possible?"',
    'epoc message --reply-to 412 --text "Yes."',
  )
    .addHelpText('after', '\nA reply is marked as the message that it answers, if nothing is said.')
    .action(async (to: readonly string[], options: Options) => {
      end(conclude(context, options, await message(context, to, options)))
    })
}

const named = { one: 'message', list: 'messages' } as const

async function message(
  context: Context,
  to: readonly string[],
  options: Options,
): Promise<Outcome> {
  const { replyTo } = options
  if ((to.length === 0) === (replyTo === undefined)) {
    return err(failure('usage', 'Say to whom, or with --reply-to which message it answers.'))
  }
  const text = await textGiven(options.text)
  if (!text.ok) return text
  const opened = await openActing(context, options, { rights: drafting })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const { messages } = desk.replica.domain
  const replied =
    replyTo === undefined ? ok(undefined) : entryCalled(messages.values(), replyTo, named)
  if (!replied.ok) return replied
  const before = replied.value
  const subject =
    options.subject ?? (before === undefined ? undefined : replySubject(before.subject))
  if (subject === undefined) return err(failure('usage', 'Say what it is about: --subject "…"'))
  const marking =
    before !== undefined && options.marking === undefined
      ? ok(before.marking)
      : markingFrom(options)
  if (!marking.ok) return marking
  const about = options.about === undefined ? ok(undefined) : documentCalled(desk, options.about)
  if (!about.ok) return about
  const audience = before === undefined ? await audienceFor(acting, to) : ok(before.audience)
  if (!audience.ok) return audience
  const command: SendMessage = {
    type: 'send-message',
    audience: audience.value,
    subject,
    text: text.value,
    marking: marking.value,
    ...(about.value === undefined ? {} : { about: about.value.id }),
    ...(before === undefined ? {} : { inReplyTo: before.id }),
  }
  const sent = await sendPlain(context, acting, `The message “${subject}”`, command)
  if (!sent.ok) return sent
  const whom = audienceInWords(desk, audience.value)
  return ok({
    json: { message: sent.value.index, to: whom, ...placeJson(sent.value) },
    text: `The message is sent to ${whom}: ${placeOf(desk, sent.value)}.`,
  })
}

const replySubject = (subject: string): string =>
  subject.startsWith('Re: ') ? subject : `Re: ${subject}`.slice(0, 300)

type ListOptions = CommonOptions & { readonly limit: string }

export const messagesCommand: Register = (program, context, end) => {
  withDesk(program.command('messages [number]'))
    .description('list messages, the newest first; with a number, show one and what it answers')
    .option('--limit <count>', 'how many at most', '50')
    .action(async (number: string | undefined, options: ListOptions) => {
      end(conclude(context, options, await show(context, number, options)))
    })
}

async function show(
  context: Context,
  number: string | undefined,
  options: ListOptions,
): Promise<Outcome> {
  const limit = Number(options.limit)
  if (!Number.isSafeInteger(limit) || limit < 1) {
    return err(failure('usage', '--limit takes a number.'))
  }
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const all = newestFirst(desk.replica.domain.messages.values())
  if (number === undefined) return ok(listing(context, desk, all.slice(0, limit), all.length))
  const found = entryCalled(all, number, named)
  if (!found.ok) return found
  return ok({
    text: sheet(desk, found.value, context.terminal.width),
    json: jsonOf(desk, found.value),
  })
}

function listing(
  { terminal, clock }: Context,
  desk: Desk,
  rows: readonly Message[],
  total: number,
) {
  const { founding } = desk.state
  const lines = table(
    [
      { title: 'No.', of: ({ index }) => String(index), right: true },
      { title: 'Mark', of: ({ marking }) => marking.classification },
      { title: 'From', of: ({ from }) => nameOfSeat(founding, from.seat, desk.home.language) },
      { title: 'To', of: ({ audience }) => audienceInWords(desk, audience) },
      { title: 'Subject', of: ({ subject }) => subject, gives: true },
      { title: 'Date', of: ({ receivedAt }) => dayIn(founding.zone, receivedAt) },
    ],
    rows,
    terminal.width,
  )
  const count = counted(total, 'message', 'messages')
  const more = total > rows.length ? `, ${rows.length} shown` : ''
  return {
    text: `${total === 0 ? '' : `${lines}\n\n`}${count}${more} · ${freshness(desk, clock())}`,
    json: rows.map((each) => jsonOf(desk, each)),
  }
}

function sheet(desk: Desk, message: Message, width: number): string {
  const { replica, state } = desk
  const { subject, text, marking, about, inReplyTo, from, audience, receivedAt, index } = message
  const document = about && documentOf(replica.domain.register, about as DocumentId)
  const answered = inReplyTo && replica.domain.messages.get(inReplyTo)
  const head = markingHead(desk, marking)
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['From', officerInWords(desk, from)],
    ['To', audienceInWords(desk, audience)],
    [
      'Sent',
      `${instantIn(state.founding.zone, receivedAt)} (${state.founding.zone}), entry ${index}`,
    ],
    [
      'About',
      about === undefined
        ? undefined
        : document
          ? formatSymbol(document.symbol)
          : 'a document that is not yours to read',
    ],
    ['In reply to', answered ? `${answered.index} ${answered.subject}` : undefined],
    ['Distribution', marking.distribution],
  ]
  return [
    head,
    '',
    ...wrapText(subject, width),
    '',
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : `${name.padEnd(13)} ${value}`)),
    '',
    ...wrapText(text, Math.min(width, 76)),
    '',
    head,
  ].join('\n')
}

function jsonOf({ replica }: Desk, message: Message) {
  const { index, audience, from, subject, text, marking, reminder, receivedAt } = message
  const { about, inReplyTo } = message
  const document = about && documentOf(replica.domain.register, about as DocumentId)
  return {
    number: index,
    audience,
    from: from.seat,
    subject,
    text,
    marking,
    reminder,
    receivedAt: new Date(receivedAt).toISOString(),
    about: document ? formatSymbol(document.symbol) : null,
    inReplyTo: (inReplyTo && replica.domain.messages.get(inReplyTo)?.index) ?? null,
  }
}
