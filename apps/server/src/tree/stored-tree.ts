/**
 * The tree as it is stored: leaf hashes follow from the leaf records, and the hash of each full
 * tile is kept. Tiles are views of these rows; nothing else of the tree is stored.
 */
import { concat, sha256 } from '@epoc/crypto'
import { perfectSubtrees, rootOf, tileHolding } from '@epoc/tlog'
import type { Frontier, HashReader, Tile } from '@epoc/tlog'
import type { RecordReader } from '../sequence/store.ts'

export type TreeReader = Pick<RecordReader, 'hashes'>

/** Rows are missing that a tree of this size has. */
export class TreeIncomplete extends Error {
  override readonly name = 'TreeIncomplete'
}

/** The bytes of a tile that a tree of the record's size has. */
export async function storedTile(reader: TreeReader, tile: Tile): Promise<Uint8Array> {
  const hashes = await reader.hashes(tile.level, tile.index * 256, tile.width)
  if (hashes.length !== tile.width) throw new TreeIncomplete(`tile ${tile.level}/${tile.index}`)
  return concat(...hashes)
}

/** Reads subtree hashes of the tree of `size` leaves, each tile once. */
export function storedHashes(reader: TreeReader, size: number): HashReader {
  const tiles = new Map<string, Promise<readonly Uint8Array[]>>()
  const hashesOf = (tile: Tile): Promise<readonly Uint8Array[]> => {
    const key = `${tile.level}/${tile.index}`
    const read = tiles.get(key) ?? reader.hashes(tile.level, tile.index * 256, tile.width)
    tiles.set(key, read)
    return read
  }
  return async (level, index) => {
    const { tile, start, count } = tileHolding(size, { level, index })
    const hashes = (await hashesOf(tile)).slice(start, start + count)
    if (hashes.length !== count) throw new TreeIncomplete(`tile ${tile.level}/${tile.index}`)
    return rootOf(sha256, hashes)
  }
}

/** The right edge of the tree of `size` leaves, from at most 255 rows a level. */
export async function storedEdge(reader: TreeReader, size: number): Promise<Frontier> {
  const read = storedHashes(reader, size)
  const subtrees = perfectSubtrees({ start: 0, end: size })
  return {
    size,
    hashes: await Promise.all(subtrees.map(async ({ level, index }) => read(level, index))),
  }
}
