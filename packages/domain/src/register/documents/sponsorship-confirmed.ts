/** `sponsorship.confirmed`: a seat that was named as a sponsor says that it is one. */
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { withChange } from '../register.ts'
import { documentNamed, eventIdShape, maySpeak, namesWhatStands } from '../rules.ts'
import type { Document } from './document.ts'

const shape = record({ document: eventIdShape })
type Confirmed = ShapeOf<typeof shape>

/** R-REGISTER-26: a seat is a sponsor by its own word only; until then it was named by the originator. */
const wasNamed = (given: Given<Confirmed>): Breach | undefined =>
  documentNamed(given)?.sponsors.includes(given.seat) === true
    ? undefined
    : { rule: 'R-REGISTER-26', reason: 'not-named-as-sponsor' }

function confirm(act: Standing<Confirmed>): DomainState {
  const document = documentNamed(act) as Document
  const { confirmedSponsors } = document
  if (confirmedSponsors.includes(act.seat)) return act.state
  const change = { confirmedSponsors: [...confirmedSponsors, act.seat] }
  return { ...act.state, register: withChange(act.state.register, document, change) }
}

export const sponsorshipConfirmed: Kind<Confirmed> = {
  shape,
  rules: [maySpeak, namesWhatStands, wasNamed],
  apply: confirm,
}
