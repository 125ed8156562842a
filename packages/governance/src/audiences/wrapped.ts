/** `audience.wrapped`: pays a member the epochs whose secrets it is owed. */
import type { Hash32 } from '@epoc/crypto'
import { bytes, list, record, uint } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { AudienceAct, Kind } from '../kind.ts'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { liveGeneration, seatShape } from '../seat.ts'
import type { GovernanceState } from '../state.ts'
import { withAudience } from './audience.ts'

const shape = record({
  seat: seatShape,
  epochs: list(uint(1), { min: 1, max: 1_000 }),
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

function pay({ state, audience, body }: Wrapping): GovernanceState {
  const left = (audience.owed.get(body.seat) ?? []).filter((each) => !body.epochs.includes(each))
  const owed = new Map(audience.owed)
  if (left.length === 0) owed.delete(body.seat)
  else owed.set(body.seat, left)
  const epochs = audience.epochs.map((epoch) =>
    body.epochs.includes(epoch.number)
      ? { ...epoch, wraps: [...epoch.wraps, { blob: body.wrap, to: [body.seat] }] }
      : epoch,
  )
  return withAudience(state, { ...audience, owed, epochs })
}

export const audienceWrapped: Kind<Wrapped, Wrapping> = {
  shape,
  blobs: ({ wrap }) => [wrap],
  rules: [paysWhatIsOwed],
  apply: pay,
}
