/**
 * Random bytes as an argument. Programs pass `systemRandom`; tests and the sample regime pass
 * `seededRandom`, whose output anyone can repeat: never for a real key, salt or nonce.
 */
import { deriveSeed } from './derive.ts'
import { hmacSha256 } from './hash.ts'
import type { Label } from './labels.ts'

/** `length` fresh bytes. */
export type Random = (length: number) => Uint8Array

/** What WebCrypto gives at most in one call. */
const callLimit = 65_536

/** Bytes of the operating system's generator. */
export const systemRandom: Random = (length) => {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += callLimit) {
    crypto.getRandomValues(bytes.subarray(at, at + callLimit))
  }
  return bytes
}

/**
 * A stream of bytes that is a pure function of (seed, label, name), however it is cut: block i is
 * HMAC-SHA-256(deriveSeed(seed, label, name), i as 8 big-endian bytes). The returned function
 * owns its place in the stream.
 */
export function seededRandom(seed: Uint8Array, label: Label, name = ''): Random {
  const key = deriveSeed(seed, label, name)
  const counter = new DataView(new ArrayBuffer(8))
  let index = 0n
  let rest: Uint8Array = new Uint8Array(0)
  return (length) => {
    const bytes = new Uint8Array(length)
    let filled = 0
    while (filled < length) {
      if (rest.length === 0) {
        counter.setBigUint64(0, index)
        index += 1n
        rest = hmacSha256(key, new Uint8Array(counter.buffer))
      }
      const taken = rest.subarray(0, length - filled)
      bytes.set(taken, filled)
      filled += taken.length
      rest = rest.subarray(taken.length)
    }
    return bytes
  }
}
