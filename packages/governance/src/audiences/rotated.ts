/** `audience.rotated`: the next epoch of an audience. */
import type { Hash32 } from '@epoc/crypto'
import { bytes, record, uint } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { AudienceAct, Kind } from '../kind.ts'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { mayWrite } from '../people/rights.ts'
import type { GovernanceState } from '../state.ts'
import { currentEpoch, isEpochVoid, withAudience, withEpoch } from './audience.ts'
import { recipientIsFresh, recipientShape } from '../recipient.ts'

const shape = record({
  epoch: uint(2),
  recipient: recipientShape,
  wrap: bytes<Hash32>(32),
  tagKey: bytes(32),
  sealedSeq: uint(1),
})
type Rotated = ShapeOf<typeof shape>
type Rotating = AudienceAct<Rotated>

/** R-GOV-9: the epoch rises by one. That a member makes it is R-GATE-4. */
function epochIsNext({ audience, body }: Rotating): Refusal | undefined {
  const next = currentEpoch(audience).number + 1
  return body.epoch === next ? undefined : breach('R-GOV-9', `the next epoch is ${next}`)
}

/** R-GOV-9: it names the next `seq` of the sealed stream, so that no sealed event slips in between. */
function nothingSlippedIn({ body, sealedSeq }: Rotating): Refusal | undefined {
  return body.sealedSeq === sealedSeq
    ? undefined
    : breach('R-GOV-9', `the next seq is ${sealedSeq}`)
}

/** R-GOV-9: its maker may speak, draft or administer. */
const makerMayWrite = ({ author, hat }: Rotating): Refusal | undefined =>
  mayWrite(author, hat) ? undefined : breach('R-GOV-9', 'may only read')

/** R-GOV-12: see `recipientIsFresh`. */
const recipientIsItsOwn = ({ state, audience, body }: Rotating): Refusal | undefined =>
  recipientIsFresh(state, body.recipient, audience.epochs)

/** R-GOV-9: how long a seat waits before it rotates an audience again, in milliseconds. */
const interval = 10 * 60 * 1000

/** R-GOV-9: once in ten minutes, unless the epoch that stands is another's, and void. */
function waitsItsTurn({ audience, seat, receivedAt }: Rotating): Refusal | undefined {
  const current = currentEpoch(audience)
  if (isEpochVoid(current) && current.maker !== seat) return undefined
  const last = audience.epochs.findLast(({ number, maker }) => number > 1 && maker === seat)
  return last !== undefined && receivedAt < last.begunAt + interval
    ? breach('R-GOV-9', 'rotated it less than ten minutes ago')
    : undefined
}

function rotate({ state, audience, seat, body, receivedAt: begunAt }: Rotating): GovernanceState {
  const { epoch: number, recipient, tagKey, wrap } = body
  return withAudience(
    state,
    withEpoch(state, audience, { number, maker: seat, begunAt, recipient, tagKey, wrap }),
  )
}

export const audienceRotated: Kind<Rotated, Rotating> = {
  shape,
  blobs: ({ wrap }) => [wrap],
  rules: [makerMayWrite, epochIsNext, nothingSlippedIn, waitsItsTurn, recipientIsItsOwn],
  apply: rotate,
}
