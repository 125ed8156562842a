/** The command that sends a message. */
import type { AudienceName } from '@epoc/governance'
import type { Draft } from '../draft.ts'
import type { DocumentId } from '../register/documents/document.ts'
import type { Marking } from '../register/documents/marking.ts'
import { idOf } from '../id-of.ts'
import type { MessageId } from './message.ts'

export type SendMessage = {
  readonly type: 'send-message'
  readonly audience: AudienceName
  readonly subject: string
  readonly text: string
  readonly marking: Marking
  readonly about?: DocumentId
  readonly inReplyTo?: MessageId
  readonly reminder?: true
}

export function draftMessage(command: SendMessage): Draft {
  const { audience, subject, text, marking, about, inReplyTo, reminder } = command
  const body = {
    subject,
    text,
    marking,
    ...(about === undefined ? {} : { about: idOf(about) }),
    ...(inReplyTo === undefined ? {} : { inReplyTo: idOf(inReplyTo) }),
    ...(reminder === undefined ? {} : { reminder }),
  }
  return { audience, content: { kind: 'message.sent', body }, blobs: [] }
}
