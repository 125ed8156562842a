/** `epoc matter`: what documents belong to. Lists, opens, joins, and shows what belongs to one. */
import { err, ok } from '@epoc/crypto'
import { formatSymbol, mentioning, textIn } from '@epoc/domain'
import type { Matter } from '@epoc/domain'
import {
  collect,
  drafting,
  example,
  openActing,
  placeJson,
  placeOf,
  sendPlain,
  withHat,
} from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, documentCells, freshness } from '../documents.ts'
import { newestFirst } from '../entries.ts'
import { audienceCalled, audienceInWords, officerInWords } from '../naming.ts'
import { inLanguages, matterCalled } from '../paper.ts'
import { table } from '../terminal/table.ts'
import { counted, dayIn } from '../words.ts'

type OpenOptions = ActOptions & { readonly title: readonly string[]; readonly in: string }

export const matterCommand: Register = (program, context, end) => {
  const matter = withDesk(program.command('matter [matter]')).description(
    'list matters, or show what belongs to one, by its number or words of its title',
  )
  matter.action(async (spelling: string | undefined, options: CommonOptions) => {
    end(conclude(context, options, await show(context, spelling, options)))
  })
  example(
    withHat(matter.command('open'))
      .description('open a matter')
      .requiredOption('--title <text>', 'what it is; in a further language as fr:…', collect, [])
      .option('--in <audience>', '“all”, “own”, or the label of a named few', 'all'),
    'epoc matter open --title "Opening statements, Madrid"',
  ).action(async (options: OpenOptions) => {
    end(conclude(context, options, await open(context, options)))
  })
  example(
    withHat(matter.command('join <matter> <document...>')).description(
      'say that documents belong to a matter too',
    ),
    'epoc matter join "Opening statements" poc3 poc4',
  ).action(async (spelling: string, documents: readonly string[], options: ActOptions) => {
    end(conclude(context, options, await join(context, spelling, documents, options)))
  })
}

async function open(context: Context, options: OpenOptions): Promise<Outcome> {
  const opened = await openActing(context, options, { rights: drafting })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const { language } = desk.home
  const languages = [...new Set([language, ...desk.state.founding.languages])]
  const titles = await inLanguages(options.title, languages, '--title')
  if (!titles.ok) return titles
  const audience = audienceCalled(acting, options.in)
  if (!audience.ok) return audience
  const title = textIn(titles.value, language)
  const sent = await sendPlain(context, acting, `The matter “${title}”`, {
    type: 'open-matter',
    audience: audience.value,
    titles: titles.value,
  })
  if (!sent.ok) return sent
  return ok({
    json: { matter: sent.value.index, ...placeJson(sent.value) },
    text: `The matter “${title}” is open, number ${sent.value.index}: ${placeOf(desk, sent.value)}.`,
  })
}

async function join(
  context: Context,
  spelling: string,
  documents: readonly string[],
  options: ActOptions,
): Promise<Outcome> {
  const opened = await openActing(context, options, { rights: drafting })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const matter = matterCalled(desk, spelling)
  if (!matter.ok) return matter
  const title = textIn(matter.value.titles, desk.home.language)
  const joined: object[] = []
  const lines: string[] = []
  for (const each of documents) {
    const document = documentCalled(desk, each)
    if (!document.ok) return document
    const symbol = formatSymbol(document.value.symbol)
    const sent = await sendPlain(context, acting, `${symbol} in “${title}”`, {
      type: 'join-matter',
      matter: matter.value.id,
      document: document.value,
    })
    if (!sent.ok) return err(sent.error)
    joined.push({ document: symbol, ...placeJson(sent.value) })
    lines.push(`${symbol} belongs to “${title}”: ${placeOf(desk, sent.value)}.`)
  }
  return ok({ text: lines.join('\n'), json: { matter: matter.value.index, joined } })
}

async function show(
  context: Context,
  spelling: string | undefined,
  options: CommonOptions,
): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const matters = newestFirst(desk.replica.domain.matters.values())
  if (spelling === undefined) return ok(listing(context, desk, matters))
  const found = matterCalled(desk, spelling)
  if (!found.ok) return found
  const matter = found.value
  const documents = mentioning(desk.replica.domain.register, matter.id)
  const { zone } = desk.state.founding
  const lines = table(
    [
      { title: 'Mark', of: (row) => row.mark },
      { title: 'Number', of: (row) => row.number },
      { title: 'Title', of: (row) => row.title, gives: true },
      { title: 'From', of: (row) => row.from },
      { title: 'Date', of: (row) => row.date },
    ],
    documents.map((each) => documentCells(desk, each)),
    context.terminal.width,
  )
  return ok({
    json: { ...matterJson(matter), documents: documents.map((each) => formatSymbol(each.symbol)) },
    text: [
      textIn(matter.titles, desk.home.language),
      `Opened ${dayIn(zone, matter.openedAt)} by ${officerInWords(desk, matter.openedBy)}, for ${audienceInWords(desk, matter.audience)}`,
      '',
      documents.length === 0 ? 'Nothing belongs to it yet.' : lines,
      '',
      freshness(desk, context.clock()),
    ].join('\n'),
  })
}

function listing({ terminal, clock }: Context, desk: Desk, matters: readonly Matter[]) {
  const { register } = desk.replica.domain
  const lines = table(
    [
      { title: 'No.', of: ({ index }) => String(index), right: true },
      { title: 'Matter', of: ({ titles }) => textIn(titles, desk.home.language), gives: true },
      { title: 'For', of: ({ audience }) => audienceInWords(desk, audience) },
      { title: 'Documents', of: ({ id }) => String(mentioning(register, id).length), right: true },
      { title: 'Opened', of: ({ openedAt }) => dayIn(desk.state.founding.zone, openedAt) },
    ],
    matters,
    terminal.width,
  )
  const count = counted(matters.length, 'matter', 'matters')
  return {
    json: matters.map((each) => matterJson(each)),
    text: `${matters.length === 0 ? '' : `${lines}\n\n`}${count} · ${freshness(desk, clock())}`,
  }
}

const matterJson = ({ index, id, titles, audience, openedAt }: Matter) => ({
  number: index,
  id,
  titles: Object.fromEntries(titles),
  audience,
  openedAt: new Date(openedAt).toISOString(),
})
