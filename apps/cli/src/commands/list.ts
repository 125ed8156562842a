/** `epoc list`: the register, newest first. */
import { err, ok } from '@epoc/crypto'
import { listDocuments } from '@epoc/domain'
import type { ListRow } from '@epoc/domain'
import type { SeatId } from '@epoc/governance'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import { documentCells, documentJson, freshness } from '../documents.ts'
import { failure } from '../failure.ts'
import { table } from '../terminal/table.ts'
import { counted } from '../words.ts'

type Options = CommonOptions & {
  readonly series?: string
  readonly year?: string
  readonly from?: string
  readonly limit: string
}

export const listCommand: Register = (program, context, end) => {
  withDesk(program.command('list'))
    .description('list documents, the newest first')
    .option('--series <code>', 'of one series, such as POC')
    .option('--year <year>', 'of one year')
    .option('--from <partner>', 'of one originator, such as JP or chair')
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
  const filter = {
    ...(options.series === undefined ? {} : { series: options.series.toUpperCase() }),
    ...(year === undefined ? {} : { year }),
    ...(options.from === undefined ? {} : { originator: options.from as SeatId }),
  }
  const { total, rows } = listDocuments(desk.replica.domain, desk.state, filter, {
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

/** How many of those who are asked have confirmed; a dash where nobody is asked. */
const receiptsOf = ({ receipts: { asked, confirmed } }: ListRow): string =>
  asked === 0 ? '–' : `${confirmed}/${asked}`
