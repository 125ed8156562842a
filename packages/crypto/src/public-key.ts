/**
 * Which Ed25519 public keys and signatures may be put before WebCrypto at all.
 *
 * Implementations of Ed25519 agree on honest input and differ on keys and nonces of small order
 * and on encodings that are not reduced. A dishonest signer could use that to be believed by some
 * and not by others, so both are refused before any implementation is asked.
 */
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js'
import { toHex } from './text.ts'

const smallOrderPoints: ReadonlySet<string> = new Set(ED25519_TORSION_SUBGROUP)

/**
 * Whether a key may join a record: 32 bytes, the reduced encoding of a point on the curve
 * (RFC 8032 §5.1.3), and not one of the eight points of small order.
 */
export function isAcceptablePublicKey(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false
  const name = toHex(bytes)
  const known = judged.get(name)
  if (known !== undefined) return known
  if (judged.size >= rememberedKeys) judged.clear()
  const acceptable = isGoodPoint(bytes)
  judged.set(name, acceptable)
  return acceptable
}

/** Finding a point takes a square root, and a record asks of the same keys again and again. */
const judged = new Map<string, boolean>()
const rememberedKeys = 1024

function isGoodPoint(bytes: Uint8Array): boolean {
  try {
    return !ed25519.Point.fromBytes(bytes, false).isSmallOrder()
  } catch {
    return false
  }
}

/**
 * Whether a signature is 64 bytes and its first half, R, is not a point of small order. Unreduced
 * encodings of R need no care: verifiers compare R with a reduced encoding, byte by byte.
 */
export const isAcceptableSignature = (signature: Uint8Array): boolean =>
  signature.length === 64 && !smallOrderPoints.has(toHex(signature.subarray(0, 32)))
