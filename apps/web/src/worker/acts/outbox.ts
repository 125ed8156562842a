/** What waits on this device to be sent, and taking something out of it. */
import { dropFromOutbox, outboxRows } from '@epoc/replica'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'

export type WaitingRow = {
  readonly name: string
  readonly what: string
  readonly since: number
  readonly state: 'not-sent' | 'interrupted' | 'unanswered'
  /** Until when what was sent without an answer may still arrive. */
  readonly until?: number
}

export async function listOutbox(
  _: Desk,
  { replica }: Reading,
  _asked: object,
): Promise<readonly WaitingRow[]> {
  return (await outboxRows(replica)).map(({ name, what, since, command, unanswered }) => ({
    name,
    what,
    since,
    state:
      command.type === 'unsealed'
        ? 'interrupted'
        : unanswered === undefined
          ? 'not-sent'
          : 'unanswered',
    ...(unanswered === undefined ? {} : { until: unanswered.until }),
  }))
}

export async function forgetSettled(
  desk: Desk,
  _: Reading,
  { name }: { readonly name: string },
): Promise<void> {
  desk.forgetSettled(name)
}

export async function dropWaiting(
  desk: Desk,
  { replica }: Reading,
  { name }: { readonly name: string },
): Promise<void> {
  const rows = await outboxRows(replica)
  const row = rows.find((each) => each.name === name)
  if (row === undefined) return
  await dropFromOutbox(replica, row)
  desk.changed({ waiting: rows.length - 1 })
}
