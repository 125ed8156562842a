/** `document.remarked`: its originator marks a document anew: lower, wider, declassified, or higher. */
import { toHex } from '@epoc/crypto'
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { withChange } from '../register.ts'
import { documentNamed, eventIdShape, maySpeak, namesWhatStands } from '../rules.ts'
import type { Document } from './document.ts'
import { markingIsTheRegimes, markingShape, wholeIsAtLeastItsParts } from './marking.ts'

const shape = record({ document: eventIdShape, marking: markingShape, instead: eventIdShape })
type Remarked = ShapeOf<typeof shape>

/** R-REGISTER-17: only the originator itself, and nobody for it, marks a document anew. */
const isTheOriginatorItself = (given: Given<Remarked>): Breach | undefined =>
  documentNamed(given)?.originator === given.seat
    ? undefined
    : { rule: 'R-REGISTER-17', reason: 'not-the-originator' }

/** R-REGISTER-17: it names the event that set the marking which it replaces; of two who replace the same, the second is void. */
const namesTheMarkingThatStands = (given: Given<Remarked>): Breach | undefined =>
  documentNamed(given)?.markedBy === toHex(given.body.instead)
    ? undefined
    : { rule: 'R-REGISTER-17', reason: 'replaced-already' }

function remark(act: Standing<Remarked>): DomainState {
  const { state, id, receivedAt, body } = act
  const change = { marking: body.marking, markedBy: toHex(id), markedAt: receivedAt }
  return { ...state, register: withChange(state.register, documentNamed(act) as Document, change) }
}

export const documentRemarked: Kind<Remarked> = {
  shape,
  rules: [
    maySpeak,
    namesWhatStands,
    isTheOriginatorItself,
    ({ governance, body }) => markingIsTheRegimes(governance.founding, body.marking),
    ({ governance, body }) => wholeIsAtLeastItsParts(governance.founding, body.marking),
    namesTheMarkingThatStands,
  ],
  apply: remark,
}
