/** `request.asked`: something is asked of partners about a document that they have. */
import { toHex } from '@epoc/crypto'
import { Map } from 'immutable'
import { literal, record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { either } from '@epoc/event'
import type { Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { titleShape } from '../../text.ts'
import { whenShape } from '../../when.ts'
import type { Document } from '../documents/document.ts'
import { shelfOf, withChange, withShelf } from '../register.ts'
import {
  documentNamed,
  eventIdShape,
  isItsOriginators,
  maySpeak,
  namesWhatStands,
} from '../rules.ts'
import type { Request, RequestId } from './request.ts'

const shape = either(
  record({ document: eventIdShape, what: literal('receipt') }),
  record({
    document: eventIdShape,
    what: literal('answer'),
    text: titleShape(300),
    due: whenShape,
  }),
)
type Asked = ShapeOf<typeof shape>

/** R-REGISTER-23: a receipt may be asked for later; anything else is a request of its own, with a When. */
function ask(act: Standing<Asked>): DomainState {
  const { state, audience, id, receivedAt, body } = act
  const document = documentNamed(act) as Document
  const shelf = shelfOf(state.register, audience.name)
  if (body.what === 'receipt') {
    if (document.asksReceipt) return state
    const asking = shelf.asking.push(document.position)
    const register = withShelf(state.register, audience.name, { asking })
    return { ...state, register: withChange(register, document, { asksReceipt: true }) }
  }
  const request: Request = {
    id: toHex(id) as RequestId,
    document: document.id,
    askedAt: receivedAt,
    text: body.text,
    due: body.due,
    answers: Map(),
  }
  const requests = shelf.requests.push(request)
  return { ...state, register: withShelf(state.register, audience.name, { requests }) }
}

export const requestAsked: Kind<Asked> = {
  shape,
  rules: [maySpeak, namesWhatStands, isItsOriginators],
  apply: ask,
}
