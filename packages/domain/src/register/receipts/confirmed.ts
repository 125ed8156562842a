/** `receipt.confirmed`: a named officer confirms, for a partner, that documents were received. */
import { literal, record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { withConfirmation } from './receipts.ts'
import { receiptsOf, shelfOf, withReceipts } from '../register.ts'
import { documentsNamed, eventIdsShape, isAPartner, maySpeak, positionsNamed } from '../rules.ts'

const shape = record({ documents: eventIdsShape }, { withoutFile: literal(true) })
type Confirmed = ShapeOf<typeof shape>

/** R-REGISTER-9: a confirmation names documents of its own audience, circulated before it. */
const namesItsOwnDocuments = (given: Given<Confirmed>): Breach | undefined =>
  documentsNamed(given).includes(undefined)
    ? { rule: 'R-REGISTER-9', reason: 'no-such-document' }
    : undefined

function confirm(act: Standing<Confirmed>): DomainState {
  const { state, audience, author, receivedAt } = act
  const positions = positionsNamed(act)
  const receipts = withConfirmation(
    receiptsOf(shelfOf(state.register, audience.name), author.partner),
    positions,
    {
      at: receivedAt,
      by: author.id,
      ...(act.body.withoutFile === undefined ? {} : { withoutFile: true }),
    },
  )
  return {
    ...state,
    register: withReceipts(state.register, audience.name, author.partner, receipts),
  }
}

export const receiptConfirmed: Kind<Confirmed> = {
  shape,
  rules: [isAPartner, maySpeak, namesItsOwnDocuments],
  apply: confirm,
}
