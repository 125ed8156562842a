// Hashes one after another in one flat buffer that doubles when it is full: 32 bytes each, no
// object per hash. Append only. What `view` and `range` hand out is owned by the column.

import { HASH_BYTES } from './bytes.ts'

const FIRST_CAPACITY = 64

export class HashColumn {
  #bytes = new Uint8Array(FIRST_CAPACITY * HASH_BYTES)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** A column of these hashes, copied. */
  static of(bytes: Uint8Array): HashColumn {
    const column = new HashColumn()
    const capacity = Math.max(bytes.length, FIRST_CAPACITY * HASH_BYTES)
    column.#bytes = new Uint8Array(capacity)
    column.#bytes.set(bytes)
    column.#length = bytes.length / HASH_BYTES
    return column
  }

  push(hash: Uint8Array): void {
    const end = this.#length * HASH_BYTES
    if (end === this.#bytes.length) {
      const grown = new Uint8Array(end * 2)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    this.#bytes.set(hash, end)
    this.#length += 1
  }

  /** The hash at `index` without copying it; valid to read until the next push, never to write. */
  view(index: number): Uint8Array {
    return this.range(index, 1)
  }

  /** `count` neighbouring hashes, under the same terms. */
  range(index: number, count: number): Uint8Array {
    return this.#bytes.subarray(index * HASH_BYTES, (index + count) * HASH_BYTES)
  }
}
