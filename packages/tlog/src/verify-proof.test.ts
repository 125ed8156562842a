import { sha256 } from '@noble/hashes/sha2.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TreeHistory } from './history.ts'
import { consistencyProof, inclusionProof } from './proof.ts'
import { consistencySpans, inclusionSpans, perfectSubtrees, subtreesOf } from './span.ts'
import { foldSubtrees, leafHash, nodeHash } from './tree.ts'
import {
  type Consistency,
  type Inclusion,
  verifyConsistency,
  verifyInclusion,
} from './verify-proof.ts'

const LARGEST = 2_000
const history = new TreeHistory(sha256)
for (let index = 0; index < LARGEST; index += 1) {
  history.append(leafHash(sha256, Uint8Array.of(index >> 8, index & 255)))
}
const readHistory = (level: number, index: number) => history.hashAt(level, index)

const inclusionOf = (index: number, size: number): Inclusion => ({
  index,
  size,
  leafHash: history.leafHashAt(index),
  root: history.rootAt(size),
  proof: history.inclusionProof(index, size),
})
const consistencyOf = (from: number, to: number): Consistency => ({
  from,
  fromRoot: history.rootAt(from),
  to,
  toRoot: history.rootAt(to),
  proof: history.consistencyProof(from, to),
})
const inclusionFault = (inclusion: Inclusion) => {
  const result = verifyInclusion(sha256, inclusion)
  return result.ok ? undefined : result.error.type
}
const consistencyFault = (consistency: Consistency) => {
  const result = verifyConsistency(sha256, consistency)
  return result.ok ? undefined : result.error.type
}

const size = fc.integer({ min: 1, max: LARGEST })
const indexAndSize = size.chain((size) =>
  fc.record({ index: fc.integer({ min: 0, max: size - 1 }), size: fc.constant(size) }),
)
const fromAndTo = size.chain((to) =>
  fc.record({ from: fc.integer({ min: 1, max: to }), to: fc.constant(to) }),
)

/** One bit of one of these hashes turned over. */
const flip = (hashes: readonly Uint8Array[], at: number): readonly Uint8Array[] =>
  hashes.map((hash, position) =>
    position === Math.floor(at / 256) % hashes.length
      ? hash.map((byte, offset) => (offset === (at >> 3) % 32 ? byte ^ (1 << (at % 8)) : byte))
      : hash,
  )

describe('inclusion', () => {
  it('of every leaf in every tree up to 70 leaves', () => {
    for (let size = 1; size <= 70; size += 1) {
      for (let index = 0; index < size; index += 1) {
        expect(inclusionFault(inclusionOf(index, size))).toBeUndefined()
      }
    }
  })

  it('of any leaf in larger trees; the same proof comes from any reader', async () => {
    await fc.assert(
      fc.asyncProperty(indexAndSize, async (at) => {
        const inclusion = inclusionOf(at.index, at.size)
        expect(inclusionFault(inclusion)).toBeUndefined()
        expect(await inclusionProof(sha256, at, readHistory)).toEqual(inclusion.proof)
        const read = async (level: number, index: number) => history.hashAt(level, index)
        expect(await inclusionProof(sha256, at, read)).toEqual(inclusion.proof)
      }),
    )
  })

  it('is refused after one flipped bit, wherever it is', () => {
    fc.assert(
      fc.property(indexAndSize, fc.nat(), ({ index, size }, at) => {
        const inclusion = inclusionOf(index, size)
        const { leafHash, root, proof } = inclusion
        const [badLeaf, badRoot, ...badProof] = flip([leafHash, root, ...proof], at)
        expect(
          inclusionFault({ ...inclusion, leafHash: badLeaf!, root: badRoot!, proof: badProof }),
        ).toBe('leaf-not-in-tree')
      }),
    )
  })

  it('is refused for every other index and for a proof of another length', () => {
    fc.assert(
      fc.property(indexAndSize, fc.integer({ min: 0, max: LARGEST + 10 }), (at, other) => {
        fc.pre(other !== at.index)
        const inclusion = inclusionOf(at.index, at.size)
        expect(inclusionFault({ ...inclusion, index: other })).toBeDefined()
        const { proof, root } = inclusion
        expect(inclusionFault({ ...inclusion, proof: [...proof, root] })).toBe('proof-too-long')
        // A tree of one leaf has nothing to leave out.
        const expected = proof.length === 0 ? undefined : 'proof-too-short'
        expect(inclusionFault({ ...inclusion, proof: proof.slice(0, -1) })).toBe(expected)
      }),
    )
  })
})

