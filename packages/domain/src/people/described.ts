/** `person.described`: the name and post of the officer behind a key, for all partners. */
import type { KeyId } from '@epoc/crypto'
import { bytes, record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { has, personId } from '@epoc/governance'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import type { DomainState } from '../state.ts'
import { lineShape, titleShape } from '../text.ts'

/** `describedAt` is the `receivedAt` of the event that says so, in milliseconds. */
export type Description = {
  readonly name: string
  readonly post: string
  readonly describedAt: number
}

const shape = record({ person: bytes<KeyId>(32), name: titleShape(200), post: lineShape(200) })
type Described = ShapeOf<typeof shape>

/** R-REGISTER-10: a person is described in the audience `all`. */
const isForAll = ({ audience }: Given<Described>): Breach | undefined =>
  audience.sort === 'all' ? undefined : { rule: 'R-REGISTER-10', reason: 'not-audience-all' }

/** R-REGISTER-10: by itself, or by a person of the same partner who may administer in the hat that acts. */
function isTheirsToDescribe({
  governance,
  author,
  hat,
  body,
}: Given<Described>): Breach | undefined {
  const described = governance.people.get(personId(body.person))
  if (described === undefined) return { rule: 'R-REGISTER-10', reason: 'not-enrolled' }
  if (described.id === author.id) return undefined
  return described.partner === author.partner && has(author, hat, 'administer')
    ? undefined
    : { rule: 'R-REGISTER-10', reason: 'not-theirs-to-describe' }
}

const describe = ({ state, body, receivedAt }: Standing<Described>): DomainState => ({
  ...state,
  people: state.people.set(personId(body.person), {
    name: body.name,
    post: body.post,
    describedAt: receivedAt,
  }),
})

export const personDescribed: Kind<Described> = {
  shape,
  rules: [isForAll, isTheirsToDescribe],
  apply: describe,
}
