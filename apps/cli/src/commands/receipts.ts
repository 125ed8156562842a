/** `epoc receipts`: who has received a document and who has not. */
import { err, ok } from '@epoc/crypto'
import { formatSymbol, nameOfSeat, receiptMatrix } from '@epoc/domain'
import type { ReceiptRow } from '@epoc/domain'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, freshness } from '../documents.ts'
import { table } from '../terminal/table.ts'
import { dayInWords } from '../when.ts'
import { instantIn } from '../words.ts'

type Options = CommonOptions & { readonly missing?: boolean }

export const receiptsCommand: Register = (program, context, end) => {
  withDesk(program.command('receipts <document>'))
    .description('show who has received a document and who has not')
    .option('--missing', 'only those who have not confirmed')
    .action(async (spelling: string, options: Options) => {
      end(conclude(context, options, await receipts(context, spelling, options)))
    })
}

async function receipts(context: Context, spelling: string, options: Options): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return err(opened.error)
  const desk = opened.value
  const document = documentCalled(desk, spelling)
  if (!document.ok) return document
  const { register } = desk.replica.domain
  const { rows, counts } = receiptMatrix(register, desk.state, document.value)
  const shown =
    options.missing === true
      ? rows.filter((row) => row.confirmedAt === undefined && row.served === undefined && !row.own)
      : rows
  const symbol = formatSymbol(document.value.symbol)
  const inOrder = new Intl.Collator(desk.home.language).compare
  const cells = shown
    .map((row) => cellsOf(desk, row))
    .toSorted((a, b) => inOrder(a.partner, b.partner))
  const lines = table(
    [
      { title: 'Partner', of: (row) => row.partner },
      { title: 'Delivered', of: (row) => row.delivered },
      { title: 'Receipt confirmed', of: (row) => row.confirmed },
      { title: 'By', of: (row) => row.by, gives: true },
      ...(document.value.recalled === undefined
        ? []
        : [{ title: 'Erased', of: (row: (typeof cells)[number]) => row.erased }]),
    ],
    cells,
    context.terminal.width,
  )
  const sum = `${symbol}: delivered to ${counts.delivered} of ${counts.partners}, confirmed by ${counts.confirmed} of ${counts.asked}`
  return ok({
    text: `${sum}\n\n${lines}\n\nTimes are those of ${desk.state.founding.zone} · ${freshness(desk, context.clock())}`,
    json: { document: symbol, counts, rows: shown.map((row) => jsonOf(row)) },
  })
}

function cellsOf({ home, replica, state }: Desk, row: ReceiptRow) {
  const { founding } = state
  const at = (instant: number | undefined) =>
    instant === undefined ? '' : instantIn(founding.zone, instant)
  const officer = row.confirmedBy && replica.domain.people.get(row.confirmedBy)
  const { served } = row
  const onPaper = served && `served on paper ${dayInWords(served.on)}`
  const withoutFile = row.withoutFile === true ? ' (without the file)' : ''
  const confirmed =
    row.confirmedAt === undefined ? (onPaper ?? '') : `${at(row.confirmedAt)}${withoutFile}`
  const by =
    officer?.name ?? (row.confirmedBy === undefined ? '' : `key ${row.confirmedBy.slice(0, 12)}`)
  return {
    partner: nameOfSeat(founding, row.partner, home.language),
    delivered: row.missed === undefined ? at(row.deliveredAt) : `not delivered: ${row.missed}`,
    confirmed: row.own ? 'its own document' : confirmed,
    by: row.confirmedAt === undefined && served !== undefined ? served.channel : by,
    erased: at(row.erasedAt),
  }
}

const iso = (instant: number | undefined) =>
  instant === undefined ? null : new Date(instant).toISOString()

const jsonOf = ({ partner, own, deliveredAt, missed, served, ...row }: ReceiptRow) => ({
  partner,
  own,
  deliveredAt: iso(deliveredAt),
  missed: missed ?? null,
  confirmedAt: iso(row.confirmedAt),
  confirmedBy: row.confirmedBy ?? null,
  withoutFile: row.withoutFile === true,
  servedOnPaper: served === undefined ? null : { on: served.on, channel: served.channel },
  erasedAt: iso(row.erasedAt),
})
