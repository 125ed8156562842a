/**
 * SHA-256 and HMAC-SHA-256 (FIPS 180-4, RFC 2104), synchronous. On short inputs, which the record
 * is full of, this is faster than WebCrypto; large blocks are hashed by `digestOf`.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import type { Hash32 } from './bytes.ts'
import { nodeCrypto } from './in-node.ts'
import type { NodeCrypto } from './in-node.ts'

/** Node's own, where there is one: some times faster, on the few KiB of an entry and on files. */
export const sha256: (bytes: Uint8Array) => Hash32 = inNode(nodeCrypto) ?? inJavaScript

function inNode(node: NodeCrypto | undefined) {
  const hash = node?.hash
  return hash && ((bytes: Uint8Array) => own(hash('sha256', bytes, 'buffer')))
}

function inJavaScript(bytes: Uint8Array): Hash32 {
  return nobleSha256(bytes) as Uint8Array as Hash32
}

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
  const state = nodeCrypto?.createHash('sha256') ?? nobleSha256.create()
  return {
    update: (bytes) => {
      state.update(bytes)
    },
    digest: () => own(state.digest()),
  }
}
