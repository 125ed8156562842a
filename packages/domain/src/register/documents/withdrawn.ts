/** `document.withdrawn`: its originator takes a document back. Its number stays with it. */
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { lineShape } from '../../text.ts'
import { threadOf, withChange } from '../register.ts'
import {
  documentNamed,
  eventIdShape,
  isItsOriginators,
  maySpeak,
  namesWhatStands,
} from '../rules.ts'
import { isMainText, stands } from './document.ts'
import type { Document } from './document.ts'

const shape = record({ document: eventIdShape, reason: lineShape(1_000) })
type Withdrawn = ShapeOf<typeof shape>

/** R-REGISTER-21: with a main text goes its whole thread, with anything else that issue alone. */
function withdraw(act: Standing<Withdrawn>): DomainState {
  const { state, author, seat, receivedAt, body } = act
  const named = documentNamed(act) as Document
  const withdrawn = { at: receivedAt, by: author.id, seat, reason: body.reason }
  const going = isMainText(named) ? threadOf(state.register, named).filter(stands) : [named]
  const register = going.reduce(
    (before, each) => withChange(before, each, { withdrawn }),
    state.register,
  )
  return { ...state, register }
}

export const documentWithdrawn: Kind<Withdrawn> = {
  shape,
  rules: [maySpeak, namesWhatStands, isItsOriginators],
  apply: withdraw,
}
