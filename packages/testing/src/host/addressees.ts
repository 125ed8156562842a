/** Who may read an entry, and which tag it bears: what an honest host knows of addressees. */
import { clearTag, sealedStream, streamBytes, tagOf, unsealedStream } from '@epoc/event'
import type { EventPayload, StreamId, Tag } from '@epoc/event'
import { audienceOf, currentEpoch, isMember, seatsOf } from '@epoc/governance'
import type { GovernanceState, PersonId } from '@epoc/governance'

export function mayRead(
  state: GovernanceState | undefined,
  reader: PersonId,
  payload: EventPayload,
): boolean {
  if (payload.to === undefined) return true
  const person = state?.people.get(reader)
  const audience = state && audienceOf(state, payload.to.audience)
  if (person === undefined || audience === undefined) return false
  return seatsOf(person).some((seat) => isMember(audience, seat))
}

/** The tag by the key that holds before the entry, or, for a creation, by its own. */
export function tagFor(
  before: GovernanceState | undefined,
  after: GovernanceState | undefined,
  payload: EventPayload,
  seq: number,
): Tag {
  if (payload.to === undefined) return clearTag
  const known = before && audienceOf(before, payload.to.audience)
  const audience = known ?? (after && audienceOf(after, payload.to.audience))
  if (audience === undefined) return clearTag
  return tagOf(currentEpoch(audience).tagKey, streamBytes(payload.to), seq)
}

/** The streams of a seat beside the clear one, by the audiences of which it is a member now. */
export function streamsOfSeat(
  state: GovernanceState | undefined,
  seat: string,
): readonly StreamId[] {
  return [...(state?.audiences.values() ?? [])]
    .filter(({ members }) => members.some((each) => each === seat))
    .flatMap(({ id }) => [unsealedStream(id), sealedStream(id)])
}
