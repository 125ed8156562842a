/** Makes wraps: a secret as an age file for those who are to hold it, as a blob to be brought. */
import { sha256, toHex, wrapSecrets } from '@epoc/crypto'
import type { Hash32, Recipient, Seed, WrapName } from '@epoc/crypto'
import type { BlobRef } from '@epoc/event'
import { liveGeneration } from '@epoc/governance'
import type { GovernanceState, SeatId } from '@epoc/governance'

export type MadeWrap = { readonly bytes: Uint8Array; readonly hash: Hash32; readonly ref: BlobRef }

export async function makeWrap(
  name: WrapName,
  secrets: readonly Seed[],
  recipients: readonly Recipient[],
): Promise<MadeWrap> {
  const distinct = new Map(recipients.map((recipient) => [toHex(recipient), recipient]))
  const bytes = await wrapSecrets(name, secrets, [...distinct.values()])
  const hash = sha256(bytes)
  return { bytes, hash, ref: [hash, bytes.length] }
}

/** The recipients of the seats that have a live generation. */
export const recipientsOf = (
  state: GovernanceState,
  seats: readonly SeatId[],
): readonly Recipient[] =>
  seats.flatMap((seat) => {
    const live = liveGeneration(state, seat)
    return live === undefined ? [] : [live.recipient]
  })
