/** `epoc inbox`: what needs one's own government's action. */
import { err, ok } from '@epoc/crypto'
import { inbox as inboxOf } from '@epoc/domain'
import type { InboxItem, InboxReason } from '@epoc/domain'
import { nameOfSeat } from '@epoc/domain'
import { seatsOf } from '@epoc/governance'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCells, documentJson, freshness } from '../documents.ts'
import { table } from '../terminal/table.ts'

export const inboxCommand: Register = (program, context, end) => {
  withDesk(program.command('inbox'))
    .description('show what needs your government’s action')
    .action(async (options: CommonOptions) => {
      end(conclude(context, options, await inbox(context, options)))
    })
}

async function inbox(context: Context, options: CommonOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return err(opened.error)
  const desk = opened.value
  const items = seatsOf(desk.person).flatMap((seat) =>
    inboxOf(desk.replica.domain.register, desk.state, seat),
  )
  return ok({ text: inboxText(desk, items, context), json: inboxJson(desk, items) })
}

const verbs: Readonly<Record<InboxReason['type'], string>> = {
  'receipt-asked': 'Confirm receipt',
  'not-delivered': 'Not received yet',
}

const verbOf = ({ reasons: [reason] }: InboxItem): string =>
  reason === undefined ? '' : verbs[reason.type]

const missed = {
  'not-opened': 'did not open',
  'not-fetched': 'could not be fetched',
  'wrong-file': 'is not the file its author signed',
}

const whyOf = ({ reasons }: InboxItem): string =>
  reasons
    .map((reason) =>
      reason.type === 'not-delivered' && reason.missed !== undefined ? missed[reason.missed] : '',
    )
    .join('')

function inboxText(desk: Desk, items: readonly InboxItem[], { terminal, clock }: Context): string {
  const { home, person, state } = desk
  const own = nameOfSeat(
    state.founding,
    person.hats.has('partner') ? person.partner : (seatsOf(person)[0] ?? person.partner),
    home.language,
  )
  const close = freshness(desk, clock())
  if (items.length === 0) return `Nothing needs the action of ${own}.\n\n${close}`
  const rows = items.map((item) => ({
    ...documentCells(desk, item.document),
    do: verbOf(item),
    why: whyOf(item),
  }))
  const lines = table(
    [
      { title: 'To do', of: (row) => row.do },
      { title: 'Mark', of: (row) => row.mark },
      { title: 'Number', of: (row) => row.number },
      {
        title: 'Title',
        of: (row) => (row.why === '' ? row.title : `${row.title} (${row.why})`),
        gives: true,
      },
      { title: 'From', of: (row) => row.from },
      { title: 'Date', of: (row) => row.date },
    ],
    rows,
    terminal.width,
  )
  return `Needs the action of ${own} · ${items.length}\n\n${lines}\n\n${close}`
}

const inboxJson = (desk: Desk, items: readonly InboxItem[]) => ({
  offline: desk.offline ?? null,
  items: items.map(({ document, reasons }) => ({ ...documentJson(desk, document), reasons })),
})
