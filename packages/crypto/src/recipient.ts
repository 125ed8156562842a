/**
 * Recipients of age files, type mlkem768x25519 (age v1.1, "post-quantum hybrid"): 1184 bytes of
 * ML-KEM-768 encapsulation key, 32 bytes of X25519. As text: `age1pq1…`, lower-case Bech32
 * without a limit on its length. No other type of recipient passes here.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'
import { asRecipient } from './bytes.ts'
import type { Recipient } from './bytes.ts'
import { err } from './result.ts'
import type { Result } from './result.ts'

export type NotARecipient = { readonly type: 'not-a-recipient' }

const prefix = 'age1pq'
const kemLength = 1184
/** 3 polynomials of 256 coefficients, 12 bits each. */
const coefficientBytes = 1152
const kemModulus = 3329
const anyScalar = new Uint8Array(32).fill(8)

/** `age1pq1…`, 1,959 characters. */
export const recipientText = (recipient: Recipient): string =>
  bech32.encode(prefix, bech32.toWords(recipient), false)

/** Lower case only, one spelling only, this type only. */
export function parseRecipient(text: string): Result<Recipient, NotARecipient> {
  const refused = err({ type: 'not-a-recipient' } as const)
  const decoded = text === text.toLowerCase() ? bech32.decodeUnsafe(text, false) : undefined
  if (decoded?.prefix !== prefix) return refused
  const bytes = bech32.fromWordsUnsafe(decoded.words)
  const recipient = bytes === undefined ? refused : asRecipient(bytes)
  return recipient.ok ? recipient : refused
}

/**
 * Whether anything can be sealed to these bytes: every coefficient of the ML-KEM key is reduced
 * (FIPS 203 §7.2) and the X25519 key is not of small order. A hostile member may publish a
 * recipient for which sealing throws, to hold up everyone who must wrap to it.
 */
export const isAcceptableRecipient = (bytes: Uint8Array): boolean =>
  asRecipient(bytes).ok &&
  hasReducedCoefficients(bytes.subarray(0, coefficientBytes)) &&
  isUsableX25519(bytes.subarray(kemLength))

function hasReducedCoefficients(packed: Uint8Array): boolean {
  for (let i = 0; i < packed.length; i += 3) {
    const [a, b, c] = packed.subarray(i, i + 3) as unknown as [number, number, number]
    if ((a | ((b & 0x0f) << 8)) >= kemModulus || ((b >> 4) | (c << 4)) >= kemModulus) return false
  }
  return true
}

/** A clamped scalar is a multiple of the cofactor: it sends small-order points to zero, refused. */
function isUsableX25519(point: Uint8Array): boolean {
  try {
    x25519.getSharedSecret(anyScalar, point)
    return true
  } catch {
    return false
  }
}
