/**
 * Events: signed statements of one officer. `openEvent` is the only maker of a `VerifiedEvent`,
 * and nothing that changes state takes anything else.
 */
import { equalBytes, sha256, toHex, verifySignature } from '@epoc/crypto'
import type { PublicKey, SigningKey } from '@epoc/crypto'
import { decodeCbor } from './cbor.ts'
import type { CborError } from './cbor.ts'
import { decodeSign1, encodeSign1, sigStructure } from './cose.ts'
import type { EnvelopeError } from './cose.ts'
import { eventLimit } from './limits.ts'
import { encodePayload, isKindInPlace, isSealed, payloadShape } from './payload.ts'
import type { EventId, EventPayload, SealedPayload } from './payload.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import type { ShapeError } from './shape.ts'

declare const verified: unique symbol

/** An event whose bytes are canonical, whose shape is right and whose signature holds. */
export type VerifiedEvent<P extends EventPayload = EventPayload> = {
  readonly [verified]: true
  readonly id: EventId
  readonly bytes: Uint8Array
  readonly payload: P
}

export type EventError =
  | { readonly type: 'event-too-long'; readonly length: number }
  | CborError
  | EnvelopeError
  | { readonly type: 'kind-misplaced' }
  | ShapeError
  | { readonly type: 'unknown-author'; readonly author: string }
  | { readonly type: 'wrong-signature' }

/** The rule of docs/spec that an event breaks. */
export const eventRules = {
  'event-too-long': 'R-EVENT-2',
  'not-canonical': 'R-EVENT-1',
  'wrong-envelope': 'R-EVENT-3',
  'kind-misplaced': 'R-EVENT-6',
  'wrong-shape': 'R-EVENT-5',
  'unknown-author': 'R-EVENT-4',
  'wrong-signature': 'R-EVENT-4',
} as const satisfies Record<EventError['type'], string>

/**
 * The public key of an event's author. It is asked before the signature is checked, so that an
 * answer may rest on nothing of the payload but who claims to be its author.
 */
export type KeyOf = (payload: EventPayload) => PublicKey | undefined

/**
 * Reads and verifies one event (R-EVENT-1 to R-EVENT-6).
 * The payload is decoded to find its author, and is given out only after the signature holds.
 */
export async function openEvent(
  bytes: Uint8Array,
  keyOf: KeyOf,
): Promise<Result<VerifiedEvent, EventError>> {
  const read = readEvent(bytes)
  if (!read.ok) return read
  const { payload, signed, signature } = read.value
  const key = keyOf(payload)
  if (key === undefined) return err({ type: 'unknown-author', author: toHex(payload.author) })
  const isAuthors = equalBytes(keyIdOf(key), payload.author)
  if (!isAuthors || !(await verifySignature(key, signature, sigStructure(signed)))) {
    return err({ type: 'wrong-signature' })
  }
  return ok({ id: sha256(bytes), bytes, payload } as VerifiedEvent)
}

/** Whether a verified event is sealed; narrows its payload. */
export const isSealedEvent = (event: VerifiedEvent): event is VerifiedEvent<SealedPayload> =>
  isSealed(event.payload)

/** Signs a payload: the bytes that are stored, hashed and verified from then on. */
export async function signEvent(
  payload: EventPayload,
  key: SigningKey,
): Promise<Result<Uint8Array, { readonly type: 'event-too-long'; readonly length: number }>> {
  const encoded = encodePayload(payload)
  const signature = await key.sign(sigStructure(encoded))
  const bytes = encodeSign1({ payload: encoded, signature })
  return bytes.length > eventLimit
    ? err({ type: 'event-too-long', length: bytes.length })
    : ok(bytes)
}

type Unverified = {
  readonly payload: EventPayload
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

/** A record names few keys many times. */
const keyIds = new WeakMap<PublicKey, Uint8Array>()

function keyIdOf(key: PublicKey): Uint8Array {
  const known = keyIds.get(key)
  if (known !== undefined) return known
  const id = sha256(key)
  keyIds.set(key, id)
  return id
}

function readEvent(bytes: Uint8Array): Result<Unverified, EventError> {
  if (bytes.length > eventLimit) return err({ type: 'event-too-long', length: bytes.length })
  const envelope = decodeSign1(bytes)
  if (!envelope.ok) return envelope
  const value = decodeCbor(envelope.value.payload)
  if (!value.ok) return value
  if (!isKindInPlace(value.value)) return err({ type: 'kind-misplaced' })
  const payload = payloadShape(value.value, 'payload')
  if (!payload.ok) return payload
  const { payload: signed, signature } = envelope.value
  return ok({ payload: payload.value, signed, signature })
}
