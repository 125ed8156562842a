/** `epoc list`: the register, newest first by the date that its papers bear. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { listDocuments, textStandings } from '@epoc/domain'
import type { ListFilter, ListRow } from '@epoc/domain'
import { seatsOf } from '@epoc/governance'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCells, documentJson, freshness } from '../documents.ts'
import { failure } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { audienceCalled, seatCalled } from '../naming.ts'
import { matterCalled } from '../paper.ts'
import { table } from '../terminal/table.ts'
import { counted } from '../words.ts'

type Options = CommonOptions & {
  readonly series?: string
  readonly year?: string
  readonly from?: string
  readonly limit: string
  readonly words?: string
  readonly standing?: string
  readonly matter?: string
  readonly to?: string
}

export const listCommand: Register = (program, context, end) => {
  withDesk(program.command('list'))
    .description('list documents, the newest first, by the date that they bear')
    .option('--series <code>', 'of one series, such as POC')
    .option('--year <year>', 'of one year')
    .option('--from <partner>', 'of one originator, such as Japan, JP or chair')
    .option('--words <text>', 'of which the title has all these words, in any language')
    .option('--standing <word>', `of which the text is ${textStandings.join(', ')}`)
    .option('--matter <matter>', 'that belong to this matter, by title or number')
    .option('--to <audience>', 'to “all”, or to a named few by its label')
    .option('--limit <count>', 'how many at most', '50')
    .action(async (options: Options) => {
      end(conclude(context, options, await list(context, options)))
    })
}

async function list(context: Context, options: Options): Promise<Outcome> {
  const limit = Number(options.limit)
  const year = options.year === undefined ? undefined : Number(options.year)
  if (!Number.isSafeInteger(limit) || limit < 1)
    return err(failure('usage', '--limit takes a number.'))
  if (year !== undefined && !Number.isSafeInteger(year))
    return err(failure('usage', '--year takes a year.'))
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const filter = filterFrom(desk, options, year)
  if (!filter.ok) return filter
  const { total, rows } = listDocuments(desk.replica.domain, desk.state, filter.value, {
    offset: 0,
    limit,
  })
  const cells = rows.map((row) => ({
    ...documentCells(desk, row.document),
    receipts: receiptsOf(row),
  }))
  const lines = table(
    [
      { title: 'Mark', of: (row) => row.mark },
      { title: 'Number', of: (row) => row.number },
      { title: 'Title', of: (row) => row.title, gives: true },
      { title: 'Lang.', of: (row) => row.languages },
      { title: 'From', of: (row) => row.from },
      { title: 'Date', of: (row) => row.date },
      { title: 'Confirmed', of: (row) => row.receipts, right: true },
      { title: '', of: (row) => (row.standing === 'current' ? '' : row.standing) },
    ],
    cells,
    context.terminal.width,
  )
  const more = total > rows.length ? `, ${rows.length} shown` : ''
  const found = counted(total, 'document', 'documents')
  return ok({
    text: `${total === 0 ? '' : `${lines}\n\n`}${found}${more} · ${freshness(desk, context.clock())}`,
    json: {
      total,
      offline: desk.offline ?? null,
      documents: rows.map(({ document, receipts }) => ({
        ...documentJson(desk, document),
        receipts,
      })),
    },
  })
}

function filterFrom(
  desk: Desk,
  { series, from, words, standing: said, matter, to }: Options,
  year: number | undefined,
): Result<ListFilter, Failure> {
  const standing = textStandings.find((each) => each === said)
  if (said !== undefined && standing === undefined) {
    return err(failure('usage', `--standing takes ${textStandings.join(', ')}.`))
  }
  const originator = from === undefined ? ok(undefined) : seatCalled(desk, from)
  if (!originator.ok) return originator
  const of = matter === undefined ? ok(undefined) : matterCalled(desk, matter)
  if (!of.ok) return of
  const [seat = desk.person.partner] = seatsOf(desk.person)
  const audience = to === undefined ? ok(undefined) : audienceCalled({ desk, seat }, to)
  if (!audience.ok) return audience
  return ok({
    ...(series === undefined ? {} : { series: series.toUpperCase() }),
    ...(year === undefined ? {} : { year }),
    ...(originator.value === undefined ? {} : { originator: originator.value }),
    ...(words === undefined ? {} : { words }),
    ...(standing === undefined ? {} : { standing }),
    ...(of.value === undefined ? {} : { matter: of.value.id }),
    ...(audience.value === undefined ? {} : { audience: audience.value }),
  })
}

/** How many of those who are asked have confirmed; a dash where nobody is asked. */
const receiptsOf = ({ receipts: { asked, confirmed } }: ListRow): string =>
  asked === 0 ? '–' : `${confirmed}/${asked}`
