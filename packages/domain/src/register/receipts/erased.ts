/** `receipt.erased`: a partner's program has erased its copies of documents that were recalled. */
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { receiptsOf, shelfOf, withReceipts } from '../register.ts'
import { documentsNamed, eventIdsShape, isAPartner, positionsNamed } from '../rules.ts'
import { firstOf } from './receipts.ts'

const shape = record({ documents: eventIdsShape })
type Erased = ShapeOf<typeof shape>

/** R-REGISTER-25: only what was recalled is erased. */
const wereRecalled = (given: Given<Erased>): Breach | undefined =>
  documentsNamed(given).every((document) => document?.recalled !== undefined)
    ? undefined
    : { rule: 'R-REGISTER-25', reason: 'not-recalled' }

/** R-REGISTER-25: the first time that a partner says so stands. */
function erase(act: Standing<Erased>): DomainState {
  const { state, audience, author, receivedAt } = act
  const positions = positionsNamed(act)
  const receipts = receiptsOf(shelfOf(state.register, audience.name), author.partner)
  const erased = firstOf(receipts.erased, positions, receivedAt)
  return {
    ...state,
    register: withReceipts(state.register, audience.name, author.partner, { ...receipts, erased }),
  }
}

export const receiptErased: Kind<Erased> = {
  shape,
  rules: [isAPartner, wereRecalled],
  apply: erase,
}
