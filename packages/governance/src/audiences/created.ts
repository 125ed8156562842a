/** `audience.created`: a set of seats, and the first epoch that they share. */
import type { Hash32 } from '@epoc/crypto'
import { bytes, list, oneOf, record } from '@epoc/event'
import type { AudienceId, ShapeOf } from '@epoc/event'
import type { Act, Kind } from '../kind.ts'
import { has, mayWrite } from '../people/rights.ts'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { allSeats, isOffice, seatShape, sortedSeats } from '../seat.ts'
import { audienceSorts } from '../state.ts'
import type { AudienceSort, GovernanceState } from '../state.ts'
import {
  audienceAll,
  audienceName,
  audienceOf,
  ownAudience,
  withAudience,
  withEpoch,
} from './audience.ts'
import { recipientIsFresh, recipientShape } from '../recipient.ts'

const shape = record({
  sort: oneOf(audienceSorts),
  members: list(seatShape, { min: 1, max: 250 }),
  recipient: recipientShape,
  wrap: bytes<Hash32>(32),
  tagKey: bytes(32),
})
type Created = ShapeOf<typeof shape>
/** The creation of an audience is addressed to an id that is not in use yet. */
export type Creating = Act<Created> & { readonly to: AudienceId }

/** R-GOV-7: the id is new, and the members are seats of the regime, sorted, each once, its creator's among them. */
function membersAreInOrder({ state, body, seat, to }: Creating): Refusal | undefined {
  if (audienceOf(state, to) !== undefined) return breach('R-GOV-7', 'this id is in use')
  const { members } = body
  if (!members.every((each) => state.seats.has(each))) return breach('R-GOV-7', 'no such seat')
  if (sortedSeats([...new Set(members)]).join() !== members.join()) {
    return breach('R-GOV-7', 'members are not sorted, or stand twice')
  }
  return members.includes(seat) ? undefined : breach('R-GOV-7', 'its creator is not a member')
}

/** R-GOV-7: its creator may speak, draft or administer. */
function creatorMayWrite({ author, hat }: Creating): Refusal | undefined {
  return mayWrite(author, hat) ? undefined : breach('R-GOV-7', 'may only read')
}

/** R-GOV-12: see `recipientIsFresh`. */
const recipientIsItsOwn = ({ state, body }: Creating): Refusal | undefined =>
  recipientIsFresh(state, body.recipient, [])

/** R-GOV-8: one `all` by the POC, one `own` or `capacity` for each seat by its administrator, and in a named few someone besides its creator. */
function sortIsRight(act: Creating): Refusal | undefined {
  const problem = sortRules[act.body.sort](act)
  return problem === undefined ? undefined : breach('R-GOV-8', problem)
}

const sortRules: Record<AudienceSort, (act: Creating) => string | undefined> = {
  all: ({ state, author, hat, body }) => {
    if (hat !== 'poc' || !has(author, hat, 'administer')) return 'not an administrator of the POC'
    if (audienceAll(state) !== undefined) return 'there is one already'
    return body.members.length === allSeats(state).length ? undefined : 'not every seat'
  },
  own: (act) => ofOneSeat(act, false),
  capacity: (act) => ofOneSeat(act, true),
  named: ({ body }) => (body.members.length > 1 ? undefined : 'nobody besides its creator'),
}

function ofOneSeat({ state, author, hat, seat, body }: Creating, office: boolean) {
  if (!has(author, hat, 'administer')) return 'not an administrator of the seat'
  if (isOffice(seat) !== office || body.members.length !== 1) return 'not this one seat'
  return ownAudience(state, seat) === undefined ? undefined : 'there is one already'
}

function create({ state, author, seat, body, to, receivedAt: begunAt }: Creating): GovernanceState {
  const { sort, members, recipient, tagKey, wrap } = body
  const audience = {
    name: audienceName(to),
    id: to,
    sort,
    creator: author.id,
    members,
    epochs: [],
    owed: new Map(),
  }
  return withAudience(
    state,
    withEpoch(state, audience, { number: 1, maker: seat, begunAt, recipient, tagKey, wrap }),
  )
}

export const audienceCreated: Kind<Created, Creating> = {
  shape,
  blobs: ({ wrap }) => [wrap],
  rules: [membersAreInOrder, creatorMayWrite, sortIsRight, recipientIsItsOwn],
  apply: create,
}
