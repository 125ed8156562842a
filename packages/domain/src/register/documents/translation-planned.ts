/** `translation.planned`: with whom a translation is, and when it is expected. */
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { languageShape } from '@epoc/governance'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { titleShape } from '../../text.ts'
import { whenShape } from '../../when.ts'
import { withChange } from '../register.ts'
import {
  documentNamed,
  eventIdShape,
  isItsOriginators,
  maySpeak,
  namesWhatStands,
} from '../rules.ts'
import type { Document } from './document.ts'

const shape = record({
  document: eventIdShape,
  language: languageShape,
  with: titleShape(200),
  expected: whenShape,
})
type Planned = ShapeOf<typeof shape>

/** R-REGISTER-22: a translation is awaited only where there is none. */
const isNotThere = (given: Given<Planned>): Breach | undefined =>
  documentNamed(given)?.files.some(({ language }) => language === given.body.language) === true
    ? { rule: 'R-REGISTER-22', reason: 'language-is-there' }
    : undefined

/** R-REGISTER-22: what was said last of a language stands. */
function plan(act: Standing<Planned>): DomainState {
  const { state, body } = act
  const document = documentNamed(act) as Document
  const { language, expected } = body
  const others = document.translations.filter((each) => each.language !== language)
  const translations = [...others, { language, with: body.with, expected }]
  return { ...state, register: withChange(state.register, document, { translations }) }
}

export const translationPlanned: Kind<Planned> = {
  shape,
  rules: [maySpeak, namesWhatStands, isItsOriginators, isNotThere],
  apply: plan,
}
