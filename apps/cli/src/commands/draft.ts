/** `epoc draft`: texts before they are issued, among those who work on them. They have no number. */
import { err, ok } from '@epoc/crypto'
import { documentTypes, textIn } from '@epoc/domain'
import type { Draft, DraftKept, KeepDraft } from '@epoc/domain'
import {
  collect,
  drafting,
  example,
  openActing,
  placeJson,
  placeOf,
  send,
  sendPlain,
  withHat,
} from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, freshness } from '../documents.ts'
import { draftCalled } from '../drafts.ts'
import { newestFirst } from '../entries.ts'
import { failure } from '../failure.ts'
import { sourceFiles, textGiven } from '../files.ts'
import { markingBy, markingFrom, withMarking } from '../marking.ts'
import type { MarkingOptions } from '../marking.ts'
import { audienceCalled, audienceInWords, officerInWords } from '../naming.ts'
import { writeFiles } from '../opened-files.ts'
import { inLanguages, typeGiven } from '../paper.ts'
import { table } from '../terminal/table.ts'
import { counted, dayIn } from '../words.ts'

type KeepOptions = ActOptions &
  MarkingOptions & {
    readonly title: readonly string[]
    readonly in?: string
    readonly note?: string
    readonly replaces?: string
    readonly series?: string
    readonly type?: string
  }
type ListOptions = CommonOptions & { readonly all?: boolean }
type OpenOptions = CommonOptions & { readonly to?: string; readonly force?: boolean }
type CloseOptions = ActOptions & { readonly document?: string }

export const draftCommand: Register = (program, context, end) => {
  const draft = withDesk(program.command('draft'))
    .description('list drafts; keep, open and close them')
    .option('--all', 'those that are closed too')
  draft.action(async (options: ListOptions) => {
    end(conclude(context, options, await list(context, options)))
  })
  const keeping = withHat(draft.command('keep <file...>'))
    .description('keep a draft, or its next version, for those who work on it')
    .option('--title <text>', 'a temporary title; in a further language as fr:…', collect, [])
    .option('--in <audience>', '“own”, or the label of a named few; else own')
    .option('--note <text>', 'what you say to those who work on it; @file reads it from there')
    .option('--replaces <number>', 'the draft of which this is the next version')
    .option('--series <code>', 'the series in which it is to be numbered')
    .option('--type <type>', `what it is to be: one of ${documentTypes.join(', ')}`)
  example(
    withMarking(keeping),
    'epoc draft keep position.docx --title "Draft position" --marking OFF --note "For comment"',
    'epoc draft keep position-2.docx --replaces 352',
  ).action(async (files: readonly string[], options: KeepOptions) => {
    end(conclude(context, options, await keep(context, files, options)))
  })
  example(
    withDesk(draft.command('open <number>'))
      .description('decrypt the files of a draft into a folder')
      .option('--to <folder>', 'where to; else a folder here that is named by its number')
      .option('--force', 'replace files that are there'),
    'epoc draft open 352 --to drafts',
  ).action(async (number: string, options: OpenOptions) => {
    end(conclude(context, options, await open(context, number, options)))
  })
  example(
    withHat(draft.command('close <number>'))
      .description('close a draft: it is given up, or was issued')
      .option('--document <document>', 'as what it was issued'),
    'epoc draft close 352',
  ).action(async (number: string, options: CloseOptions) => {
    end(conclude(context, options, await close(context, number, options)))
  })
}

