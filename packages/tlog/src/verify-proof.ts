// Checking proofs that come from a log which may lie (RFC 9162 §2.1.3.2 and §2.1.4.2). Stricter
// than the standard where it leaves room: every hash has 32 bytes, no hash is left over, sizes are
// safe integers, and size 0 is refused: an empty tree includes nothing, and every tree is
// consistent with it, so such a "proof" would say nothing while looking as if it did.

import { equalBytes, isHash } from './bytes.ts'
import { isCount } from './count.ts'
import type { HashFunction } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { nodeHash } from './tree.ts'

export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leafHash: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

export interface Consistency {
  readonly from: number
  readonly fromRoot: Uint8Array
  readonly to: number
  readonly toRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** What stands wrong in either kind of proof. */
export type ProofShapeError =
  /** A size or index that is negative, fractional or above 2^53 - 1. */
  | { readonly type: 'not-a-count'; readonly value: number }
  /** Size 0: nothing can be proved about it. */
  | { readonly type: 'empty-tree' }
  /** A leaf hash, root or proof hash that is not 32 bytes long. */
  | { readonly type: 'bad-hash-length' }
  | { readonly type: 'proof-too-short' }
  | { readonly type: 'proof-too-long' }

export type InclusionError =
  | ProofShapeError
  | { readonly type: 'index-outside-tree'; readonly index: number; readonly size: number }
  | { readonly type: 'leaf-not-in-tree' }

export type ConsistencyError =
  | ProofShapeError
  | { readonly type: 'sizes-reversed'; readonly from: number; readonly to: number }
  /** Equal sizes, different roots: two histories. */
  | { readonly type: 'roots-differ' }
  /** The proof does not lead to the old root. */
  | { readonly type: 'old-root-mismatch' }
  /** The proof leads to the old root and not to the claimed one. */
  | { readonly type: 'claimed-root-mismatch' }

/** That the leaf hash stands at `index` in the tree of `size` leaves with this root. */
export function verifyInclusion(
  hash: HashFunction,
  inclusion: Inclusion,
): Result<void, InclusionError> {
  const { index, size, leafHash, root, proof } = inclusion
  const misshapen = checkShape([index, size], size, [leafHash, root, ...proof])
  if (misshapen !== undefined) return err(misshapen)
  if (index >= size) return err({ type: 'index-outside-tree', index, size })

  let position = index
  let last = size - 1
  let computed = leafHash
  for (const sibling of proof) {
    if (last === 0) return err({ type: 'proof-too-long' })
    if (isOdd(position) || position === last) {
      computed = nodeHash(hash, sibling, computed)
      // A last node without right neighbour rises unchanged until it is a right child.
      while (!isOdd(position)) {
        position = half(position)
        last = half(last)
      }
    } else {
      computed = nodeHash(hash, computed, sibling)
    }
    position = half(position)
    last = half(last)
  }
  if (last !== 0) return err({ type: 'proof-too-short' })
  return equalBytes(computed, root) ? ok(undefined) : err({ type: 'leaf-not-in-tree' })
}

/**
 * That the tree of `to` leaves begins with exactly the leaves of the tree of `from` leaves. For
 * equal sizes the proof is empty and the roots are equal. Starting from size 0 is refused: a
 * follower that has seen nothing takes the first checkpoint on its signature alone.
 */
export function verifyConsistency(
  hash: HashFunction,
  consistency: Consistency,
): Result<void, ConsistencyError> {
  const { from, fromRoot, to, toRoot, proof } = consistency
  const misshapen = checkShape([from, to], from, [fromRoot, toRoot, ...proof])
  if (misshapen !== undefined) return err(misshapen)
  if (from > to) return err({ type: 'sizes-reversed', from, to })
  if (from === to) {
    if (proof.length > 0) return err({ type: 'proof-too-long' })
    return equalBytes(fromRoot, toRoot) ? ok(undefined) : err({ type: 'roots-differ' })
  }

  let position = from - 1
  let last = to - 1
  while (isOdd(position)) {
    position = half(position)
    last = half(last)
  }
  // Where the old tree is one perfect subtree (position is now 0) the proof leaves its root out.
  const [start, ...steps] = position === 0 ? [fromRoot, ...proof] : proof
  if (start === undefined) return err({ type: 'proof-too-short' })
  let old = start
  let claimed = start
  for (const step of steps) {
    if (last === 0) return err({ type: 'proof-too-long' })
    if (isOdd(position) || position === last) {
      old = nodeHash(hash, step, old)
      claimed = nodeHash(hash, step, claimed)
      while (position !== 0 && !isOdd(position)) {
        position = half(position)
        last = half(last)
      }
    } else {
      claimed = nodeHash(hash, claimed, step)
    }
    position = half(position)
    last = half(last)
  }
  if (last !== 0) return err({ type: 'proof-too-short' })
  if (!equalBytes(old, fromRoot)) return err({ type: 'old-root-mismatch' })
  return equalBytes(claimed, toRoot) ? ok(undefined) : err({ type: 'claimed-root-mismatch' })
}

function checkShape(
  counts: readonly number[],
  size: number,
  hashes: readonly Uint8Array[],
): ProofShapeError | undefined {
  const value = counts.find((count) => !isCount(count))
  if (value !== undefined) return { type: 'not-a-count', value }
  if (size === 0) return { type: 'empty-tree' }
  return hashes.every(isHash) ? undefined : { type: 'bad-hash-length' }
}

function isOdd(value: number): boolean {
  return value % 2 === 1
}

function half(value: number): number {
  return Math.floor(value / 2)
}
