/** `receipt.delivered`: a partner's program says how far it has opened and fetched what was sent. */
import type { EventId } from '@epoc/event'
import { bytes, list, oneOf, pair, record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Kind, Standing } from '../kind.ts'
import type { DomainState } from '../state.ts'
import { missReasons, withDelivery } from './receipts.ts'
import type { MissReason } from './receipts.ts'
import { documentOn, positionAfter, receiptsOf, shelfOf, withReceipts } from './register.ts'
import { isAPartner } from './rules.ts'

const shape = record({ except: list(pair(bytes<EventId>(32), oneOf(missReasons))) })
type Delivered = ShapeOf<typeof shape>

/** R-REGISTER-8: covers the documents of its audience up to `seen.stream`; an exception that names none of them has no effect. */
function deliver(act: Standing<Delivered>): DomainState {
  const { state, audience, author, receivedAt, seen, body } = act
  const shelf = shelfOf(state.register, audience.name)
  const except = new Map<number, MissReason>()
  for (const [id, reason] of body.except) {
    const document = documentOn(state.register, audience.name, id)
    if (document !== undefined) except.set(document.position, reason)
  }
  const receipts = withDelivery(receiptsOf(shelf, author.partner), {
    below: positionAfter(shelf, seen.stream),
    at: receivedAt,
    except,
  })
  return {
    ...state,
    register: withReceipts(state.register, audience.name, author.partner, receipts),
  }
}

export const receiptDelivered: Kind<Delivered> = { shape, rules: [isAPartner], apply: deliver }
