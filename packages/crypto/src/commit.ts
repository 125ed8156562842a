/**
 * Commitments: bind a sealed body to its content so that the content can be disclosed later and
 * checked by someone who never had the key. Hides the content as long as `r` stays unknown.
 */
import { concat, equalBytes } from './bytes.ts'
import type { Hash32 } from './bytes.ts'
import { hmacSha256 } from './hash.ts'
import { labels } from './labels.ts'
import { utf8Bytes } from './text.ts'

const label = utf8Bytes(labels.commit)

/**
 * HMAC-SHA-256(r, "epoc/commit/1" ‖ content). Throws unless `r` is 32 bytes: HMAC fills shorter
 * keys with zeros, so that two of them could stand for one commitment.
 */
export function commitmentOf(r: Uint8Array, content: Uint8Array): Hash32 {
  if (r.length !== 32) throw new RangeError('the salt of a commitment is 32 bytes')
  return hmacSha256(r, concat(label, content))
}

/** Whether `commitment` was made of this content with this salt. */
export const checkCommitment = (
  commitment: Uint8Array,
  r: Uint8Array,
  content: Uint8Array,
): boolean => r.length === 32 && equalBytes(commitment, commitmentOf(r, content))
