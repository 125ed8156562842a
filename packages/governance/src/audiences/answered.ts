/** `audience.opened` and `audience.refused`: a seat says whether it can open what it was given. */
import { record, uint } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { AudienceAct, Kind } from '../kind.ts'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Audience, Epoch, GovernanceState, SeatId } from '../state.ts'
import { mayRefuse, owing, withAudience } from './audience.ts'

const shape = record({ epoch: uint(1) })
type Answered = ShapeOf<typeof shape>
type Answering = AudienceAct<Answered>
type Answer = 'opened' | 'refused'

/** R-GOV-11: about an epoch of which the seat was given a wrap, once for each wrap. */
function answersOnce({ audience, seat, body }: Answering): Refusal | undefined {
  const epoch = audience.epochs.find(({ number }) => number === body.epoch)
  const given = epoch?.wraps.some(({ to }) => to.includes(seat)) === true
  if (epoch === undefined || !given) return breach('R-GOV-11', 'nothing to open')
  return epoch.answers.has(seat) ? breach('R-GOV-11', 'answered already') : undefined
}

/** R-GOV-13: whoever made an epoch, or sealed to it, cannot say later that it does not open. */
function hasNotUsedIt({ audience, seat, body }: Answering): Refusal | undefined {
  const epoch = audience.epochs.find(({ number }) => number === body.epoch)
  return epoch === undefined || mayRefuse(epoch, seat)
    ? undefined
    : breach('R-GOV-13', 'it made this epoch, or has sealed to it')
}

/** R-GOV-14: how long after an epoch began a refusal still counts, in milliseconds. */
const patience = 72 * 60 * 60 * 1000

/**
 * R-GOV-14: a refusal counts if it is of the wrap with which the epoch began, and comes in time. It
 * counts until its seat says `opened`, whatever that seat is given meanwhile: so nobody can void
 * later what stood, nor turn it to and fro.
 */
function refusalsAfter(
  { wraps, refusals, begunAt }: Epoch,
  seat: SeatId,
  said: Answer,
  receivedAt: number,
): Epoch['refusals'] {
  if (said === 'opened') return refusals.filter((each) => each !== seat)
  const isOfTheFirstWrap = wraps[0]?.to.includes(seat) === true
  const counts = isOfTheFirstWrap && receivedAt <= begunAt + patience
  return counts && !refusals.includes(seat) ? [...refusals, seat] : refusals
}

/** R-GOV-10: a seat that cannot open its wrap is owed a good one until it can. */
function owedAfter(
  audience: Audience,
  seat: SeatId,
  said: Answer,
  epoch: number,
): Audience['owed'] {
  const before = audience.owed.get(seat) ?? []
  if (said === 'refused') {
    return before.includes(epoch)
      ? audience.owed
      : new Map([...audience.owed, owing(audience, seat, epoch)])
  }
  const left = before.filter((each) => each !== epoch)
  const owed = new Map(audience.owed)
  if (left.length === 0) owed.delete(seat)
  else owed.set(seat, left)
  return owed
}

const answer =
  (said: Answer) =>
  ({ state, audience, seat, body, receivedAt }: Answering): GovernanceState => {
    const epochs = audience.epochs.map((epoch) =>
      epoch.number === body.epoch
        ? {
            ...epoch,
            answers: new Map([...epoch.answers, [seat, said] as const]),
            refusals: refusalsAfter(epoch, seat, said, receivedAt),
          }
        : epoch,
    )
    const owed = owedAfter(audience, seat, said, body.epoch)
    return withAudience(state, { ...audience, epochs, owed })
  }

const answerKind = (said: Answer): Kind<Answered, Answering> => ({
  shape,
  blobs: () => [],
  rules: said === 'opened' ? [answersOnce] : [answersOnce, hasNotUsedIt],
  apply: answer(said),
})

export const audienceOpened = answerKind('opened')
export const audienceRefused = answerKind('refused')
