/** Creates an audience: an id, a first epoch wrapped to its members, a tag key. */
import { identityFromSeed, recipientOf } from '@epoc/crypto'
import type { Random, Seed } from '@epoc/crypto'
import type { AudienceId, Capacity } from '@epoc/event'
import { audienceName, sortedSeats } from '@epoc/governance'
import type { AudienceSort, GovernanceState, SeatId } from '@epoc/governance'
import type { OpenAct } from './act.ts'
import { makeWrap, recipientsOf } from './wraps.ts'
import type { MadeWrap } from './wraps.ts'

export type CreatedAudience = {
  readonly id: AudienceId
  readonly act: OpenAct
  readonly wrap: MadeWrap
}

export async function createAudience(
  state: GovernanceState,
  {
    hat,
    sort,
    members,
  }: { readonly hat: Capacity; readonly sort: AudienceSort; readonly members: readonly SeatId[] },
  random: Random,
): Promise<CreatedAudience> {
  const secret = random(32) as Seed
  const id = random(16) as AudienceId
  const wrap = await makeWrap(
    { regime: state.regime, holder: audienceName(id), numbers: [1] },
    [secret],
    recipientsOf(state, members),
  )
  return {
    id,
    wrap,
    act: {
      type: 'open',
      hat,
      audience: id,
      kind: 'audience.created',
      blobs: [wrap.ref],
      body: {
        sort,
        members: sortedSeats(members),
        recipient: await recipientOf(identityFromSeed(secret)),
        wrap: wrap.hash,
        tagKey: random(32),
      },
    },
  }
}
