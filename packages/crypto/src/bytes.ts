/**
 * Byte strings that must not be mistaken for one another. A brand says what the bytes are; its
 * constructor checks the length and nothing else. Whether a public key or a recipient is fit for
 * use is asked of `isAcceptablePublicKey` and `isAcceptableRecipient`.
 */
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

/** A SHA-256 digest or an HMAC-SHA-256 code: 32 bytes. */
export type Hash32 = Uint8Array & { readonly Hash32: unique symbol }
/** A raw Ed25519 public key (RFC 8032 §5.1.5): 32 bytes. */
export type PublicKey = Uint8Array & { readonly PublicKey: unique symbol }
/** SHA-256 of a raw public key: 32 bytes. */
export type KeyId = Uint8Array & { readonly KeyId: unique symbol }
/** A secret from which a key pair, an identity or sealing keys follow: 32 bytes. */
export type Seed = Uint8Array & { readonly Seed: unique symbol }
/** A raw age recipient of type mlkem768x25519: 1184 bytes of ML-KEM-768 ‖ 32 of X25519. */
export type Recipient = Uint8Array & { readonly Recipient: unique symbol }
/** The part of a slot's key that no host holds: 16 random bytes. */
export type AccountSecret = Uint8Array & { readonly AccountSecret: unique symbol }

export type WrongLength = {
  readonly type: 'wrong-length'
  readonly length: number
  readonly wanted: number
}

const sized =
  <T extends Uint8Array>(wanted: number) =>
  (bytes: Uint8Array): Result<T, WrongLength> =>
    bytes.length === wanted
      ? ok(bytes as T)
      : err({ type: 'wrong-length', length: bytes.length, wanted })

export const asHash32 = sized<Hash32>(32)
export const asPublicKey = sized<PublicKey>(32)
export const asKeyId = sized<KeyId>(32)
export const asSeed = sized<Seed>(32)
export const asRecipient = sized<Recipient>(1216)
export const asAccountSecret = sized<AccountSecret>(16)

/** The parts, one after another, in an array of their own. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/**
 * Whether both hold the same bytes. The time taken depends on the lengths only, so that it may
 * compare codes and tokens.
 */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}
