/**
 * COSE_Sign1 (RFC 9052 §4.2) with one fixed suite: untagged, protected header exactly {1: -19}
 * (Ed25519, RFC 9864), unprotected header empty, external data from the one list of labels.
 */
import { equalBytes, labels, utf8Bytes } from '@epoc/crypto'
import { decodeCbor, encodeCbor } from './cbor.ts'
import type { CborError, CborValue } from './cbor.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

export type Sign1 = { readonly payload: Uint8Array; readonly signature: Uint8Array }
export type EnvelopeError = { readonly type: 'wrong-envelope'; readonly reason: string }

const protectedHeader = Uint8Array.of(0xa1, 0x01, 0x32)
const externalData = utf8Bytes(labels.event)

/** The bytes that are signed (RFC 9052 §4.4). */
export const sigStructure = (payload: Uint8Array): Uint8Array =>
  encodeCbor(['Signature1', protectedHeader, externalData, payload])

export const encodeSign1 = ({ payload, signature }: Sign1): Uint8Array =>
  encodeCbor([protectedHeader, new Map(), payload, signature])

/** R-EVENT-3: four elements, exactly these headers, a signature of 64 bytes. */
export function decodeSign1(bytes: Uint8Array): Result<Sign1, CborError | EnvelopeError> {
  const refuse = (reason: string) => err({ type: 'wrong-envelope', reason } as const)
  const value = decodeCbor(bytes)
  if (!value.ok) return value
  if (!Array.isArray(value.value) || value.value.length !== 4) return refuse('not four elements')
  const [header, open, payload, signature] = value.value as readonly CborValue[]
  if (!(header instanceof Uint8Array) || !equalBytes(header, protectedHeader)) {
    return refuse('another protected header')
  }
  if (!(open instanceof Map) || open.size !== 0) return refuse('an unprotected header')
  if (!(payload instanceof Uint8Array)) return refuse('no payload')
  if (!(signature instanceof Uint8Array) || signature.length !== 64) return refuse('no signature')
  return ok({ payload, signature })
}
