/** `receipt.confirmed`: a named officer confirms, for a partner, that documents were received. */
import type { EventId } from '@epoc/event'
import { bytes, list, record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import type { DomainState } from '../state.ts'
import { withConfirmation } from './receipts.ts'
import { documentOn, receiptsOf, shelfOf, withReceipts } from './register.ts'
import { isAPartner, maySpeak } from './rules.ts'

const shape = record({ documents: list(bytes<EventId>(32), { min: 1 }) })
type Confirmed = ShapeOf<typeof shape>

const namedBy = ({ state, audience, body }: Given<Confirmed>) =>
  body.documents.map((id) => documentOn(state.register, audience.name, id))

/** R-REGISTER-9: a confirmation names documents of its own audience, circulated before it. */
const namesItsOwnDocuments = (given: Given<Confirmed>): Breach | undefined =>
  namedBy(given).includes(undefined)
    ? { rule: 'R-REGISTER-9', reason: 'no-such-document' }
    : undefined

function confirm(act: Standing<Confirmed>): DomainState {
  const { state, audience, author, receivedAt } = act
  const positions = namedBy(act).flatMap((document) => document?.position ?? [])
  const receipts = withConfirmation(
    receiptsOf(shelfOf(state.register, audience.name), author.partner),
    positions,
    { at: receivedAt, by: author.id },
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
