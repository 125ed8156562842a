// Tiles (C2SP tlog-tiles): the tree cut into blocks of height 8, each the 256 hashes along its
// foot. This file knows where tiles stand and which of them a tree of a given size has; hash tiles
// only, no entry bundles. Tile level t holds hashes of tree level 8t.

import { assertCount } from './count.ts'
import type { Subtree } from './span.ts'

export const TILE_HEIGHT = 8
/** Hashes in a full tile. */
export const TILE_WIDTH = 256

export interface Tile {
  readonly level: number
  readonly index: number
  /** Hashes in it: 256 in a full tile, 1 to 255 in the partial one at the right edge. */
  readonly width: number
}

/** A run of neighbouring hashes inside a tile. */
export interface TileSlice {
  readonly tile: Tile
  readonly start: number
  readonly count: number
}

/**
 * How many hashes tile `index` of `level` has in the tree of `size` leaves: 0 to 256.
 *
 * @throws RangeError for numbers that are no size, level or index
 */
export function tileWidth(size: number, level: number, index: number): number {
  assertCount(size, 'size')
  assertCount(level, 'level')
  assertCount(index, 'index')
  const rest = hashesAt(size, level) - index * TILE_WIDTH
  return Math.min(TILE_WIDTH, Math.max(0, rest))
}

/**
 * All tiles of the tree of `size` leaves, level by level and from left to right.
 *
 * @throws RangeError for something that is no size
 */
export function tilesOf(size: number): readonly Tile[] {
  return tilesBetween(0, size)
}

/**
 * The tiles that a mirror of the tree of `from` leaves still lacks for the tree of `to` leaves; one
 * that was partial and has grown is among them.
 *
 * @throws RangeError unless 0 <= from <= to
 */
export function tilesBetween(from: number, to: number): readonly Tile[] {
  assertCount(from, 'from')
  assertCount(to, 'to')
  if (from > to) throw new RangeError(`a tree does not shrink from ${from} to ${to}`)
  const tiles: Tile[] = []
  for (let level = 0; hashesAt(to, level) > 0; level += 1) {
    if (hashesAt(from, level) === hashesAt(to, level)) continue
    let index = Math.floor(hashesAt(from, level) / TILE_WIDTH)
    for (; tileWidth(to, level, index) > 0; index += 1) {
      tiles.push({ level, index, width: tileWidth(to, level, index) })
    }
  }
  return tiles
}

/**
 * Where the hash of a perfect subtree is to be had: the hashes of the run, hashed together, are it.
 *
 * @throws RangeError where the subtree is not complete in a tree of that size
 */
export function tileHolding(size: number, subtree: Subtree): TileSlice {
  assertCount(size, 'size')
  assertCount(subtree.level, 'level')
  assertCount(subtree.index, 'index')
  if ((subtree.index + 1) * 2 ** subtree.level > size) {
    throw new RangeError(`subtree ${subtree.index} of level ${subtree.level} is not complete`)
  }
  const level = Math.floor(subtree.level / TILE_HEIGHT)
  const count = 2 ** (subtree.level % TILE_HEIGHT)
  const position = subtree.index * count
  const index = Math.floor(position / TILE_WIDTH)
  return {
    tile: { level, index, width: tileWidth(size, level, index) },
    start: position % TILE_WIDTH,
    count,
  }
}

/**
 * The tiles to fetch in order to read these subtrees with `openTiles`: those that hold them, those
 * above that vouch for them up to the root, and the right edge. No tile twice.
 */
export function tilesHolding(size: number, subtrees: readonly Subtree[]): readonly Tile[] {
  const tiles = new Map<string, Tile>()
  const include = (tile: Tile) => tiles.set(tileKey(tile), tile)
  edgeTiles(size).forEach(include)
  for (const subtree of subtrees) {
    let { tile } = tileHolding(size, subtree)
    while (tile.width === TILE_WIDTH && !tiles.has(tileKey(tile))) {
      include(tile)
      tile = parentSlice(size, tile).tile
    }
  }
  return [...tiles.values()]
}

/** Where the root of a full tile stands in the tile above it. */
export function parentSlice(size: number, tile: Tile): TileSlice {
  return tileHolding(size, { level: (tile.level + 1) * TILE_HEIGHT, index: tile.index })
}

/** A key for maps: the place of a tile, whatever its width. */
export function tileKey(tile: { readonly level: number; readonly index: number }): string {
  return `${tile.level}/${tile.index}`
}

// The partial tiles: together they hold exactly the perfect subtrees that the root is folded from.
function edgeTiles(size: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (let level = 0; hashesAt(size, level) > 0; level += 1) {
    const index = Math.floor(hashesAt(size, level) / TILE_WIDTH)
    const width = tileWidth(size, level, index)
    if (width > 0) tiles.push({ level, index, width })
  }
  return tiles
}

// Hashes on a tile level: complete subtrees of 256^level leaves.
function hashesAt(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level)
}
