/** `audience.wrapped`: pays a member the epochs whose secrets it is owed. The debt ends when that member says that it can open them. */
import type { Hash32 } from '@epoc/crypto'
import { bytes, list, record, uint } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { AudienceAct, Kind } from '../kind.ts'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { liveGeneration, seatShape } from '../seat.ts'
import type { GovernanceState } from '../state.ts'
import { withAudience } from './audience.ts'

/** R-GOV-10: how many epochs are paid at once, so that a wrap stays small. */
export const mostEpochs = 100

const shape = record({
  seat: seatShape,
  epochs: list(uint(1), { min: 1, max: mostEpochs }),
  wrap: bytes<Hash32>(32),
})
type Wrapped = ShapeOf<typeof shape>
type Wrapping = AudienceAct<Wrapped>

/** R-GOV-10: what is owed is paid by another member, to a seat that can open it, and nothing else is. */
function paysWhatIsOwed({ state, seat, audience, body }: Wrapping): Refusal | undefined {
  if (body.seat === seat) return breach('R-GOV-10', 'to itself')
  if (liveGeneration(state, body.seat) === undefined) {
    return breach('R-GOV-10', 'the seat has no generation yet')
  }
  const owed = audience.owed.get(body.seat) ?? []
  const distinct = new Set(body.epochs).size === body.epochs.length
  return distinct && body.epochs.every((epoch) => owed.includes(epoch))
    ? undefined
    : breach('R-GOV-10', 'not owed')
}

/** R-GOV-10: each member pays another an epoch once, so that nobody can bury a seat under wraps. */
function paysOnce({ seat, audience, body }: Wrapping): Refusal | undefined {
  const paid = audience.epochs.some(
    ({ number, wraps }) =>
      body.epochs.includes(number) &&
      wraps.some(({ payer, to }) => payer === seat && to.includes(body.seat)),
  )
  return paid ? breach('R-GOV-10', 'paid already') : undefined
}

/** What the seat said about the wrap before is said no longer. */
function pay({ state, seat, audience, body }: Wrapping): GovernanceState {
  const wrap = { blob: body.wrap, to: [body.seat], epochs: body.epochs, payer: seat }
  const epochs = audience.epochs.map((epoch) => {
    if (!body.epochs.includes(epoch.number)) return epoch
    const answers = new Map(epoch.answers)
    answers.delete(body.seat)
    return { ...epoch, answers, wraps: [...epoch.wraps, wrap] }
  })
  return withAudience(state, { ...audience, epochs })
}

export const audienceWrapped: Kind<Wrapped, Wrapping> = {
  shape,
  blobs: ({ wrap }) => [wrap],
  rules: [paysWhatIsOwed, paysOnce],
  apply: pay,
}
