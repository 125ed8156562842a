/** The contents of commands that bring a document, or do something to one. */
import type { Draft } from '../../draft.ts'
import { idOf } from '../../id-of.ts'
import type { Circulate, Issue, Translate, Treat } from '../command.ts'
import type { Document } from './document.ts'
import { blobsOf } from './files.ts'

export const draftCirculation = ({ audience, body }: Circulate): Draft => ({
  audience,
  content: { kind: 'document.circulated', body },
  blobs: blobsOf(body.files),
})

/** What is done to a document that stands in the register. */
export function draftUpon(of: Document, command: Issue | Translate | Treat): Draft {
  const { audience } = of
  const document = idOf(of.id)
  const said = (kind: string, fields: Draft['content']['body'] = {}): Draft => ({
    audience,
    content: { kind, body: { document, ...fields } },
    blobs: [],
  })
  switch (command.type) {
    case 'issue':
      return { ...said('document.issued', command.body), blobs: blobsOf(command.body.files) }
    case 'translate':
      return { ...said('document.translated', command.body), blobs: blobsOf(command.body.files) }
    case 'withdraw':
      return said('document.withdrawn', { reason: command.reason })
    case 'recall':
      return said('document.recalled', { reason: command.reason })
    case 'remark':
      return said('document.remarked', { marking: command.marking, instead: idOf(of.markedBy) })
    case 'plan-translation':
      return said('translation.planned', {
        language: command.language,
        with: command.with,
        expected: command.expected,
      })
    case 'ask-receipt':
      return said('request.asked', { what: 'receipt' })
    case 'ask':
      return said('request.asked', { what: 'answer', text: command.text, due: command.due })
    case 'confirm-sponsorship':
      return said('sponsorship.confirmed')
  }
}
