/** `request.answered`: a partner answers what was asked about a document. */
import { toHex } from '@epoc/crypto'
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { proseShape } from '../../text.ts'
import { isLate } from '../../when.ts'
import { documentOn, shelfOf, withShelf } from '../register.ts'
import { eventIdShape, isAPartner, maySpeak } from '../rules.ts'
import type { Answer, Request } from './request.ts'

const shape = record({ request: eventIdShape, text: proseShape(4_000) }, { document: eventIdShape })
type Answered = ShapeOf<typeof shape>

const placeOf = ({ state, audience, body }: Given<Answered>): number =>
  shelfOf(state.register, audience.name).requests.findIndex(({ id }) => id === toHex(body.request))

/** R-REGISTER-23: an answer names a request of its own audience, and a document of its own audience if any. */
function namesARequest(given: Given<Answered>): Breach | undefined {
  const { state, audience, body } = given
  if (placeOf(given) < 0) return { rule: 'R-REGISTER-23', reason: 'no-such-request' }
  const { document } = body
  return document === undefined || documentOn(state.register, audience.name, document) !== undefined
    ? undefined
    : { rule: 'R-REGISTER-23', reason: 'no-such-document' }
}

/** R-REGISTER-23: a partner's latest answer stands; one that comes too late is kept and flagged, and replaces none that came in time. */
function answer(act: Standing<Answered>): DomainState {
  const { state, audience, author, receivedAt, body } = act
  const place = placeOf(act)
  const { requests } = shelfOf(state.register, audience.name)
  const request = requests.get(place) as Request
  const late = isLate(request.due, receivedAt)
  if (late && request.answers.get(author.partner)?.late === false) return state
  const document = body.document && documentOn(state.register, audience.name, body.document)
  const answered: Answer = {
    at: receivedAt,
    by: author.id,
    text: body.text,
    ...(document === undefined ? {} : { document: document.id }),
    late,
  }
  const answers = request.answers.set(author.partner, answered)
  return {
    ...state,
    register: withShelf(state.register, audience.name, {
      requests: requests.set(place, { ...request, answers }),
    }),
  }
}

export const requestAnswered: Kind<Answered> = {
  shape,
  rules: [isAPartner, maySpeak, namesARequest],
  apply: answer,
}
