/** `message.sent`: a message to one or several seats. */
import { toHex } from '@epoc/crypto'
import { literal, record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../breach.ts'
import { mayDraft } from '../drafts/rules.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import {
  markingIsTheRegimes,
  markingShape,
  wholeIsAtLeastItsParts,
} from '../register/documents/marking.ts'
import { eventIdShape } from '../register/rules.ts'
import type { DomainState } from '../state.ts'
import { proseShape, titleShape } from '../text.ts'
import type { Message, MessageId } from './message.ts'

const shape = record(
  { subject: titleShape(300), text: proseShape(8_000), marking: markingShape },
  { about: eventIdShape, inReplyTo: eventIdShape, reminder: literal(true) },
)
export type MessageSent = ShapeOf<typeof shape>

/** R-MESSAGE-1: messages go to a named few or to one's own, never to the audience `all`. */
const isToSome = ({ audience }: Given<MessageSent>): Breach | undefined =>
  audience.sort === 'all' ? { rule: 'R-MESSAGE-1', reason: 'audience-all' } : undefined

/** R-MESSAGE-2: a reply names a message of its own audience. */
function repliesToOneOfTheirs({ state, audience, body }: Given<MessageSent>): Breach | undefined {
  const { inReplyTo } = body
  if (inReplyTo === undefined) return undefined
  return state.messages.get(toHex(inReplyTo) as MessageId)?.audience === audience.name
    ? undefined
    : { rule: 'R-MESSAGE-2', reason: 'no-such-message' }
}

function send(act: Standing<MessageSent>): DomainState {
  const { state, audience, author, seat, index, receivedAt, id, body } = act
  const { subject, text, marking, about, inReplyTo, reminder } = body
  const message: Message = {
    id: toHex(id) as MessageId,
    audience: audience.name,
    index,
    receivedAt,
    from: { person: author.id, seat },
    subject,
    text,
    marking,
    ...(about === undefined ? {} : { about: toHex(about) }),
    ...(inReplyTo === undefined ? {} : { inReplyTo: toHex(inReplyTo) as MessageId }),
    reminder: reminder === true,
  }
  return { ...state, messages: state.messages.set(message.id, message) }
}

export const messageSent: Kind<MessageSent> = {
  shape,
  rules: [
    mayDraft,
    isToSome,
    repliesToOneOfTheirs,
    ({ governance, body }) => markingIsTheRegimes(governance.founding, body.marking),
    ({ governance, body }) => wholeIsAtLeastItsParts(governance.founding, body.marking),
  ],
  apply: send,
}
