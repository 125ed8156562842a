/** `draft.closed`: a draft was issued as a document, or is given up. */
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import { documentId } from '../register/documents/document.ts'
import { eventIdShape } from '../register/rules.ts'
import type { DomainState } from '../state.ts'
import type { Draft } from './draft.ts'
import { latestDraft, mayDraft } from './rules.ts'

const shape = record({ draft: eventIdShape }, { document: eventIdShape })
type Closed = ShapeOf<typeof shape>

/** R-DRAFT-3: it names the latest version of an open draft of its own audience. */
const namesAnOpenDraft = (given: Given<Closed>): Breach | undefined =>
  latestDraft(given, given.body.draft) === undefined
    ? { rule: 'R-DRAFT-3', reason: 'replaced-already' }
    : undefined

function close(act: Standing<Closed>): DomainState {
  const { state, receivedAt, body } = act
  const draft = latestDraft(act, body.draft) as Draft
  const document = body.document === undefined ? {} : { document: documentId(body.document) }
  const closed = { ...draft, closed: { at: receivedAt, ...document } }
  return { ...state, drafts: state.drafts.set(draft.id, closed) }
}

export const draftClosed: Kind<Closed> = {
  shape,
  rules: [mayDraft, namesAnOpenDraft],
  apply: close,
}
