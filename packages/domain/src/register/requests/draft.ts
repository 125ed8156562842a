/** The content of an answer to a request; the request itself is made upon a document. */
import type { Draft } from '../../draft.ts'
import { idOf } from '../../id-of.ts'
import type { AnswerRequest } from '../command.ts'

export const draftAnswer = ({ audience, request, text, document }: AnswerRequest): Draft => ({
  audience,
  content: {
    kind: 'request.answered',
    body: {
      request: idOf(request),
      text,
      ...(document === undefined ? {} : { document: idOf(document) }),
    },
  },
  blobs: [],
})
