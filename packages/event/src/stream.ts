/**
 * Streams: the clear stream, and for each audience an unsealed and a sealed one.
 * An event belongs to exactly one; `seq` counts without gaps within it (docs/spec/record.md §3).
 */
import { concat, hmacSha256, toHex } from '@epoc/crypto'
import type { AudienceId, EventPayload } from './payload.ts'
import { isSealed } from './payload.ts'

/** A stream's bytes in lower-case hex: '' is the clear stream. */
export type StreamId = string & { readonly StreamId: unique symbol }

export const clearStream = '' as StreamId
export const unsealedStream = (audience: AudienceId): StreamId => `${toHex(audience)}00` as StreamId
export const sealedStream = (audience: AudienceId): StreamId => `${toHex(audience)}01` as StreamId

/** The stream to which an event belongs. */
export function streamOf(payload: EventPayload): StreamId {
  if (payload.to === undefined) return clearStream
  return isSealed(payload) ? sealedStream(payload.to.audience) : unsealedStream(payload.to.audience)
}

/** The bytes of a stream: empty, audience ‖ 0x00, or audience ‖ 0x01. */
export function streamBytes(to: EventPayload['to']): Uint8Array {
  if (to === undefined) return new Uint8Array(0)
  return concat(to.audience, Uint8Array.of('epoch' in to ? 1 : 0))
}

/** The 16 bytes that mark an entry's leaf record for the members of its audience. */
export type Tag = Uint8Array & { readonly Tag: unique symbol }

export const clearTag = new Uint8Array(16) as Tag

/** The first 16 bytes of HMAC-SHA256(tagKey, stream ‖ seq as 8 bytes big-endian). */
export function tagOf(tagKey: Uint8Array, stream: Uint8Array, seq: number): Tag {
  const number = new Uint8Array(8)
  new DataView(number.buffer).setBigUint64(0, BigInt(seq))
  return hmacSha256(tagKey, concat(stream, number)).subarray(0, 16) as Tag
}