async function keep(
  context: Context,
  names: readonly string[],
  options: KeepOptions,
): Promise<Outcome> {
  const type = options.type === undefined ? ok(undefined) : typeGiven(options.type)
  if (!type.ok) return type
  const note = await textGiven(options.note ?? '')
  if (!note.ok) return note
  const files = await sourceFiles(context, names, { nothing: 'Nothing was kept.' })
  if (!files.ok) return files
  const opened = await openActing(context, options, { rights: drafting })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const { replaces } = options
  const before = replaces === undefined ? ok(undefined) : draftCalled(desk, replaces)
  if (!before.ok) return before
  if (before.value !== undefined && options.in !== undefined) {
    return err(failure('usage', 'A version stays where its draft is: leave out --in.'))
  }
  const languages = [...new Set(files.value.map(({ language }) => language))]
  const titles = await inLanguages(options.title, languages, '--title')
  if (!titles.ok) return titles
  if (titles.value.size === 0 && before.value === undefined) {
    return err(failure('usage', 'Say its title: --title "…"'))
  }
  const marking =
    before.value === undefined ? markingFrom(options) : markingBy(options, before.value.marking)
  if (!marking.ok) return marking
  const audience =
    before.value === undefined
      ? audienceCalled(acting, options.in ?? 'own')
      : ok(before.value.audience)
  if (!audience.ok) return audience

  const series = options.series?.toUpperCase() ?? before.value?.series
  const kind = type.value ?? before.value?.type
  const body: Omit<DraftKept, 'files' | 'replaces'> = {
    titles: titles.value.size === 0 ? (before.value?.titles ?? titles.value) : titles.value,
    marking: marking.value,
    note: note.value,
    ...(series === undefined ? {} : { series }),
    ...(kind === undefined ? {} : { type: kind }),
  }
  const command: Omit<KeepDraft, 'body'> = {
    type: 'keep-draft',
    audience: audience.value,
    ...(before.value === undefined ? {} : { replaces: before.value.id }),
  }
  const title = textIn(body.titles, desk.home.language)
  const wish = { type: 'with-files', files: files.value, command: { ...command, body } } as const
  const sent = await send(context, acting, `The draft “${title}”`, wish)
  if (!sent.ok) return sent
  const version = (before.value?.version ?? 0) + 1
  return ok({
    json: { draft: sent.value.index, version, ...placeJson(sent.value) },
    text: `The draft “${title}” is kept for ${audienceInWords(desk, audience.value)}, version ${version}, number ${sent.value.index}: ${placeOf(desk, sent.value)}.`,
  })
}

async function list(context: Context, options: ListOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const drafts = newestFirst(desk.replica.domain.drafts.values()).filter(
    ({ closed }) => options.all === true || closed === undefined,
  )
  const lines = table(
    [
      { title: 'No.', of: ({ index }) => String(index), right: true },
      { title: 'Mark', of: ({ marking }) => marking.classification },
      { title: 'Title', of: ({ titles }) => textIn(titles, desk.home.language), gives: true },
      { title: 'Version', of: ({ version }) => String(version), right: true },
      { title: 'For', of: ({ audience }) => audienceInWords(desk, audience) },
      { title: 'By', of: ({ keptBy }) => officerInWords(desk, keptBy) },
      { title: 'Date', of: ({ receivedAt }) => dayIn(desk.state.founding.zone, receivedAt) },
      { title: '', of: ({ closed }) => (closed === undefined ? '' : 'closed') },
    ],
    drafts,
    context.terminal.width,
  )
  const count = counted(drafts.length, 'draft', 'drafts')
  return ok({
    text: `${drafts.length === 0 ? '' : `${lines}\n\n`}${count} · ${freshness(desk, context.clock())}`,
    json: drafts.map((each) => jsonOf(desk, each)),
  })
}

const jsonOf = (desk: Desk, draft: Draft) => ({
  number: draft.index,
  version: draft.version,
  titles: Object.fromEntries(draft.titles),
  marking: draft.marking,
  note: draft.note,
  for: audienceInWords(desk, draft.audience),
  files: draft.files.map(({ name, language, size }) => ({ name, language, size })),
  series: draft.series ?? null,
  type: draft.type ?? null,
  closed: draft.closed !== undefined,
})

async function open(context: Context, number: string, options: OpenOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const draft = draftCalled(desk, number)
  if (!draft.ok) return draft
  const folder = options.to ?? `draft-${number}`
  const written = await writeFiles(context, desk, draft.value, {
    folder,
    force: options.force === true,
  })
  if (!written.ok) return written
  const { note, version, marking, titles } = draft.value
  return ok({
    json: { draft: draft.value.index, version, files: written.value.paths },
    text: [
      `“${textIn(titles, desk.home.language)}”, version ${version} · ${marking.classification} · checked against its author’s signature`,
      ...(note === '' ? [] : [`  ${note.replaceAll('\n', '\n  ')}`]),
      ...written.value.lines,
    ].join('\n'),
  })
}

async function close(context: Context, number: string, options: CloseOptions): Promise<Outcome> {
  const opened = await openActing(context, options, { rights: drafting })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const draft = draftCalled(desk, number)
  if (!draft.ok) return draft
  const document =
    options.document === undefined ? ok(undefined) : documentCalled(desk, options.document)
  if (!document.ok) return document
  const sent = await sendPlain(context, acting, `The end of draft ${number}`, {
    type: 'close-draft',
    audience: draft.value.audience,
    draft: draft.value.id,
    ...(document.value === undefined ? {} : { document: document.value.id }),
  })
  if (!sent.ok) return sent
  return ok({
    json: { draft: draft.value.index, ...placeJson(sent.value) },
    text: `The draft ${number} is closed: ${placeOf(desk, sent.value)}.`,
  })
}
