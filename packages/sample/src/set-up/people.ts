/**
 * Seats the sample's people: the founder enrols each partner's administrator, each administrator
 * enrols the partner's own people, keys its seats and gives each an audience of its own.
 */
import { recipientOf } from '@epoc/crypto'
import type { Recipient } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { Capacity } from '@epoc/event'
import { personId, seatOf } from '@epoc/governance'
import type { GovernanceState, Person, SeatId } from '@epoc/governance'
import { createAudience, enrol, keySeat } from '@epoc/replica'
import type { CastMember } from '../cast.ts'
import type { Troupe } from './troupe.ts'
import { done } from './troupe.ts'

/** The hat in which somebody administers; `undefined` for whoever does not. */
export const administratorHat = ({ hats }: CastMember): Capacity | undefined =>
  [...hats].find(([, rights]) => rights.includes('administer'))?.[0]

/**
 * An administrator enrols its people, keys its seat and gives it its own audience, all in one
 * sending: each act is made for the state that those before it will have brought about.
 */
export async function takeSeats(troupe: Troupe, member: CastMember): Promise<void> {
  const hat = administratorHat(member)
  if (hat === undefined) return
  const replica = await troupe.replicaOf(member)
  const { governance, person } = replica
  if (governance === undefined || person === undefined) throw new Error('not enrolled')

  const enrolled = await Promise.all(
    troupe.cast.filter(({ enrolledBy }) => enrolledBy === member.handle).map(personOf(troupe)),
  )
  const peopled = withPeople(governance, enrolled)
  const seat = seatOf(person, hat)
  const keyed = await keySeat(peopled, seat, hat, troupe.random)
  const sort = hat === 'partner' ? 'own' : 'capacity'
  const state = withSeat(peopled, seat, keyed.act.body['recipient'] as Recipient)
  const own = await createAudience(state, { hat, sort, members: [seat] }, troupe.random)

  const acts = [...enrolled.map((each) => enrol(hat, each)), keyed.act, own.act]
  const blobs = [keyed.wrap.bytes, own.wrap.bytes]
  done(await replica.send(async () => ok({ acts, blobs })))
}

const personOf =
  (troupe: Troupe) =>
  async ({ handle, partner, hats }: CastMember): Promise<Person> => {
    const { signing, identity } = await troupe.keysOf(handle)
    const recipient = await recipientOf(identity)
    return { id: personId(signing.keyId), key: signing.publicKey, recipient, partner, hats }
  }

const withPeople = (state: GovernanceState, people: readonly Person[]): GovernanceState => ({
  ...state,
  people: new Map([...state.people, ...people.map((person) => [person.id, person] as const)]),
})

const withSeat = (state: GovernanceState, id: SeatId, recipient: Recipient): GovernanceState => ({
  ...state,
  seats: new Map([
    ...state.seats,
    [id, { id, generations: [{ number: 1, recipient, wraps: [] }] }],
  ]),
})
