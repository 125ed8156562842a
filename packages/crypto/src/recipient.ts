/**
 * Recipients of age files, type mlkem768x25519 (age v1.1, "post-quantum hybrid"): 1184 bytes of
 * ML-KEM-768 encapsulation key, 32 bytes of X25519. As text: `age1pq1…`, lower-case Bech32
 * without a limit on its length. No other type of recipient passes here.
 */
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

/**
 * X25519 ignores the top bit (RFC 7748 §5) and sends exactly these u-coordinates to zero: the points
 * of small order on the curve and its twist, with their spellings above the prime.
 */
function isUsableX25519(point: Uint8Array): boolean {
  let u = 0n
  for (let i = 31; i >= 0; i--) u = (u << 8n) | BigInt((point[i] ?? 0) & (i === 31 ? 0x7f : 0xff))
  return !smallOrder.has(u)
}

const prime = 2n ** 255n - 19n
const smallOrder: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
  prime - 1n,
  prime,
  prime + 1n,
])
