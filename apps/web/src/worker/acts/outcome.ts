/** What came of an act, in plain data; screens have the words for it. */
import { toHex } from '@epoc/crypto'
import { fulfil } from '@epoc/replica'
import type { FilingError, CameToNothing, Kept, Sent, Wish } from '@epoc/replica'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'

export type Place = { readonly index: number; readonly receivedAt: number; readonly id: string }

export type Outcome =
  | { readonly type: 'done'; readonly place: Place }
  /** The host cannot be reached: it is in the outbox, and goes out by itself. */
  | { readonly type: 'kept' }
  | { readonly type: 'refused'; readonly rule?: string; readonly reason: string }
  | { readonly type: 'host-fault' }

type Failed = FilingError | CameToNothing | Kept

/** Sends what is wished, or keeps it in the outbox under what it is called there. */
export async function send(
  desk: Desk,
  { replica, hat }: Reading,
  what: string,
  wish: Wish,
): Promise<Outcome> {
  if (replica.fault !== undefined) return { type: 'host-fault' }
  const isReachable = desk.status.freshness?.type === 'up-to-date'
  const sent = await fulfil(replica, { hat, wish, what, now: isReachable }, (done, total) =>
    desk.working({ what: 'sending', done, total }),
  )
  desk.working(undefined)
  return sent.ok ? { type: 'done', place: placeOf(sent.value) } : failed(sent.error)
}

export const placeOf = ({ index, receivedAt, id }: Sent): Place => ({
  index,
  receivedAt,
  id: toHex(id),
})

export function failed(error: Failed): Outcome {
  if (error.type === 'kept' || error.type === 'host-fault') return { type: error.type }
  if (error.type === 'came-to-nothing') {
    return { type: 'refused', rule: error.voided.rule, reason: error.voided.reason }
  }
  if (error.type !== 'refused-by-a-rule') return { type: 'refused', reason: error.type }
  const { refusal } = error
  const reason = 'reason' in refusal ? refusal.reason : refusal.type
  return { type: 'refused', rule: refusal.rule, reason }
}
