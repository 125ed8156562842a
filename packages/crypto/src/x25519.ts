/**
 * X25519 (RFC 7748) by WebCrypto, and in JavaScript where that has none: some fifty times slower.
 * A result of zero, which comes of a point of small order, is thrown.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { hex } from '@scure/base'
import { concat } from './bytes.ts'
import { bufferSource } from './subtle.ts'

/** What precedes the scalar in an X25519 private key's PKCS#8 form (RFC 8410 §7). */
const pkcs8Head = hex.decode('302e020100300506032b656e04220420')

/** Multiplies points by one scalar of 32 bytes. */
export type Multiply = (point: Uint8Array) => Promise<Uint8Array>

export const basePoint: Uint8Array = x25519.GuBytes

export async function multiplierOf(scalar: Uint8Array): Promise<Multiply> {
  const key = await imported(scalar)
  if (key === undefined) return inJavaScript(scalar)
  return async (point) => {
    const peer = await crypto.subtle.importKey('raw', bufferSource(point), 'X25519', false, [])
    return new Uint8Array(
      await crypto.subtle.deriveBits({ name: 'X25519', public: peer }, key, 256),
    )
  }
}

export const inJavaScript =
  (scalar: Uint8Array): Multiply =>
  async (point) =>
    x25519.getSharedSecret(scalar, point)

async function imported(scalar: Uint8Array): Promise<CryptoKey | undefined> {
  const pkcs8 = concat(pkcs8Head, scalar)
  try {
    return await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits'])
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'NotSupportedError') return undefined
    throw cause
  } finally {
    pkcs8.fill(0)
  }
}
