/**
 * SHA-256 and HMAC-SHA-256 (FIPS 180-4, RFC 2104), synchronous. On short inputs, which the record
 * is full of, this is faster than WebCrypto; large blocks are hashed by `digestOf`.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import type { Hash32 } from './bytes.ts'

type NativeHash = (algorithm: 'sha256', bytes: Uint8Array, encoding: 'buffer') => Uint8Array
type InNode = {
  readonly process?: {
    readonly getBuiltinModule?: (name: 'node:crypto') => { readonly hash?: NativeHash }
  }
}

/** Node's own, where this runs in Node: some times faster on the few KiB of an entry. */
const native = (globalThis as InNode).process?.getBuiltinModule?.('node:crypto').hash

export const sha256: (bytes: Uint8Array) => Hash32 =
  native === undefined
    ? (bytes) => nobleSha256(bytes) as Uint8Array as Hash32
    : (bytes) => own(native('sha256', bytes, 'buffer'))

/** Node's buffers may share memory with others. */
const own = (buffer: Uint8Array): Hash32 => new Uint8Array(buffer) as Uint8Array as Hash32

export const hmacSha256 = (key: Uint8Array, message: Uint8Array): Hash32 =>
  hmac(nobleSha256, key, message) as Uint8Array as Hash32

/** A SHA-256 in progress. After `digest` it is spent and every further call throws. */
export type Hasher = {
  update(bytes: Uint8Array): void
  digest(): Hash32
}

export function sha256Hasher(): Hasher {
  const state = nobleSha256.create()
  return {
    update: (bytes) => {
      state.update(bytes)
    },
    digest: () => state.digest() as Uint8Array as Hash32,
  }
}
