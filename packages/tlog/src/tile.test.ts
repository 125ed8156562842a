import { sha256 } from '@noble/hashes/sha2.js'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { TreeHistory } from './history.ts'
import { inclusionProof } from './proof.ts'
import { consistencySpans, inclusionSpans, type Subtree, subtreesOf } from './span.ts'
import { type FetchedTile, openTiles, tileBytes, tileRoot } from './tile-bytes.ts'
import { parseTilePath, tilePath } from './tile-path.ts'
import { type Tile, tileHolding, tilesBetween, tilesHolding, tilesOf, tileWidth } from './tile.ts'
import { leafHash } from './tree.ts'

describe('tile paths', () => {
  it('lead back to the tile', () => {
    const tile = fc.record({
      level: fc.integer({ min: 0, max: 63 }),
      index: fc.oneof(fc.nat(2_000), fc.maxSafeNat()),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(tile, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual({ ok: true, value: tile })
      }),
    )
  })

  it.each<[string, Tile]>([
    ['a level above 63', { level: 64, index: 0, width: 1 }],
    ['a fractional level', { level: 0.5, index: 0, width: 1 }],
    ['a negative index', { level: 0, index: -1, width: 1 }],
    ['an empty tile', { level: 0, index: 0, width: 0 }],
    ['a tile too wide', { level: 0, index: 0, width: 257 }],
  ])('there is none for %s', (_, tile) => {
    expect(() => tilePath(tile)).toThrow(RangeError)
  })
})

