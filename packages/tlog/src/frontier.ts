// The right edge of a growing tree: enough to append and to compute the root, and nothing more.
// At most 53 hashes whatever the size, so it fits in the row that a log locks while it appends.
// A frontier is a value: appending gives another one, and a transaction that fails loses nothing.

import { isHash } from './bytes.ts'
import { isCount } from './count.ts'
import type { HashFunction } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { perfectSubtrees } from './span.ts'
import { foldSubtrees, nodeHash } from './tree.ts'

export interface Frontier {
  /** Leaves in the tree. */
  readonly size: number
  /** Roots of the perfect subtrees from left to right, one for each 1 in the size's binary form. */
  readonly hashes: readonly Uint8Array[]
}

export type FrontierError =
  | { readonly type: 'bad-size'; readonly size: number }
  | { readonly type: 'wrong-number-of-hashes'; readonly expected: number; readonly actual: number }
  | { readonly type: 'bad-hash'; readonly position: number }

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** A frontier from stored parts. Their shape is checked; whether they are the true hashes is not. */
export function restoreFrontier(
  size: number,
  hashes: readonly Uint8Array[],
): Result<Frontier, FrontierError> {
  if (!isCount(size)) return err({ type: 'bad-size', size })
  const expected = perfectSubtrees({ start: 0, end: size }).length
  if (hashes.length !== expected) {
    return err({ type: 'wrong-number-of-hashes', expected, actual: hashes.length })
  }
  const position = hashes.findIndex((hash) => !isHash(hash))
  return position === -1 ? ok({ size, hashes }) : err({ type: 'bad-hash', position })
}

/**
 * The frontier after these leaf hashes (not records) in this order. Costs about one node hash per
 * leaf. The hashes are kept, not copied.
 *
 * @throws RangeError for a leaf hash that is not 32 bytes long
 */
export function append(
  hash: HashFunction,
  frontier: Frontier,
  leafHashes: readonly Uint8Array[],
): Frontier {
  const hashes = [...frontier.hashes]
  let size = frontier.size
  for (const leaf of leafHashes) {
    if (!isHash(leaf)) throw new RangeError('a leaf hash has 32 bytes')
    let root = leaf
    for (let count = size; count % 2 === 1; count = (count - 1) / 2) {
      const left = hashes.pop()
      if (left === undefined) throw new RangeError('a frontier has one hash per perfect subtree')
      root = nodeHash(hash, left, root)
    }
    hashes.push(root)
    size += 1
  }
  return { size, hashes }
}

/** The root of the tree that ends at this frontier. At most 52 hashes. */
export function frontierRoot(hash: HashFunction, frontier: Frontier): Uint8Array {
  return foldSubtrees(hash, frontier.hashes)
}
