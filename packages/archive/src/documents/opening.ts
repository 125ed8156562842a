/**
 * What the event of a document says, disclosed: its content with the salt of its commitment, so that
 * anybody can see that its author signed just this, without a key (record.md §4).
 */
import { encodeCbor, decodeEntry, isSealed, openBox, openEvent } from '@epoc/event'
import type { CborMap, EventPayload, SealedPayload, VerifiedEvent } from '@epoc/event'
import type { Document } from '@epoc/domain'
import { personId } from '@epoc/governance'
import type { GovernanceState } from '@epoc/governance'
import { epochSecretOf } from '@epoc/replica'
import type { Replica } from '@epoc/replica'

export type Opening = {
  /** CBOR `[salt, content]`, both byte strings. */
  readonly bytes: Uint8Array
  readonly kind: string
  readonly body: CborMap
  readonly payload: SealedPayload
}

/** `undefined` where the entry does not open, which it did when the register was read. */
export async function openingOf(
  replica: Replica,
  governance: GovernanceState,
  document: Document,
  entry: Uint8Array,
): Promise<Opening | undefined> {
  const decoded = decodeEntry(entry)
  const secret = await epochSecretOf(replica, document)
  if (!decoded.ok || !secret.ok) return undefined
  const event = await openEvent(
    decoded.value.event,
    ({ author }) => governance.people.get(personId(author))?.key,
  )
  if (!event.ok || !isSealedOne(event.value)) return undefined
  const opened = await openBox(event.value, secret.value)
  if (!opened.ok) return undefined
  const { disclosure, kind, subject, body } = opened.value
  const content = encodeCbor(subject === undefined ? { kind, body } : { kind, subject, body })
  const { payload } = event.value
  return { bytes: encodeCbor([disclosure, content]), kind, body, payload }
}

const isSealedOne = (event: VerifiedEvent<EventPayload>): event is VerifiedEvent<SealedPayload> =>
  isSealed(event.payload)
