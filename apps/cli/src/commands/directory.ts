/** `epoc directory`: how one reaches a seat, kept by the seat itself as one page. */
import { readFile } from 'node:fs/promises'
import { err, fromHex, ok, utf8Text } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { nameOfSeat, pageShape } from '@epoc/domain'
import type { Contact, DirectoryEntry, DirectoryPage } from '@epoc/domain'
import { example, openActing, placeJson, placeOf, sendPlain, withHat } from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { freshness } from '../documents.ts'
import { failure } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { seatCalled } from '../naming.ts'
import { table, wrapText } from '../terminal/table.ts'
import { dayInWords } from '../when.ts'
import { dayIn } from '../words.ts'

type KeepOptions = ActOptions & { readonly from: string }

const pageHelp = `
page.json is one object: {"contacts": [{"name", "post", "telephone"?, "mail"?, "languages"?}],
"address"?, "telephone"?, "mail"?, "hours"?, "languages"?, "holidays"?: [{"day", "name"}], "notes"?}.
It takes the place of the page before; “epoc directory Japan --json” prints one to begin from.`

export const directoryCommand: Register = (program, context, end) => {
  const directory = withDesk(program.command('directory [seat]')).description(
    'show how one reaches a seat, or all of them',
  )
  directory.action(async (seat: string | undefined, options: CommonOptions) => {
    end(conclude(context, options, await show(context, seat, options)))
  })
  example(
    withHat(directory.command('keep'))
      .description('say how your own seat is reached')
      .requiredOption('--from <page.json>', 'the page; - is what is piped in'),
    'epoc directory keep --from page.json',
  )
    .addHelpText('after', pageHelp)
    .action(async (options: KeepOptions) => {
      end(conclude(context, options, await keep(context, options)))
    })
}

async function keep(context: Context, options: KeepOptions): Promise<Outcome> {
  const page = await pageAt(options.from)
  if (!page.ok) return page
  const opened = await openActing(context, options, { rights: ['speak', 'administer'] })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk, seat } = acting
  const name = nameOfSeat(desk.state.founding, seat, desk.home.language)
  const sent = await sendPlain(context, acting, `The page of ${name}`, {
    type: 'keep-contacts',
    page: page.value,
  })
  if (!sent.ok) return sent
  return ok({
    json: { seat, ...placeJson(sent.value) },
    text: `The page of ${name} is kept: ${placeOf(desk, sent.value)}.`,
  })
}

async function pageAt(path: string): Promise<Result<DirectoryPage, Failure>> {
  const bytes = await readFile(path === '-' ? '/dev/stdin' : path).catch(() => undefined)
  if (bytes === undefined) return err(failure('file', `${path} cannot be read. Nothing was sent.`))
  const text = utf8Text(new Uint8Array(bytes))
  const value = text.ok ? parsed(text.value) : undefined
  if (value === undefined) return err(failure('file', `${path} is not JSON. Nothing was sent.`))
  const page = pageShape(inCbor(value), '')
  if (page.ok) return page
  const where = page.error.path.replace(/^\./, '')
  return err(
    failure(
      'file',
      `${path} is no page: ${where === '' ? 'see --help' : `“${where}” is missing, misspelt or too long`}. Nothing was sent.`,
    ),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** JSON as the record holds it: objects are maps, and the key of an officer is bytes. */
function inCbor(value: unknown): never {
  const convert = (each: unknown, name: string): unknown => {
    if (Array.isArray(each)) return each.map((item) => convert(item, ''))
    if (typeof each === 'string' && name === 'person') {
      const bytes = fromHex(each)
      return bytes.ok ? bytes.value : each
    }
    if (typeof each !== 'object' || each === null) return each
    return new Map(Object.entries(each).map(([key, item]) => [key, convert(item, key)]))
  }
  return convert(value, '') as never
}

async function show(
  context: Context,
  spelling: string | undefined,
  options: CommonOptions,
): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const { directory } = desk.replica.domain
  if (spelling === undefined) return ok(listing(context, desk, [...directory.values()]))
  const seat = seatCalled(desk, spelling)
  if (!seat.ok) return seat
  const entry = directory.get(seat.value)
  const name = nameOfSeat(desk.state.founding, seat.value, desk.home.language)
  if (entry === undefined) {
    return err(failure('unknown', `${name} has not said yet how it is reached.`))
  }
  return ok({
    text: `${sheet(desk, entry)}\n\n${freshness(desk, context.clock())}`,
    json: pageJson(entry),
  })
}

function listing({ terminal, clock }: Context, desk: Desk, entries: readonly DirectoryEntry[]) {
  const nameOf = ({ seat }: DirectoryEntry) =>
    nameOfSeat(desk.state.founding, seat, desk.home.language)
  const inOrder = new Intl.Collator(desk.home.language).compare
  const rows = entries
    .toSorted((a, b) => inOrder(nameOf(a), nameOf(b)))
    .flatMap((entry) => {
      const { contacts } = entry.page
      const lines: readonly (Contact | undefined)[] = contacts.length === 0 ? [undefined] : contacts
      return lines.map((contact) => ({ entry, contact }))
    })
  const lines = table(
    [
      { title: 'Seat', of: ({ entry }) => nameOf(entry) },
      { title: 'Name', of: ({ contact }) => contact?.name ?? '' },
      { title: 'Post', of: ({ contact }) => contact?.post ?? '', gives: true },
      {
        title: 'Telephone',
        of: ({ entry, contact }) => contact?.telephone ?? entry.page.telephone ?? '',
      },
      { title: 'Languages', of: ({ contact }) => (contact?.languages ?? []).join(' ') },
    ],
    rows,
    terminal.width,
  )
  const close = freshness(desk, clock())
  return {
    text:
      entries.length === 0
        ? `Nobody has said yet how it is reached.\n\n${close}`
        : `${lines}\n\n${close}`,
    json: entries.map((entry) => ({ seat: entry.seat, ...pageJson(entry) })),
  }
}

function sheet(
  { state, home, replica }: Desk,
  { seat, page, keptAt, keptBy }: DirectoryEntry,
): string {
  const { founding } = state
  const officer = replica.domain.people.get(keptBy)?.name ?? `key ${keptBy.slice(0, 12)}`
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Address', page.address?.replaceAll('\n', '\n              ')],
    ['Telephone', page.telephone],
    ['Mail', page.mail],
    ['Hours', page.hours],
    ['Languages', page.languages?.join(', ')],
    [
      'Closed',
      page.holidays?.map(({ day, name }) => `${dayInWords(day)} ${name}`).join('\n              '),
    ],
  ]
  return [
    nameOfSeat(founding, seat, home.language),
    '',
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : `${name.padEnd(13)} ${value}`)),
    ...page.contacts.flatMap((each) => ['', ...contactLines(each)]),
    ...(page.notes === undefined ? [] : ['', ...wrapText(page.notes, 76)]),
    '',
    `Kept ${dayIn(founding.zone, keptAt)} by ${officer}`,
  ].join('\n')
}

const contactLines = ({ name, post, telephone, mail, languages }: Contact): readonly string[] => [
  post === '' ? name : `${name}, ${post}`,
  ...[telephone, mail, languages?.join(', ')].flatMap((each) =>
    each === undefined ? [] : `  ${each}`,
  ),
]

/** As `keep` takes it. */
const pageJson = ({ page }: DirectoryEntry) => ({
  ...page,
  contacts: page.contacts.map(({ person, ...contact }) => ({
    ...contact,
    ...(person === undefined ? {} : { person: Buffer.from(person).toString('hex') }),
  })),
})
