/** `epoc inbox`: what needs one's own government's action. */
import { err, ok } from '@epoc/crypto'
import { inbox as inboxOf, nameOfSeat, outcomeOf } from '@epoc/domain'
import type { InboxItem, InboxReason } from '@epoc/domain'
import { seatsOf } from '@epoc/governance'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCells, documentJson, freshness } from '../documents.ts'
import { requestJson } from '../requests.ts'
import { table } from '../terminal/table.ts'
import { whenInWords } from '../when.ts'
import { counted } from '../words.ts'

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
  'answer-asked': 'Answer',
  'sponsorship-named': 'Confirm sponsorship',
}

/** Everything that is to be done, one after another. */
const verbOf = ({ reasons }: InboxItem): string =>
  reasons
    .filter(({ type }, _, all) => type !== 'not-delivered' || all.length === 1)
    .map(({ type }) => verbs[type])
    .join(', ')

/** The first time that is set for an answer. */
const dueOf = ({ reasons }: InboxItem): string =>
  reasons
    .flatMap((reason) =>
      reason.type === 'answer-asked' && reason.request.due.type !== 'none'
        ? whenInWords(reason.request.due)
        : [],
    )
    .slice(0, 1)
    .join('')

const missed = {
  'not-opened': 'did not open',
  'not-fetched': 'could not be fetched',
  'wrong-file': 'is not the file its author signed',
}

const whyOf = ({ reasons }: InboxItem): string =>
  reasons
    .flatMap((reason) => {
      if (reason.type === 'answer-asked') return `asked: ${reason.request.text}`
      return reason.type === 'not-delivered' && reason.missed !== undefined
        ? missed[reason.missed]
        : []
    })
    .join('; ')

/** What waits for the POC besides: papers that were submitted to it. */
function submissionsLine({ replica, person }: Desk): readonly string[] {
  if (!person.hats.has('poc')) return []
  const { domain } = replica
  const waiting = [...domain.submissions.values()].filter(
    (each) => outcomeOf(domain, each).type === 'waiting',
  ).length
  return waiting === 0
    ? []
    : [`${counted(waiting, 'submission waits', 'submissions wait')}:  npx epoc submissions`, '']
}

function inboxText(desk: Desk, items: readonly InboxItem[], { terminal, clock }: Context): string {
  const { home, person, state } = desk
  const own = nameOfSeat(
    state.founding,
    person.hats.has('partner') ? person.partner : (seatsOf(person)[0] ?? person.partner),
    home.language,
  )
  const close = freshness(desk, clock())
  const further = submissionsLine(desk)
  if (items.length === 0) {
    const nothing = further.length > 0 ? further : [`Nothing needs the action of ${own}.`, '']
    return [...nothing, close].join('\n')
  }
  const rows = items.map((item) => ({
    ...documentCells(desk, item.document),
    do: verbOf(item),
    why: whyOf(item),
    due: dueOf(item),
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
      ...(rows.some(({ due }) => due !== '')
        ? [{ title: 'Answer by', of: (row: (typeof rows)[number]) => row.due }]
        : []),
    ],
    rows,
    terminal.width,
  )
  return [`Needs the action of ${own} · ${items.length}`, '', lines, '', ...further, close].join(
    '\n',
  )
}

const inboxJson = (desk: Desk, items: readonly InboxItem[]) => ({
  offline: desk.offline ?? null,
  items: items.map(({ document, reasons }) => ({
    ...documentJson(desk, document),
    reasons: reasons.map((reason) =>
      reason.type === 'answer-asked'
        ? { type: reason.type, request: requestJson(desk, reason.request) }
        : reason,
    ),
  })),
})
