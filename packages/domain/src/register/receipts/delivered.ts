/** `receipt.delivered`: a partner's program says how far it has opened and fetched what was sent. */
import { list, oneOf, pair, record, uint } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { missReasons, withDelivery } from './receipts.ts'
import type { MissReason } from './receipts.ts'
import { documentOn, positionAfter, receiptsOf, shelfOf, withReceipts } from '../register.ts'
import { eventIdShape, isAPartner } from '../rules.ts'

const most = { max: 1_000 }
const shape = record({
  through: uint(),
  except: list(pair(eventIdShape, oneOf(missReasons)), most),
  come: list(eventIdShape, most),
})
type Delivered = ShapeOf<typeof shape>

/** R-REGISTER-8: covers the documents of its audience up to `through`, and no further than was seen; what it names and does not cover has no effect. */
function deliver(act: Standing<Delivered>): DomainState {
  const { state, audience, author, receivedAt, seen, body } = act
  const shelf = shelfOf(state.register, audience.name)
  const except = new Map<number, MissReason>()
  for (const [id, reason] of body.except) {
    const document = documentOn(state.register, audience.name, id)
    if (document !== undefined) except.set(document.position, reason)
  }
  const receipts = withDelivery(receiptsOf(shelf, author.partner), {
    below: positionAfter(shelf, Math.min(body.through, seen.stream)),
    at: receivedAt,
    except,
    come: body.come.flatMap((id) => documentOn(state.register, audience.name, id)?.position ?? []),
  })
  return {
    ...state,
    register: withReceipts(state.register, audience.name, author.partner, receipts),
  }
}

export const receiptDelivered: Kind<Delivered> = { shape, rules: [isAPartner], apply: deliver }