describe('consistency', () => {
  it('between every two trees up to 70 leaves', () => {
    for (let to = 1; to <= 70; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        expect(consistencyFault(consistencyOf(from, to))).toBeUndefined()
      }
    }
  })

  it('between any two larger ones; the same proof comes from any reader', async () => {
    await fc.assert(
      fc.asyncProperty(fromAndTo, async (between) => {
        const consistency = consistencyOf(between.from, between.to)
        expect(consistencyFault(consistency)).toBeUndefined()
        expect(await consistencyProof(sha256, between, readHistory)).toEqual(consistency.proof)
      }),
    )
  })

  it('is refused after one flipped bit, wherever it is', () => {
    fc.assert(
      fc.property(fromAndTo, fc.nat(), ({ from, to }, at) => {
        const consistency = consistencyOf(from, to)
        const { fromRoot, toRoot, proof } = consistency
        const [badFrom, badTo, ...badProof] = flip([fromRoot, toRoot, ...proof], at)
        expect(
          consistencyFault({ ...consistency, fromRoot: badFrom!, toRoot: badTo!, proof: badProof }),
        ).toMatch(/^(roots-differ|old-root-mismatch|claimed-root-mismatch)$/)
      }),
    )
  })

  it('is refused with a hash too many or too few', () => {
    fc.assert(
      fc.property(fromAndTo, ({ from, to }) => {
        const consistency = consistencyOf(from, to)
        const { proof, toRoot } = consistency
        expect(consistencyFault({ ...consistency, proof: [...proof, toRoot] })).toBe(
          'proof-too-long',
        )
        // Equal sizes have nothing to leave out.
        const expected = from === to ? undefined : 'proof-too-short'
        expect(consistencyFault({ ...consistency, proof: proof.slice(0, -1) })).toBe(expected)
        expect(consistencyFault({ ...consistency, proof: [] })).toBe(expected)
      }),
    )
  })
})

describe('trees beyond 2^31 leaves', () => {
  // All leaves alike: the hash of a perfect subtree depends on its level alone.
  const levels = [leafHash(sha256, Uint8Array.of(7))]
  while (levels.length < 54) levels.push(nodeHash(sha256, levels.at(-1)!, levels.at(-1)!))
  const read = (level: number) => levels[level]!
  const rootAt = (size: number) =>
    foldSubtrees(
      sha256,
      perfectSubtrees({ start: 0, end: size }).map(({ level }) => read(level)),
    )
  const huge = fc.integer({ min: 2 ** 31, max: Number.MAX_SAFE_INTEGER })

  it('prove inclusion', async () => {
    await fc.assert(
      fc.asyncProperty(
        huge,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (size, part) => {
          const index = Math.min(size - 1, Math.floor(size * part))
          const proof = await inclusionProof(sha256, { index, size }, read)
          const inclusion = { index, size, leafHash: read(0), root: rootAt(size), proof }
          expect(inclusionFault(inclusion)).toBeUndefined()
          expect(proof.length).toBeLessThanOrEqual(53)
          expect(inclusionFault({ ...inclusion, index: size })).toBe('index-outside-tree')
        },
      ),
    )
  })

  it('prove consistency', async () => {
    await fc.assert(
      fc.asyncProperty(huge, huge, async (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const proof = await consistencyProof(sha256, { from, to }, read)
        const consistency = { from, fromRoot: rootAt(from), to, toRoot: rootAt(to), proof }
        expect(consistencyFault(consistency)).toBeUndefined()
      }),
    )
  })
})

describe('which hashes a proof consists of', () => {
  it('is known before any hash is read', () => {
    expect(inclusionSpans(6, 7)).toEqual([
      { start: 4, end: 6 },
      { start: 0, end: 4 },
    ])
    expect(subtreesOf(inclusionSpans(0, 7))).toEqual([
      { level: 0, index: 1 },
      { level: 1, index: 1 },
      { level: 1, index: 2 },
      { level: 0, index: 6 },
    ])
    // RFC 6962 §2.1.3: from 4 to 7 only the right half; from 6 to 7 three hashes.
    expect(consistencySpans(4, 7)).toEqual([{ start: 4, end: 7 }])
    expect(consistencySpans(6, 7)).toEqual([
      { start: 4, end: 6 },
      { start: 6, end: 7 },
      { start: 0, end: 4 },
    ])
  })

  it('is no question for sizes that are none', () => {
    expect(() => inclusionSpans(0, 0)).toThrow(RangeError)
    expect(() => inclusionSpans(-1, 3)).toThrow(RangeError)
    expect(() => inclusionSpans(0, 2 ** 53)).toThrow(RangeError)
    expect(() => consistencySpans(0, 3)).toThrow(RangeError)
    expect(() => consistencySpans(3, Number.NaN)).toThrow(RangeError)
  })
})
