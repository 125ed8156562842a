// The content of tiles: made from any hash reader on the log's side, and on the reader's side
// opened only as a set that leads up to a root one already trusts. No input or output happens
// here: `tilesHolding` says what to fetch, the caller fetches, `openTiles` judges.

import { concatBytes, equalBytes, HASH_BYTES, isHash } from './bytes.ts'
import type { HashFunction, HashReader } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { perfectSubtrees, type Subtree } from './span.ts'
import {
  parentSlice,
  type Tile,
  TILE_HEIGHT,
  TILE_WIDTH,
  tileHolding,
  tileKey,
  tileWidth,
} from './tile.ts'
import { foldSubtrees, rootOf } from './tree.ts'

/** A tile as fetched: what was asked for, and what came. */
export interface FetchedTile {
  readonly tile: Tile
  readonly bytes: Uint8Array
}

export type TileError =
  /** A full tile has 8192 bytes; a partial tile has no root of its own. */
  | { readonly type: 'not-a-full-tile'; readonly length: number }
  | { readonly type: 'bad-root-length' }
  /** The tree of this size has no such tile, or has it with another width. */
  | { readonly type: 'not-in-tree'; readonly tile: Tile }
  | { readonly type: 'wrong-tile-length'; readonly tile: Tile; readonly length: number }
  /** Nothing was given for a tile that is needed to reach the root. */
  | { readonly type: 'missing-tile'; readonly tile: Tile }
  /** The partial tiles do not give the root. */
  | { readonly type: 'edge-mismatch' }
  /** A full tile whose root is not what the tile above it says. */
  | { readonly type: 'tile-mismatch'; readonly tile: Tile }

/** The root of a full tile: the hash that stands for it in the tile above. */
export function tileRoot(hash: HashFunction, bytes: Uint8Array): Result<Uint8Array, TileError> {
  if (bytes.length !== TILE_WIDTH * HASH_BYTES) {
    return err({ type: 'not-a-full-tile', length: bytes.length })
  }
  return ok(rootOf(hash, hashesIn(bytes, 0, TILE_WIDTH)))
}

/** The bytes of a tile: `tile.width` hashes of tree level 8·tile.level, one after another. */
export async function tileBytes(tile: Tile, read: HashReader): Promise<Uint8Array> {
  const hashes = Array.from({ length: tile.width }, async (_, offset) =>
    read(tile.level * TILE_HEIGHT, tile.index * TILE_WIDTH + offset),
  )
  return concatBytes(...(await Promise.all(hashes)))
}

/**
 * A reader over tiles of the tree with this size and root, once every one of them is proved to
 * belong to it: the partial tiles by folding them to the root, each full tile by its hash in the
 * tile above. The set must reach the root; `tilesHolding` lists such a set. Bytes are copied. A log
 * may have dropped a partial tile for the full one: then cut that to the width asked for.
 *
 * The reader answers at once, and throws a RangeError for a hash that is in none of the tiles.
 */
export function openTiles(
  hash: HashFunction,
  tree: { readonly size: number; readonly root: Uint8Array },
  fetched: readonly FetchedTile[],
): Result<(level: number, index: number) => Uint8Array, TileError> {
  const { size, root } = tree
  if (!isHash(root)) return err({ type: 'bad-root-length' })
  const tiles = new Map<string, FetchedTile>()
  for (const { tile, bytes } of fetched) {
    if (tileWidth(size, tile.level, tile.index) !== tile.width || tile.width === 0) {
      return err({ type: 'not-in-tree', tile })
    }
    if (bytes.length !== tile.width * HASH_BYTES) {
      return err({ type: 'wrong-tile-length', tile, length: bytes.length })
    }
    tiles.set(tileKey(tile), { tile, bytes: new Uint8Array(bytes) })
  }

  const read = (subtree: Subtree): Uint8Array | undefined => {
    const { tile, start, count } = tileHolding(size, subtree)
    const bytes = tiles.get(tileKey(tile))?.bytes
    return bytes && rootOf(hash, hashesIn(bytes, start, count))
  }

  const peaks: Uint8Array[] = []
  for (const subtree of perfectSubtrees({ start: 0, end: size })) {
    const peak = read(subtree)
    if (peak === undefined) {
      return err({ type: 'missing-tile', tile: tileHolding(size, subtree).tile })
    }
    peaks.push(peak)
  }
  if (!equalBytes(foldSubtrees(hash, peaks), root)) return err({ type: 'edge-mismatch' })

  // Any order will do: all are checked, and a chain of equal hashes ends in a partial tile.
  for (const { tile, bytes } of tiles.values()) {
    if (tile.width < TILE_WIDTH) continue
    const above = parentSlice(size, tile)
    const expected = tiles.get(tileKey(above.tile))
    if (expected === undefined) return err({ type: 'missing-tile', tile: above.tile })
    const [hashAbove] = hashesIn(expected.bytes, above.start, 1)
    const actual = rootOf(hash, hashesIn(bytes, 0, TILE_WIDTH))
    if (hashAbove === undefined || !equalBytes(actual, hashAbove)) {
      return err({ type: 'tile-mismatch', tile })
    }
  }

  return ok((level, index) => {
    const found = read({ level, index })
    if (found === undefined) throw new RangeError(`no tile opened for ${level}/${index}`)
    return found.slice()
  })
}

function hashesIn(bytes: Uint8Array, start: number, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, offset) => {
    const position = (start + offset) * HASH_BYTES
    return bytes.subarray(position, position + HASH_BYTES)
  })
}
