import { sha256 } from '@noble/hashes/sha2.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, emptyFrontier, frontierRoot, restoreFrontier } from './frontier.ts'
import { TreeHistory } from './history.ts'
import { perfectSubtrees } from './span.ts'
import { leafHash, rootOf } from './tree.ts'

const LARGEST = 2_000
const leaves = Array.from({ length: LARGEST }, (_, index) =>
  leafHash(sha256, Uint8Array.of(index >> 8, index & 255)),
)
const history = grow(leaves)

function grow(leafHashes: readonly Uint8Array[], hash: typeof sha256 | Counter = sha256) {
  const tree = new TreeHistory(hash)
  for (const leaf of leafHashes) tree.append(leaf)
  return tree
}

type Counter = (bytes: Uint8Array) => Uint8Array
function counting(): { readonly hash: Counter; count: number } {
  const counter = {
    count: 0,
    hash: (bytes: Uint8Array) => {
      counter.count += 1
      return sha256(bytes)
    },
  }
  return counter
}

describe('frontier, history and definition agree', () => {
  it('on the root at any size, however the leaves were split into batches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 5 }), (batches) => {
        let frontier = emptyFrontier
        for (const batch of batches) {
          frontier = append(sha256, frontier, leaves.slice(frontier.size, frontier.size + batch))
        }
        const expected = rootOf(sha256, leaves.slice(0, frontier.size))
        expect(frontierRoot(sha256, frontier)).toEqual(expected)
        expect(history.rootAt(frontier.size)).toEqual(expected)
        expect(history.frontierAt(frontier.size)).toEqual(frontier)
        expect(restoreFrontier(frontier.size, frontier.hashes)).toEqual({
          ok: true,
          value: frontier,
        })
      }),
    )
  })

  it('on the hash of every complete subtree', () => {
    for (const { level, index } of perfectSubtrees({ start: 0, end: LARGEST })) {
      const width = 2 ** level
      const below = leaves.slice(index * width, (index + 1) * width)
      expect(history.hashAt(level, index)).toEqual(rootOf(sha256, below))
    }
    expect(history.leafHashAt(LARGEST - 1)).toEqual(leaves[LARGEST - 1])
  })
})

describe('what it costs', () => {
  it('appending takes less than one node hash per leaf', () => {
    const counter = counting()
    grow(leaves, counter.hash)
    expect(counter.count).toBeLessThan(LARGEST)
    const again = counting()
    append(again.hash, emptyFrontier, leaves)
    expect(again.count).toBe(counter.count)
  })

  it('a root takes at most one hash per level', () => {
    const counter = counting()
    const tree = grow(leaves, counter.hash)
    for (const size of [1, 2, 3, 1023, 1024, 1025, 1999]) {
      counter.count = 0
      tree.rootAt(size)
      expect(counter.count).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
    }
  })
})

describe('a frontier is a value', () => {
  it('appending leaves the old one as it was', () => {
    const before = append(sha256, emptyFrontier, leaves.slice(0, 7))
    const copy = structuredClone(before)
    append(sha256, before, leaves.slice(7, 20))
    expect(before).toEqual(copy)
  })

  it('refuses stored parts of the wrong shape', () => {
    const { hashes } = append(sha256, emptyFrontier, leaves.slice(0, 7))
    const refused = (size: number, parts: readonly Uint8Array[]) => {
      const restored = restoreFrontier(size, parts)
      return restored.ok ? undefined : restored.error
    }
    expect(refused(-1, [])).toEqual({ type: 'bad-size', size: -1 })
    expect(refused(2 ** 53, [])).toEqual({ type: 'bad-size', size: 2 ** 53 })
    expect(refused(8, hashes)).toEqual({ type: 'wrong-number-of-hashes', expected: 1, actual: 3 })
    expect(refused(3, [hashes[0]!, new Uint8Array(31)])).toEqual({ type: 'bad-hash', position: 1 })
  })

  it('throws where the caller is wrong', () => {
    expect(() => append(sha256, emptyFrontier, [new Uint8Array(33)])).toThrow(RangeError)
    expect(() => append(sha256, { size: 1, hashes: [] }, [leaves[0]!])).toThrow(RangeError)
  })
})

describe('a history owns its hashes', () => {
  it('writing into what it gave out or took in changes nothing', () => {
    const given = leaves[0]!.slice()
    const tree = grow([given, ...leaves.slice(1, 300)])
    given.fill(0)
    tree.rootAt(256).fill(0)
    tree.rootAt(1).fill(0)
    tree.leafHashAt(0).fill(0)
    tree.tileBytes({ level: 0, index: 0, width: 256 }).fill(0)
    for (const hash of tree.frontierAt(300).hashes) hash.fill(0)
    for (const hash of tree.inclusionProof(0, 256)) hash.fill(0)
    expect(tree.rootAt(300)).toEqual(rootOf(sha256, leaves.slice(0, 300)))
  })

  it('numbers the leaves from 0', () => {
    const tree = new TreeHistory(sha256)
    expect(tree.size).toBe(0)
    expect([leaves[0]!, leaves[1]!].map((leaf) => tree.append(leaf))).toEqual([0, 1])
    expect(tree.size).toBe(2)
  })

  it.each<[string, (tree: TreeHistory) => unknown]>([
    ['a leaf hash of 31 bytes', (tree) => tree.append(new Uint8Array(31))],
    ['a leaf beyond the end', (tree) => tree.leafHashAt(5)],
    ['a fractional leaf', (tree) => tree.leafHashAt(0.5)],
    ['an incomplete subtree', (tree) => tree.hashAt(2, 1)],
    ['a level above the tree', (tree) => tree.hashAt(9, 0)],
    ['a root beyond the end', (tree) => tree.rootAt(6)],
    ['a negative size', (tree) => tree.rootAt(-1)],
    ['a frontier beyond the end', (tree) => tree.frontierAt(6)],
    ['an inclusion beyond its size', (tree) => tree.inclusionProof(4, 4)],
    ['an inclusion beyond the end', (tree) => tree.inclusionProof(4, 6)],
    ['consistency from nothing', (tree) => tree.consistencyProof(0, 5)],
    ['consistency backwards', (tree) => tree.consistencyProof(5, 4)],
    ['consistency beyond the end', (tree) => tree.consistencyProof(5, 6)],
    ['a tile wider than the tree', (tree) => tree.tileBytes({ level: 0, index: 0, width: 6 })],
    ['a tile that is not there', (tree) => tree.tileBytes({ level: 1, index: 0, width: 1 })],
    ['a tile without hashes', (tree) => tree.tileBytes({ level: 3, index: 0, width: 0 })],
  ])('throws for %s', (_, ask) => {
    expect(() => ask(grow(leaves.slice(0, 5)))).toThrow(RangeError)
  })
})
