/** Messages: conversations, the newest first; one of them whole; and what one needs to write one. */
import { documentOf, nameOfCaveat, nameOfSeat } from '@epoc/domain'
import type { DocumentId, Message, MessageId } from '@epoc/domain'
import { allSeats, ownAudience } from '@epoc/governance'
import type { AudienceName } from '@epoc/governance'
import { markOf, rowOf } from './documents.ts'
import type { DocumentRow, Mark } from './documents.ts'
import { officerOf } from './officer.ts'
import type { Officer } from './officer.ts'
import type { Reading } from './reading.ts'

export type MessageRow = {
  readonly id: string
  readonly index: number
  readonly mark: Mark
  readonly caveats: readonly string[]
  readonly from: string
  readonly isOwn: boolean
  readonly officer: Officer
  /** The other seats of its audience, by name; empty where it is one's own alone. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly at: number
  readonly reminder: boolean
  readonly about?: DocumentRow
}

export type Conversation = {
  /** Of its last message. */
  readonly last: MessageRow
  readonly subject: string
  readonly count: number
}

export type MessagesView = { readonly conversations: readonly Conversation[] }

export type MessageView =
  | { readonly type: 'unknown' }
  | { readonly type: 'conversation'; readonly messages: readonly MessageRow[] }

export type WritingView = {
  readonly seats: readonly { readonly seat: string; readonly name: string }[]
  /** One's own seat has an audience of its own. */
  readonly hasOwn: boolean
  readonly levels: readonly Mark[]
  readonly caveats: readonly { readonly code: string; readonly name: string }[]
  readonly about?: DocumentRow
  readonly replied?: MessageRow & {
    readonly classification: string
    readonly caveatCodes: readonly string[]
  }
}

type Messages = Reading['domain']['messages']

/** The first message that it answers, directly or through others. */
function beginningOf(messages: Messages, message: Message): Message {
  let first = message
  while (first.inReplyTo !== undefined) {
    const before = messages.get(first.inReplyTo)
    // What is answered stands before in the record, so that this comes to an end.
    if (before === undefined || before.index >= first.index) return first
    first = before
  }
  return first
}

export function messagesView(reading: Reading, _asked: object): MessagesView {
  const { messages } = reading.domain
  const all = [...messages.values()].toSorted((a, b) => b.index - a.index)
  const conversations = Map.groupBy(all, (each) => beginningOf(messages, each).id)
  return {
    conversations: [...conversations.values()].flatMap((ofOne): Conversation[] => {
      const [last] = ofOne
      const first = ofOne.at(-1)
      if (last === undefined || first === undefined) return []
      return [{ last: messageRow(reading, last), subject: first.subject, count: ofOne.length }]
    }),
  }
}

export function messageView(reading: Reading, { id }: { readonly id: string }): MessageView {
  const { messages } = reading.domain
  const asked = messages.get(id as MessageId)
  if (asked === undefined) return { type: 'unknown' }
  const { id: first } = beginningOf(messages, asked)
  return {
    type: 'conversation',
    messages: [...messages.values()]
      .filter((each) => beginningOf(messages, each).id === first)
      .toSorted((a, b) => a.index - b.index)
      .map((each) => messageRow(reading, each)),
  }
}

export function writingView(
  reading: Reading,
  { about, reply }: { readonly about?: string; readonly reply?: string },
): WritingView {
  const { domain, governance, founding, seat, language } = reading
  const replied = reply === undefined ? undefined : domain.messages.get(reply as MessageId)
  const document =
    about === undefined ? undefined : documentOf(domain.register, about as DocumentId)
  return {
    seats: allSeats(governance)
      .filter((each) => each !== seat)
      .map((each) => ({ seat: each, name: nameOfSeat(founding, each, language) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language)),
    hasOwn: ownAudience(governance, seat) !== undefined,
    levels: founding.marking.levels.map(({ code }) => markOf(founding, code, language)),
    caveats: founding.marking.caveats.map(({ code }) => ({
      code,
      name: nameOfCaveat(founding, code, language),
    })),
    ...(document === undefined ? {} : { about: rowOf(reading, document) }),
    ...(replied === undefined
      ? {}
      : {
          replied: {
            ...messageRow(reading, replied),
            classification: replied.marking.classification,
            caveatCodes: replied.marking.caveats,
          },
        }),
  }
}

function messageRow(reading: Reading, message: Message): MessageRow {
  const { domain, founding, language, seat } = reading
  const { id, index, marking, from, audience, subject, text, receivedAt, reminder } = message
  const about = message.about && documentOf(domain.register, message.about as DocumentId)
  return {
    id,
    index,
    mark: markOf(founding, marking.classification, language),
    caveats: marking.caveats.map((code) => nameOfCaveat(founding, code, language)),
    from: nameOfSeat(founding, from.seat, language),
    isOwn: from.seat === seat,
    officer: officerOf(reading, from.person),
    to: othersOf(reading, audience, from.seat),
    subject,
    text,
    at: receivedAt,
    reminder,
    ...(about ? { about: rowOf(reading, about) } : {}),
  }
}

/** To whom it went: a named few by their title, else everybody in it but the one who wrote. */
function othersOf(
  { domain, governance, founding, language }: Reading,
  name: AudienceName,
  from: string,
): readonly string[] {
  const label = domain.audiences.get(name)
  if (label !== undefined) return [label.title]
  return (governance.audiences.get(name)?.members ?? [])
    .filter((member) => member !== from)
    .map((member) => nameOfSeat(founding, member, language))
    .toSorted((a, b) => a.localeCompare(b, language))
}
