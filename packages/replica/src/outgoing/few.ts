/**
 * A few seats as an audience of their own: the one that there is, or one that is made. Messages and
 * submissions go to such an audience of two; it has no label, and nobody needs to know of it.
 */
import { err, ok } from '@epoc/event'
import type { Capacity, Result } from '@epoc/event'
import { audienceName, sortedSeats } from '@epoc/governance'
import type {
  Audience,
  AudienceName,
  AudienceSort,
  GovernanceState,
  SeatId,
} from '@epoc/governance'
import type { Replica } from '../replica.ts'
import { createAudience } from './create-audience.ts'
import type { SendError } from './sending.ts'

/**
 * The named audience of exactly these seats. Two officers may have made one each at the same time:
 * the first in the record is meant. One without a label comes before those that number papers.
 */
export function fewOf(
  { audiences }: GovernanceState,
  hasLabel: (name: AudienceName) => boolean,
  members: readonly SeatId[],
): Audience | undefined {
  const wanted = sortedSeats([...new Set(members)]).join()
  const fitting = [...audiences.values()].filter(
    (each) => each.sort === 'named' && each.members.join() === wanted,
  )
  return fitting.find(({ name }) => !hasLabel(name)) ?? fitting[0]
}

/** Makes an audience; its id is chosen once, so that it is made once however often that is tried. */
export async function openAudience(
  replica: Replica,
  hat: Capacity,
  { sort, members }: { readonly sort: AudienceSort; readonly members: readonly SeatId[] },
): Promise<Result<AudienceName, SendError>> {
  const { governance } = replica
  if (governance === undefined) return err({ type: 'not-enrolled' })
  const asked = { hat, sort, members: [...new Set(members)] }
  const created = await createAudience(governance, asked, replica.random)
  const prepared = { acts: [created.act], blobs: [created.wrap.bytes] }
  const sent = await replica.send<never>(async () => ok(prepared))
  return sent.ok ? ok(audienceName(created.id)) : sent
}

/** The audience of exactly these seats, made if there is none. */
export async function fewWith(
  replica: Replica,
  hat: Capacity,
  members: readonly SeatId[],
): Promise<Result<AudienceName, SendError>> {
  const { governance, domain } = replica
  if (governance === undefined) return err({ type: 'not-enrolled' })
  const there = fewOf(governance, (name) => domain.audiences.has(name), members)
  return there === undefined
    ? openAudience(replica, hat, { sort: 'named', members })
    : ok(there.name)
}
