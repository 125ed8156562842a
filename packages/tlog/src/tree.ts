// The Merkle tree hash of RFC 6962 §2.1 (the same in RFC 9162 §2.1.1), written as the standard
// defines it. The other files hold cheaper ways to the same roots; this one is the measure they
// are tested against.

import { concatBytes } from './bytes.ts'
import type { HashFunction } from './ports.ts'
import { splitPoint } from './span.ts'

const LEAF = Uint8Array.of(0x00)
const NODE = 0x01

/** SHA-256(0x00 ‖ record). */
export function leafHash(hash: HashFunction, record: Uint8Array): Uint8Array {
  return hash(concatBytes(LEAF, record))
}

/** SHA-256(0x01 ‖ left ‖ right), of two 32-byte hashes. */
export function nodeHash(hash: HashFunction, left: Uint8Array, right: Uint8Array): Uint8Array {
  const node = new Uint8Array(65)
  node[0] = NODE
  node.set(left, 1)
  node.set(right, 33)
  return hash(node)
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export function emptyRoot(hash: HashFunction): Uint8Array {
  return hash(new Uint8Array(0))
}

/** MTH(D[n]) over leaf hashes: hashes every node anew, so its cost grows with the whole tree. */
export function rootOf(hash: HashFunction, leafHashes: readonly Uint8Array[]): Uint8Array {
  const [first] = leafHashes
  if (first === undefined) return emptyRoot(hash)
  if (leafHashes.length === 1) return first
  const split = splitPoint(leafHashes.length)
  return nodeHash(
    hash,
    rootOf(hash, leafHashes.slice(0, split)),
    rootOf(hash, leafHashes.slice(split)),
  )
}

/**
 * The root above neighbouring perfect subtrees of falling size, given from left to right: what
 * `perfectSubtrees` lists. None at all gives the root of the empty tree.
 */
export function foldSubtrees(hash: HashFunction, hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot(hash)
  return hashes.reduceRight((right, left) => nodeHash(hash, left, right))
}