describe('the tiles of a tree', () => {
  it('of none are none', () => {
    expect(tilesOf(0)).toEqual([])
    expect(tilesBetween(70_000, 70_000)).toEqual([])
  })

  it('are those of a smaller tree and what came since', () => {
    const sizes = fc.tuple(fc.nat(200_000), fc.nat(200_000))
    fc.assert(
      fc.property(sizes, ([a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const paths = new Set([...tilesOf(from), ...tilesBetween(from, to)].map(tilePath))
        const wanted = tilesOf(to).map(tilePath)
        expect(wanted.filter((path) => !paths.has(path))).toEqual([])
        const had = new Set(tilesOf(from).map(tilePath))
        expect(tilesBetween(from, to).filter((tile) => had.has(tilePath(tile)))).toEqual([])
      }),
    )
  })

  it('are named up to the largest tree there can be', () => {
    const size = Number.MAX_SAFE_INTEGER
    expect(tileWidth(size, 6, 0)).toBe(31)
    expect(tileWidth(size, 7, 0)).toBe(0)
    expect(tileHolding(size, { level: 52, index: 0 })).toEqual({
      tile: { level: 6, index: 0, width: 31 },
      start: 0,
      count: 16,
    })
  })

  it('are no question for numbers that are no sizes', () => {
    expect(() => tilesOf(-1)).toThrow(RangeError)
    expect(() => tilesBetween(2, 1)).toThrow(RangeError)
    expect(() => tileWidth(1, -1, 0)).toThrow(RangeError)
    expect(() => tileHolding(7, { level: 1, index: 3 })).toThrow(RangeError)
  })
})

describe('the content of tiles', () => {
  const history = new TreeHistory(sha256)
  beforeAll(() => {
    for (let index = 0; index < 70_000; index += 1) {
      history.append(leafHash(sha256, Uint8Array.of(index >> 16, (index >> 8) & 255, index & 255)))
    }
  })
  const read = (level: number, index: number) => history.hashAt(level, index)
  const fetched = (tiles: readonly Tile[]): readonly FetchedTile[] =>
    tiles.map((tile) => ({ tile, bytes: history.tileBytes(tile) }))
  const open = (size: number, tiles: readonly FetchedTile[]) =>
    openTiles(sha256, { size, root: history.rootAt(size) }, tiles)
  const faultOf = (size: number, tiles: readonly FetchedTile[]) => {
    const opened = open(size, tiles)
    return opened.ok ? undefined : opened.error
  }
  const proofSubtrees = (index: number, size: number): readonly Subtree[] => [
    { level: 0, index },
    ...subtreesOf(inclusionSpans(index, size)),
  ]

  it('is the same from a history and from any reader of hashes', async () => {
    for (const tile of [
      { level: 0, index: 0, width: 256 },
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]) {
      expect(await tileBytes(tile, read)).toEqual(history.tileBytes(tile))
    }
  })

  it('of a full tile has the root that stands in the tile above', () => {
    const below = history.tileBytes({ level: 0, index: 3, width: 256 })
    expect(tileRoot(sha256, below)).toEqual({ ok: true, value: history.hashAt(8, 3) })
    expect(tileRoot(sha256, below.subarray(32))).toEqual({
      ok: false,
      error: { type: 'not-a-full-tile', length: 8_160 },
    })
  })

  it('yields proofs, of any leaf and at any size', async () => {
    const place = fc
      .integer({ min: 1, max: 70_000 })
      .chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)))
    await fc.assert(
      fc.asyncProperty(place, async ([index, size]) => {
        const opened = open(size, fetched(tilesHolding(size, proofSubtrees(index, size))))
        if (!opened.ok) throw new Error(opened.error.type)
        const proof = await inclusionProof(sha256, { index, size }, opened.value)
        expect(proof).toEqual(history.inclusionProof(index, size))
        expect(opened.value(0, index)).toEqual(history.leafHashAt(index))
      }),
      { numRuns: 40 },
    )
  })

  it('of a whole tree opens in any order, as does that of no tree', () => {
    expect(open(3_000, fetched(tilesOf(3_000)).toReversed()).ok).toBe(true)
    expect(open(65_536, fetched(tilesHolding(65_536, []))).ok).toBe(true)
    expect(open(0, []).ok).toBe(true)
  })

  it('is refused after one flipped bit in any tile', () => {
    const size = 70_000
    const tiles = fetched(tilesHolding(size, proofSubtrees(300, size)))
    expect(tiles.map(({ tile }) => tilePath(tile)).sort()).toEqual([
      'tile/0/001',
      'tile/0/273.p/112',
      'tile/1/000',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ])
    for (const [position, { tile, bytes }] of tiles.entries()) {
      const forged = bytes.slice()
      forged[forged.length - 1]! ^= 1
      const fault = faultOf(size, tiles.with(position, { tile, bytes: forged }))
      // A change in a tile above is noticed at that tile or at the one that it vouches for.
      expect(fault?.type).toBe(tile.width < 256 ? 'edge-mismatch' : 'tile-mismatch')
    }
  })

  it('is refused where a tile above vouches for another one', () => {
    const size = 70_000
    const swapped = fetched(tilesHolding(size, [{ level: 0, index: 300 }])).map((given) =>
      tilePath(given.tile) === 'tile/0/001'
        ? { ...given, bytes: history.tileBytes({ level: 0, index: 2, width: 256 }) }
        : given,
    )
    expect(faultOf(size, swapped)).toEqual({
      type: 'tile-mismatch',
      tile: { level: 0, index: 1, width: 256 },
    })
  })

  it('is refused by name where tiles are missing, misplaced or cut', () => {
    const size = 70_000
    const tiles = fetched(tilesHolding(size, [{ level: 0, index: 300 }]))
    const without = (path: string) => tiles.filter(({ tile }) => tilePath(tile) !== path)
    expect(faultOf(size, without('tile/1/000'))).toEqual({
      type: 'missing-tile',
      tile: { level: 1, index: 0, width: 256 },
    })
    expect(faultOf(size, without('tile/2/000.p/1'))).toEqual({
      type: 'missing-tile',
      tile: { level: 2, index: 0, width: 1 },
    })
    const wide = { level: 0, index: 273, width: 111 }
    expect(faultOf(size, fetched([wide]))).toEqual({ type: 'not-in-tree', tile: wide })
    const empty = { level: 5, index: 0, width: 0 }
    expect(faultOf(size, [{ tile: empty, bytes: new Uint8Array(0) }])).toEqual({
      type: 'not-in-tree',
      tile: empty,
    })
    const [first] = tiles
    expect(faultOf(size, [{ tile: first!.tile, bytes: first!.bytes.subarray(1) }])).toEqual({
      type: 'wrong-tile-length',
      tile: first!.tile,
      length: first!.bytes.length - 1,
    })
    expect(openTiles(sha256, { size, root: new Uint8Array(31) }, tiles)).toEqual({
      ok: false,
      error: { type: 'bad-root-length' },
    })
    expect(openTiles(sha256, { size, root: history.rootAt(size - 1) }, tiles)).toEqual({
      ok: false,
      error: { type: 'edge-mismatch' },
    })
  })

  it('is copied: later changes to the fetched bytes do not reach the reader', () => {
    const tiles = fetched(tilesOf(300))
    const opened = open(300, tiles)
    for (const { bytes } of tiles) bytes.fill(0)
    if (!opened.ok) throw new Error(opened.error.type)
    opened.value(0, 5).fill(0)
    expect(opened.value(0, 5)).toEqual(history.leafHashAt(5))
    expect(opened.value(5, 2)).toEqual(history.hashAt(5, 2))
  })

  it('ends where the opened tiles end', () => {
    const subtrees = subtreesOf(consistencySpans(69_000, 70_000))
    const opened = open(70_000, fetched(tilesHolding(70_000, subtrees)))
    if (!opened.ok) throw new Error(opened.error.type)
    for (const { level, index } of subtrees) {
      expect(opened.value(level, index)).toEqual(history.hashAt(level, index))
    }
    const { value } = opened
    expect(() => value(0, 0)).toThrow(RangeError)
    expect(() => value(0, 70_000)).toThrow(RangeError)
  })
})
