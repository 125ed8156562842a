/**
 * True sealed events, as many as one asks for: signed and sealed to everybody as a program would,
 * so that readers verify, open and reduce them. 2 to 3 KB each, and nobody's register changes.
 */
import { sha256 } from '@epoc/crypto'
import { clearStream, sealBody, sealedStream, signEvent } from '@epoc/event'
import type { BlobRef } from '@epoc/event'
import { currentEpoch } from '@epoc/governance'
import type { Replica } from '@epoc/replica'
import { everybody } from './world.ts'

/** How long they may still be sequenced, in milliseconds. */
const patience = 3_600_000

/** `from` is synchronised and may speak for its partner. */
export async function sealedEvents(
  from: Replica,
  count: number,
  blobs: readonly BlobRef[] = [],
): Promise<readonly Uint8Array[]> {
  const { governance, checkpoint, copy, keys, now, random } = from
  if (governance === undefined || checkpoint === undefined) throw new Error('not synchronised')
  const audience = everybody(from)
  const { number } = currentEpoch(audience)
  const secret = await from.secrets.epoch(governance, audience, number)
  if (!secret.ok) throw new Error(secret.error.type)
  const common = {
    regime: governance.regime,
    author: keys.signing.keyId,
    capacity: 'partner' as const,
    to: { audience: audience.id, epoch: number },
    seen: {
      size: checkpoint.size,
      root: checkpoint.root,
      clear: copy.streams.lastBelow(clearStream, checkpoint.size),
      stream: copy.streams.lastBelow(sealedStream(audience.id), checkpoint.size),
    },
    until: now + patience,
    at: now,
    ...(blobs.length === 0 ? {} : { blobs }),
  }
  const person = sha256(keys.signing.publicKey)
  const content = { kind: 'person.described', body: { person, name: 'O', post: 'x'.repeat(180) } }
  const events: Uint8Array[] = []
  for (let i = 0; i < count; i += 1) {
    const envelope = { ...common, act: random(16) }
    const body = await sealBody(envelope, content, secret.value, random)
    const signed = await signEvent({ ...envelope, body }, keys.signing)
    if (!signed.ok) throw new Error(signed.error.type)
    events.push(signed.value)
  }
  return events
}
