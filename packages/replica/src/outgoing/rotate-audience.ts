/** Rotates an audience: the next epoch, wrapped to the members that have a live generation. */
import { identityFromSeed, recipientOf } from '@epoc/crypto'
import type { Random, Seed } from '@epoc/crypto'
import type { Capacity } from '@epoc/event'
import { currentEpoch } from '@epoc/governance'
import type { Audience, GovernanceState } from '@epoc/governance'
import type { OpenAct } from './act.ts'
import { makeWrap, recipientsOf } from './wraps.ts'

/** `sealedSeq` is the next number of the audience's sealed stream. */
export async function rotateAudience(
  state: GovernanceState,
  audience: Audience,
  hat: Capacity,
  { random, sealedSeq }: { readonly random: Random; readonly sealedSeq: number },
): Promise<{ readonly act: OpenAct; readonly blobs: readonly Uint8Array[] }> {
  const secret = random(32) as Seed
  const epoch = currentEpoch(audience).number + 1
  const wrap = await makeWrap(
    { regime: state.regime, holder: audience.name, numbers: [epoch] },
    [secret],
    recipientsOf(state, audience.members),
  )
  const act: OpenAct = {
    type: 'open',
    hat,
    audience: audience.id,
    kind: 'audience.rotated',
    blobs: [wrap.ref],
    body: {
      epoch,
      recipient: await recipientOf(identityFromSeed(secret)),
      wrap: wrap.hash,
      tagKey: random(32),
      sealedSeq,
    },
  }
  return { act, blobs: [wrap.bytes] }
}
