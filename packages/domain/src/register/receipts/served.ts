/** `receipt.served`: the POC handed documents over on paper, to a partner that still works so. */
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { isMember, partnerShape } from '@epoc/governance'
import type { Breach } from '../../breach.ts'
import { dayShape } from '../../day.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import { phaseOf } from '../../rollout/phase.ts'
import type { DomainState } from '../../state.ts'
import { titleShape } from '../../text.ts'
import { receiptsOf, shelfOf, withReceipts } from '../register.ts'
import { documentsNamed, eventIdsShape, maySpeak, positionsNamed } from '../rules.ts'
import { withService } from './receipts.ts'

const shape = record({
  partner: partnerShape,
  documents: eventIdsShape,
  on: dayShape,
  channel: titleShape(200),
})
type Served = ShapeOf<typeof shape>

/**
 * R-REGISTER-24: only the POC serves on paper, and only on a partner of the audience; in `all`, where
 * phases are said, only on one in the phase paper or test. No other audience rests on what `all` says.
 */
function isServedBecauseOfItsPhase({
  state,
  audience,
  hat,
  body,
}: Given<Served>): Breach | undefined {
  if (hat !== 'poc') return { rule: 'R-REGISTER-24', reason: 'not-the-poc' }
  if (!isMember(audience, body.partner)) return { rule: 'R-REGISTER-24', reason: 'not-a-member' }
  if (audience.sort !== 'all') return undefined
  const phase = phaseOf(state, body.partner)
  return phase === 'paper' || phase === 'test'
    ? undefined
    : { rule: 'R-REGISTER-24', reason: 'not-on-paper' }
}

/** R-REGISTER-24: it names documents of its own audience, circulated before it. */
const namesItsOwnDocuments = (given: Given<Served>): Breach | undefined =>
  documentsNamed(given).includes(undefined)
    ? { rule: 'R-REGISTER-24', reason: 'no-such-document' }
    : undefined

function serve(act: Standing<Served>): DomainState {
  const { state, audience, author, receivedAt, body } = act
  const { partner, on, channel } = body
  const before = receiptsOf(shelfOf(state.register, audience.name), partner)
  const service = { at: receivedAt, by: author.id, on, channel }
  const receipts = withService(before, positionsNamed(act), service)
  return { ...state, register: withReceipts(state.register, audience.name, partner, receipts) }
}

export const receiptServed: Kind<Served> = {
  shape,
  rules: [maySpeak, isServedBecauseOfItsPhase, namesItsOwnDocuments],
  apply: serve,
}
