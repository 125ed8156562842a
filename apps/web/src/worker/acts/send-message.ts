/** Sends a message to some seats, or to those who read the one that it answers. */
import { ok } from '@epoc/crypto'
import type { DocumentId, MessageId, SendMessage } from '@epoc/domain'
import type { SeatId } from '@epoc/governance'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'
import { audienceWith } from './audience.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export type SendMessageAsked = {
  /** Empty for one's own seat alone; not looked at in a reply. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly classification: string
  readonly caveats: readonly string[]
  readonly distribution: string
  readonly about?: string
  readonly reply?: string
}

export async function sendMessage(
  desk: Desk,
  reading: Reading,
  asked: SendMessageAsked,
): Promise<Outcome> {
  const { to, subject, text, classification, caveats, distribution, about, reply } = asked
  const replied = reply === undefined ? undefined : reading.domain.messages.get(reply as MessageId)
  if (reply !== undefined && replied === undefined) {
    return { type: 'refused', reason: 'no-such-message' }
  }
  const audience =
    replied === undefined
      ? await audienceWith(desk, reading, to as readonly SeatId[])
      : ok(replied.audience)
  if (!audience.ok) return audience.error
  const command: SendMessage = {
    type: 'send-message',
    audience: audience.value,
    subject: subject.trim(),
    text: text.trim(),
    marking: { classification, caveats: [...caveats], distribution },
    ...(about === undefined ? {} : { about: about as DocumentId }),
    ...(replied === undefined ? {} : { inReplyTo: replied.id }),
  }
  return send(desk, reading, subject, { type: 'plain', command })
}
