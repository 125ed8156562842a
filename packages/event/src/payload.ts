/**
 * The payload of an event: what its author signed (docs/spec/record.md §2).
 * The shape is whole; what a field *means* is checked by the gate and by readers.
 */
import type { Hash32, KeyId } from '@epoc/crypto'
import { encodeCbor } from './cbor.ts'
import type { CborMap, CborValue } from './cbor.ts'
import { bytes, either, list, literal, oneOf, pair, record, text, uint } from './shape.ts'
import type { Shape } from './shape.ts'
import { err, ok } from './result.ts'

/** The hats an officer may wear. An act is done under exactly one. */
export const capacities = ['partner', 'poc', 'chair', 'ie-chair', 'tem-chair', 'ee-chair'] as const
export type Capacity = (typeof capacities)[number]

/** A regime is named by the hash of its founding event. */
export type RegimeId = Hash32
/** 16 random bytes that name an audience. */
export type AudienceId = Uint8Array & { readonly AudienceId: unique symbol }
/** SHA-256 of an event's bytes. */
export type EventId = Hash32

/** Whom an event is addressed to; absent in the payload when it is clear to all. */
export type Address = { readonly audience: AudienceId; readonly epoch?: number }

/** The last checkpoint that the author verified, and the last `seq` below its size. */
export type Seen = {
  readonly size: number
  readonly root: Hash32
  readonly clear: number
  readonly stream: number
}

/** All that a blind host may know to remind people. */
export type Notice =
  | { readonly handle: Uint8Array; readonly closesAt: number; readonly awaits: readonly string[] }
  | { readonly handle: Uint8Array; readonly done: true }

/** A stored ciphertext: its SHA-256 and its size in bytes. */
export type BlobRef = readonly [Hash32, number]

type Common = {
  readonly regime?: RegimeId
  readonly author: KeyId
  readonly capacity: Capacity
  readonly seen: Seen
  readonly act: Uint8Array
  readonly until: number
  readonly at: number
  readonly notice?: Notice
  readonly blobs?: readonly BlobRef[]
}

export type SealedBody = {
  readonly salt: Uint8Array
  readonly commitment: Hash32
  readonly box: Uint8Array
}

/** An event that the host reads: clear to all, or clear to it and one audience. */
export type OpenPayload = Common & {
  readonly to?: { readonly audience: AudienceId }
  readonly kind: string
  readonly subject?: Uint8Array
  readonly body: CborMap
}

/** An event sealed to an epoch of an audience; its kind and subject are inside the box. */
export type SealedPayload = Common & {
  readonly to: { readonly audience: AudienceId; readonly epoch: number }
  readonly body: SealedBody
}

export type EventPayload = OpenPayload | SealedPayload

export const isSealed = (payload: EventPayload): payload is SealedPayload =>
  payload.to !== undefined && 'epoch' in payload.to

/** The names of kinds: lower-case words, dotted. */
export const kindShape = text({ min: 1, max: 64, pattern: /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/ })
export const subjectShape: Shape<Uint8Array> = bytes()
/** Any map: its fields are read by the shape of the kind. */
export const bodyShape: Shape<CborMap> = (value, path = '') =>
  value instanceof Map ? ok(value as CborMap) : err({ type: 'wrong-shape', path })

const seatText = text({ min: 2, max: 16 })
const audience = bytes<AudienceId>(16)
const hash = bytes<Hash32>(32)

const required = {
  author: bytes<KeyId>(32),
  capacity: oneOf(capacities),
  seen: record({ size: uint(), root: hash, clear: uint(), stream: uint() }),
  act: bytes(16),
  until: uint(),
  at: uint(),
}
const optional = {
  regime: hash,
  notice: either(
    record({ handle: bytes(16), closesAt: uint(), awaits: list(seatText, { max: 100 }) }),
    record({ handle: bytes(16), done: literal(true) }),
  ),
  blobs: list(pair(hash, uint(1)), { min: 1, max: 1_100 }),
}

const openShape: Shape<OpenPayload> = record(
  { ...required, kind: kindShape, body: bodyShape },
  { ...optional, to: record({ audience }), subject: subjectShape },
)

const sealedShape: Shape<SealedPayload> = record(
  {
    ...required,
    to: record({ audience, epoch: uint(1) }),
    body: record({ salt: bytes(32), commitment: hash, box: bytes() }),
  },
  optional,
)

const isToEpoch = (fields: CborMap): boolean => {
  const to = fields.get('to')
  return to instanceof Map && to.has('epoch')
}

/** R-EVENT-6: a kind stands there if and only if the event is not sealed. */
export const isKindInPlace = (value: CborValue): boolean =>
  !(value instanceof Map) || isToEpoch(value as CborMap) !== value.has('kind')

/** R-EVENT-5: exactly these fields. */
export const payloadShape: Shape<EventPayload> = (value, path = '') =>
  value instanceof Map && isToEpoch(value as CborMap)
    ? sealedShape(value, path)
    : openShape(value, path)

export const encodePayload = (payload: EventPayload): Uint8Array => encodeCbor(payload)
