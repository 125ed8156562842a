// The whole tree in memory: every hash of every perfect subtree of a log that only grows, about 64
// bytes per leaf (up to twice that after a buffer has doubled). It answers roots and proofs for any
// size up to the present one without reading anything. It does not undo: a log appends here only
// what it has committed, and computes ahead with a frontier.

import { HASH_BYTES, isHash } from './bytes.ts'
import { assertCount } from './count.ts'
import type { Frontier } from './frontier.ts'
import { HashColumn } from './hash-column.ts'
import type { HashFunction } from './ports.ts'
import { consistencySpans, inclusionSpans, perfectSubtrees, type Span } from './span.ts'
import { type Tile, TILE_HEIGHT, TILE_WIDTH, tileWidth } from './tile.ts'
import { foldSubtrees, nodeHash } from './tree.ts'

export class TreeHistory {
  readonly #hash: HashFunction
  // #levels[k] holds the hashes of all perfect subtrees of 2^k leaves, from left to right.
  readonly #levels: HashColumn[] = [new HashColumn()]

  constructor(hash: HashFunction) {
    this.#hash = hash
  }

  /** Leaves so far. */
  get size(): number {
    return this.#level(0).length
  }

  /**
   * Adds one leaf hash (not a record) and returns its index. One node hash on average.
   *
   * @throws RangeError for a hash that is not 32 bytes long
   */
  append(leafHash: Uint8Array): number {
    if (!isHash(leafHash)) throw new RangeError('a leaf hash has 32 bytes')
    const index = this.size
    let hash = leafHash
    let level = 0
    let position = index
    this.#level(level).push(hash)
    while (position % 2 === 1) {
      hash = nodeHash(this.#hash, this.#level(level).view(position - 1), hash)
      level += 1
      position = (position - 1) / 2
      if (level === this.#levels.length) this.#levels.push(new HashColumn())
      this.#level(level).push(hash)
    }
    return index
  }

  /** A copy of the hash of leaf `index`. @throws RangeError where there is none */
  leafHashAt(index: number): Uint8Array {
    return this.hashAt(0, index)
  }

  /**
   * A copy of the hash of the perfect subtree of 2^level leaves that starts at leaf index·2^level.
   *
   * @throws RangeError where that subtree is not complete
   */
  hashAt(level: number, index: number): Uint8Array {
    assertCount(index, 'index')
    if (index >= (this.#levels[level]?.length ?? 0)) {
      throw new RangeError(`no complete subtree ${index} at level ${level}`)
    }
    return this.#level(level).view(index).slice()
  }

  /** The root when the tree had `size` leaves. @throws RangeError beyond the present size */
  rootAt(size: number): Uint8Array {
    this.#assertSize(size)
    return this.#rootOf({ start: 0, end: size })
  }

  /** The right edge when the tree had `size` leaves. @throws RangeError beyond the present size */
  frontierAt(size: number): Frontier {
    this.#assertSize(size)
    const subtrees = perfectSubtrees({ start: 0, end: size })
    return { size, hashes: subtrees.map(({ level, index }) => this.hashAt(level, index)) }
  }

  /** RFC 6962 §2.1.1. @throws RangeError unless 0 <= index < size <= the present size */
  inclusionProof(index: number, size: number): readonly Uint8Array[] {
    this.#assertSize(size)
    return inclusionSpans(index, size).map((span) => this.#rootOf(span))
  }

  /** RFC 6962 §2.1.2. @throws RangeError unless 0 < from <= to <= the present size */
  consistencyProof(from: number, to: number): readonly Uint8Array[] {
    this.#assertSize(to)
    return consistencySpans(from, to).map((span) => this.#rootOf(span))
  }

  /** The bytes to serve for a tile, a copy. @throws RangeError where the tree has not that many hashes */
  tileBytes(tile: Tile): Uint8Array {
    if (tileWidth(this.size, tile.level, tile.index) < tile.width) {
      throw new RangeError(`tile ${tile.level}/${tile.index} has no ${tile.width} hashes yet`)
    }
    const column = this.#level(tile.level * TILE_HEIGHT)
    return column.range(tile.index * TILE_WIDTH, tile.width).slice()
  }

  /**
   * Everything that it holds, for `restore`: one run of hashes for each level, from the leaves up.
   * Valid to read until the next append, never to write.
   */
  get columns(): readonly Uint8Array[] {
    return this.#levels.map((column) => column.range(0, column.length))
  }

  /**
   * A history as it was when `columns` gave these, copied. No hash is computed again: whoever
   * restores must know where the bytes come from.
   *
   * @throws RangeError where they are not the levels of one tree
   */
  static restore(hash: HashFunction, columns: readonly Uint8Array[]): TreeHistory {
    const history = new TreeHistory(hash)
    let expected = (columns[0]?.length ?? 0) / HASH_BYTES
    for (const [level, bytes] of columns.entries()) {
      if (bytes.length !== expected * HASH_BYTES) throw new RangeError(`level ${level} is amiss`)
      history.#levels[level] = HashColumn.of(bytes)
      expected = Math.floor(expected / 2)
    }
    if (expected > 0) throw new RangeError('a level is missing')
    return history
  }

  #level(level: number): HashColumn {
    const column = this.#levels[level]
    if (column === undefined) throw new RangeError(`no level ${level}`)
    return column
  }

  // Always a hash of its own: callers may keep it, and the columns may grow.
  #rootOf(span: Span): Uint8Array {
    const hashes = perfectSubtrees(span).map(({ level, index }) => this.#level(level).view(index))
    const root = foldSubtrees(this.#hash, hashes)
    return hashes.length === 1 ? root.slice() : root
  }

  #assertSize(size: number): void {
    assertCount(size, 'size')
    if (size > this.size) throw new RangeError(`the tree has ${this.size} leaves, not ${size}`)
  }
}
