/** The tree of a batch against the whole tree: the same roots, proofs, edges and tile hashes. */
import { sha256, utf8Bytes } from '@epoc/crypto'
import { inclusionProof, TILE_HEIGHT, TreeHistory } from '@epoc/tlog'
import type { Frontier } from '@epoc/tlog'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GrowingTree } from './growing-tree.ts'
import { storedEdge, storedHashes, storedTile, TreeIncomplete } from './stored-tree.ts'

const leaf = (index: number): Uint8Array => sha256(utf8Bytes(`leaf ${index}`))
const mostLeaves = 600
const whole = new TreeHistory(sha256)
for (let index = 0; index < mostLeaves; index += 1) whole.append(leaf(index))

const grow = (edge: Frontier, count: number): GrowingTree => {
  const tree = new GrowingTree(edge)
  for (let index = edge.size; index < edge.size + count; index += 1) tree.append(leaf(index))
  return tree
}

/** The whole tree as a record stores it, at a size. */
const storeOf = (size: number) => ({
  hashes: async (level: number, from: number, count: number) => {
    const complete = Math.floor(size / 256 ** level)
    const indices = Array.from({ length: count }, (_, place) => from + place)
    return indices
      .filter((index) => index < complete)
      .map((index) => whole.hashAt(level * TILE_HEIGHT, index))
  },
})

const sizes = fc.tuple(fc.nat(mostLeaves), fc.nat(40)).filter(([a, b]) => a + b <= mostLeaves)

describe('a growing tree', () => {
  it('has the root and the edge of the whole tree', () => {
    fc.assert(
      fc.property(sizes, ([from, count]) => {
        const tree = grow(whole.frontierAt(from), count)
        expect(tree.size).toBe(from + count)
        expect(tree.root()).toEqual(whole.rootAt(from + count))
        expect(tree.edge).toEqual(whole.frontierAt(from + count))
      }),
      { numRuns: 300 },
    )
  })

  it('proves each leaf that it added, and holds no other', () => {
    fc.assert(
      fc.property(sizes, ([from, count]) => {
        const size = from + count
        const tree = grow(whole.frontierAt(from), count)
        for (let index = from; index < size; index += 1) {
          expect(tree.holds(index)).toBe(true)
          expect(tree.proof(index)).toEqual(whole.inclusionProof(index, size))
        }
        expect(tree.holds(from - 1)).toBe(false)
        expect(tree.holds(size)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('gives the hash of each tile that became full', () => {
    const tree = grow(whole.frontierAt(250), 300)
    expect(tree.nodes).toEqual([
      { level: 1, index: 0, hash: whole.hashAt(TILE_HEIGHT, 0) },
      { level: 1, index: 1, hash: whole.hashAt(TILE_HEIGHT, 1) },
    ])
    expect(grow(whole.frontierAt(257), 200).nodes).toEqual([])
  })
})

describe('a stored tree', () => {
  it('has the edge of the whole tree, and its proofs', async () => {
    for (const size of [1, 2, 255, 256, 257, 511, 512, 600]) {
      expect(await storedEdge(storeOf(size), size)).toEqual(whole.frontierAt(size))
      for (const index of [0, size >> 1, size - 1]) {
        const proof = await inclusionProof(
          sha256,
          { index, size },
          storedHashes(storeOf(size), size),
        )
        expect(proof).toEqual(whole.inclusionProof(index, size))
      }
    }
  })

  it('gives the tiles of the whole tree', async () => {
    const tiles = [
      { level: 0, index: 0, width: 256 },
      { level: 0, index: 2, width: 88 },
      { level: 1, index: 0, width: 2 },
    ]
    for (const tile of tiles) {
      expect(await storedTile(storeOf(600), tile)).toEqual(whole.tileBytes(tile))
    }
  })

  it('says so where rows are missing', async () => {
    const missing = storeOf(500)
    await expect(storedEdge(missing, 600)).rejects.toBeInstanceOf(TreeIncomplete)
    await expect(storedTile(missing, { level: 0, index: 2, width: 9 })).rejects.toBeInstanceOf(
      TreeIncomplete,
    )
  })
})
