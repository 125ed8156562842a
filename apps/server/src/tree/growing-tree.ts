/**
 * The tree while a batch is added to it: the right edge as it was committed, and every hash that
 * the batch makes. It answers roots and the inclusion proofs of the batch's own leaves, and the
 * hashes of the tiles that became full. It lives as long as its batch.
 */
import { sha256 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { foldSubtrees, inclusionSpans, nodeHash, perfectSubtrees, TILE_HEIGHT } from '@epoc/tlog'
import type { Frontier } from '@epoc/tlog'
import type { TileNode } from '../sequence/store.ts'

export class GrowingTree {
  readonly #start: number
  readonly #hashes: Uint8Array[]
  /** Every hash known here, by level and index. */
  readonly #known = new Map<string, Uint8Array>()
  readonly #nodes: TileNode[] = []
  #size: number

  constructor(edge: Frontier) {
    this.#start = edge.size
    this.#size = edge.size
    this.#hashes = [...edge.hashes]
    for (const [place, subtree] of perfectSubtrees({ start: 0, end: edge.size }).entries()) {
      this.#note(subtree.level, subtree.index, edge.hashes[place])
    }
  }

  get size(): number {
    return this.#size
  }

  /** The right edge now, to start the next batch from. */
  get edge(): Frontier {
    return { size: this.#size, hashes: [...this.#hashes] }
  }

  /** The hashes of the tiles that became full. */
  get nodes(): readonly TileNode[] {
    return this.#nodes
  }

  append(leafHash: Uint8Array): void {
    let hash = leafHash
    let level = 0
    let index = this.#size
    this.#note(level, index, hash)
    while (index % 2 === 1) {
      const left = this.#hashes.pop()
      if (left === undefined) throw new Error('an edge has one hash per perfect subtree')
      hash = nodeHash(sha256, left, hash)
      level += 1
      index = (index - 1) / 2
      this.#note(level, index, hash)
      if (level % TILE_HEIGHT === 0) this.#nodes.push({ level: level / TILE_HEIGHT, index, hash })
    }
    this.#hashes.push(hash)
    this.#size += 1
  }

  root(): Hash32 {
    return foldSubtrees(sha256, this.#hashes) as Hash32
  }

  /** Whether `proof` can answer for a leaf: those that were added here. */
  holds(index: number): boolean {
    return index >= this.#start && index < this.#size
  }

  /** The inclusion proof of a leaf that was added here, in the tree as it is now. */
  proof(index: number): readonly Uint8Array[] {
    return inclusionSpans(index, this.#size).map((span) =>
      foldSubtrees(
        sha256,
        perfectSubtrees(span).map((subtree) => this.#at(subtree)),
      ),
    )
  }

  #at({ level, index }: { readonly level: number; readonly index: number }): Uint8Array {
    const hash = this.#known.get(`${level}/${index}`)
    if (hash === undefined) throw new Error('the proof of another leaf was asked for')
    return hash
  }

  #note(level: number, index: number, hash: Uint8Array | undefined): void {
    if (hash === undefined) throw new Error('an edge has one hash per perfect subtree')
    this.#known.set(`${level}/${index}`, hash)
  }
}
