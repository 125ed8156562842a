/** `epoc sync`: fetches, verifies and opens what is new, and receives what was circulated. */
import { ok } from '@epoc/crypto'
import { conclude, withHome } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { catchUp, openReplica } from '../desk.ts'
import { asOf, waitingFor } from '../documents.ts'
import { lateJson } from '../told.ts'
import { counted } from '../words.ts'

export const syncCommand: Register = (program, context, end) => {
  withHome(program.command('sync'))
    .description('fetch, verify and open what is new')
    .action(async (options: CommonOptions) => {
      end(conclude(context, options, await sync(context, options)))
    })
}

async function sync(context: Context, options: CommonOptions): Promise<Outcome> {
  const opened = await openReplica(context, options)
  if (!opened.ok) return opened
  const { home, replica } = opened.value
  const caughtUp = await catchUp(context, replica, home.language)
  if (!caughtUp.ok) return caughtUp
  const size = replica.checkpoint?.size ?? 0
  const { news, voided, late } = caughtUp.value
  const waiting = replica.waiting.reduce((sum, { events }) => sum + events, 0)
  const lines = [
    `${asOf({ offline: undefined, replica }, context.clock())} · ${counted(size, 'entry', 'entries')}, ${news} new`,
    ...waitingFor({ replica }),
  ]
  const json = { size, news, waiting, void: voided, late: lateJson(late) }
  return ok({ text: lines.join('\n'), json })
}
