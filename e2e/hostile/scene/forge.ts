/** Events that a dishonest member signs, byte by byte, and a host that takes whatever it is given. */
import { concat, sha256, systemRandom, utf8Bytes } from '@epoc/crypto'
import type { SigningKey } from '@epoc/crypto'
import { clearStream, decodeCbor, encodeCbor, encodePayload, streamOf } from '@epoc/event'
import type { EventPayload, OpenPayload, SealedPayload, VerifiedEvent } from '@epoc/event'
import type { Replica } from '@epoc/replica'
import type { MemoryHost } from '@epoc/testing'
import { newcomer } from './scene.ts'

export const protectedHeader = Uint8Array.of(0xa1, 0x01, 0x32)

/** The bytes of an event over any payload bytes, with headers of one's own. */
export async function signBytes(
  payload: Uint8Array,
  key: SigningKey,
  { header = protectedHeader, open = {} }: { header?: Uint8Array; open?: object } = {},
): Promise<Uint8Array> {
  const context = ['Signature1', protectedHeader, utf8Bytes('epoc/event/1'), payload]
  const signature = await key.sign(encodeCbor(context))
  return encodeCbor([header, open as Record<string, number>, payload, signature])
}

/** What the programs here take for verified; a liar's host asks nothing. */
const asVerified = (bytes: Uint8Array, payload: EventPayload): VerifiedEvent =>
  ({ id: sha256(bytes), bytes, payload }) as unknown as VerifiedEvent

/** What stands in every event of somebody who has read the record. */
export function envelope(by: Replica, to?: EventPayload['to']) {
  const { checkpoint, copy, keys, regime, now } = by
  const { size, root } = checkpoint!
  const stream = copy.streams.lastBelow(streamOf({ to } as EventPayload), size)
  const clear = copy.streams.lastBelow(clearStream, size)
  return {
    regime,
    author: keys.signing.keyId,
    capacity: 'partner',
    ...(to === undefined ? {} : { to }),
    seen: { size, root, clear, stream },
    act: systemRandom(16),
    until: now + 600_000,
    at: now,
  } as const
}

/** The payload by which Germany enrols a person; the person's key may be any bytes. */
export async function enrolment(
  by: Replica,
  { seed = 40, key }: { readonly seed?: number; readonly key?: Uint8Array } = {},
): Promise<OpenPayload> {
  const { signing, recipient } = await newcomer(seed)
  const body = {
    partner: 'DE',
    key: key ?? signing.publicKey,
    recipient,
    hats: new Map([['partner', ['read']]]),
  }
  const encoded = decodeCbor(encodeCbor(body))
  if (!encoded.ok) throw new Error('a body is a map')
  return { ...envelope(by), kind: 'person.enrolled', body: encoded.value } as OpenPayload
}

/** Signs a payload and has a host show it, at this moment. */
export async function showing(
  host: MemoryHost,
  by: Replica,
  payload: OpenPayload | SealedPayload,
  bytes?: Uint8Array,
): Promise<void> {
  const signed = bytes ?? (await signBytes(encodePayload(payload), by.keys.signing))
  host.force(asVerified(signed, payload), by.now, undefined)
}

/** The bytes of a payload's first two fields, `at` and `act`, and of what follows them. */
export function fieldsOf(payload: EventPayload) {
  const bytes = encodePayload(payload)
  const [at, act] = [1 + 3 + 9, 1 + 3 + 9 + 4 + 17]
  return { at: bytes.subarray(1, at), act: bytes.subarray(at, act), rest: bytes.subarray(act) }
}

export const mapOf = (count: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  concat(Uint8Array.of(0xa0 + count), ...parts)
