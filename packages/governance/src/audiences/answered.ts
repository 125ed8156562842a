/** `audience.opened` and `audience.refused`: a seat says whether it can open its wrap. */
import { record, uint } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { AudienceAct, Kind } from '../kind.ts'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Audience, GovernanceState, SeatId } from '../state.ts'
import { currentEpoch, owing, withAudience } from './audience.ts'

const shape = record({ epoch: uint(1) })
type Answered = ShapeOf<typeof shape>
type Answering = AudienceAct<Answered>
type Answer = 'opened' | 'refused'

/** R-GOV-11: about the current epoch, once. */
function answersOnce({ audience, seat, body }: Answering): Refusal | undefined {
  const epoch = currentEpoch(audience)
  if (body.epoch !== epoch.number) return breach('R-GOV-11', 'not the current epoch')
  return epoch.answers.has(seat) ? breach('R-GOV-11', 'answered already') : undefined
}

/** R-GOV-10: a seat that cannot open its wrap is owed a good one. */
const refusedIsOwed = (audience: Audience, seat: SeatId, epoch: number): Audience['owed'] =>
  new Map([...audience.owed, owing(audience, seat, epoch)])

const answer =
  (said: Answer) =>
  ({ state, audience, seat, body }: Answering): GovernanceState => {
    const epochs = audience.epochs.map((epoch) =>
      epoch.number === body.epoch
        ? { ...epoch, answers: new Map([...epoch.answers, [seat, said] as const]) }
        : epoch,
    )
    const alreadyOwed = audience.owed.get(seat)?.includes(body.epoch) === true
    const owed =
      said === 'refused' && !alreadyOwed ? refusedIsOwed(audience, seat, body.epoch) : audience.owed
    return withAudience(state, { ...audience, epochs, owed })
  }

const answerKind = (said: Answer): Kind<Answered, Answering> => ({
  shape,
  blobs: () => [],
  rules: [answersOnce],
  apply: answer(said),
})

export const audienceOpened = answerKind('opened')
export const audienceRefused = answerKind('refused')
