/** `matter.joined`: a document belongs to a matter too. */
import { toHex } from '@epoc/crypto'
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { mayDraft } from '../drafts/rules.ts'
import type { Kind, Standing } from '../kind.ts'
import type { Document } from '../register/documents/document.ts'
import { withMention } from '../register/register.ts'
import { documentNamed, eventIdShape, namesWhatStands } from '../register/rules.ts'
import type { DomainState } from '../state.ts'

const shape = record({ matter: eventIdShape, document: eventIdShape })
type Joined = ShapeOf<typeof shape>

/** R-MATTER-1: a matter may lie in another audience than what joins it, so nothing is void for want of it. */
const join = (act: Standing<Joined>): DomainState => ({
  ...act.state,
  register: withMention(act.state.register, toHex(act.body.matter), documentNamed(act) as Document),
})

export const matterJoined: Kind<Joined> = {
  shape,
  rules: [mayDraft, namesWhatStands],
  apply: join,
}
