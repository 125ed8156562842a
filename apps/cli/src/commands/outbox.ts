/** `epoc outbox`: what waits for the host, and what may still arrive. */
import { err, ok } from '@epoc/crypto'
import { dropFromOutbox, outboxRows } from '@epoc/replica'
import type { OutboxRow } from '@epoc/replica'
import { conclude, withHome } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openReplica } from '../desk.ts'
import { failure } from '../failure.ts'
import { table } from '../terminal/table.ts'
import { counted, timeAsSeen } from '../words.ts'

type Options = CommonOptions & { readonly drop?: string }

export const outboxCommand: Register = (program, context, end) => {
  withHome(program.command('outbox'))
    .description('what waits to be sent; every command that reaches the host sends it')
    .option('--drop <number>', 'take this one out')
    .action(async (options: Options) => {
      end(conclude(context, options, await outbox(context, options)))
    })
}

async function outbox(context: Context, options: Options): Promise<Outcome> {
  const opened = await openReplica(context, options)
  if (!opened.ok) return opened
  const { replica } = opened.value
  const rows = await outboxRows(replica)
  if (options.drop === undefined) return ok(listing(rows, context.clock(), context.terminal.width))
  const row = rows[Number(options.drop) - 1]
  if (row === undefined) {
    return err(failure('unknown', `There is no number ${options.drop} in your outbox.`))
  }
  await dropFromOutbox(replica, row)
  const late =
    row.unanswered === undefined
      ? ''
      : ` It was sent once without an answer, and may arrive until ${timeAsSeen(row.unanswered.until, context.clock())}; you will be told.`
  return ok({ text: `${row.what} is taken out.${late}`, json: { dropped: row.what } })
}

function listing(rows: readonly OutboxRow[], now: number, width: number) {
  const json = rows.map(({ what, since, unanswered }) => ({
    what,
    since: new Date(since).toISOString(),
    mayArriveUntil: unanswered === undefined ? null : new Date(unanswered.until).toISOString(),
  }))
  if (rows.length === 0) return { text: 'Nothing waits to be sent.', json }
  const numbered = rows.map((row, i) => ({ ...row, number: String(i + 1) }))
  const lines = table(
    [
      { title: 'No.', of: ({ number }) => number },
      { title: 'What', of: ({ what }) => what, gives: true },
      { title: 'Since', of: ({ since }) => timeAsSeen(since, now) },
      { title: 'State', of: (row) => stateOf(row, now) },
    ],
    numbered,
    width,
  )
  const head = `${counted(rows.length, 'command waits', 'commands wait')} for the host`
  return { text: `${head}\n\n${lines}`, json }
}

function stateOf({ unanswered, command }: OutboxRow, now: number): string {
  if (command.type === 'unsealed') return 'interrupted before it was sealed; nothing was sent'
  return unanswered === undefined
    ? 'not sent yet'
    : `sent, no answer; may arrive until ${timeAsSeen(unanswered.until, now)}`
}
