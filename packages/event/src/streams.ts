/**
 * Which entry stands where in which stream: the positions of every stream of one record.
 * A class, because it grows with the record; its owner is the replica or the host's sequencer.
 */
import type { StreamId } from './stream.ts'

export class Streams {
  /** Per stream, the indices of its entries in rising order; `seq` is the place in it, from 1. */
  readonly #positions = new Map<StreamId, number[]>()

  /** Notes that the entry at `index` is the next of `stream`. Indices only rise. */
  append(stream: StreamId, index: number): void {
    const positions = this.#positions.get(stream)
    if (positions === undefined) this.#positions.set(stream, [index])
    else positions.push(index)
  }

  /** The last `seq` of a stream, 0 where there is none. */
  last(stream: StreamId): number {
    return this.#positions.get(stream)?.length ?? 0
  }

  /** The last `seq` of a stream among the entries below `size`, 0 where there is none. */
  lastBelow(stream: StreamId, size: number): number {
    const positions = this.#positions.get(stream) ?? []
    let low = 0
    let high = positions.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((positions[middle] ?? 0) < size) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The index of the entry that is number `seq` of a stream. */
  indexOf(stream: StreamId, seq: number): number | undefined {
    return this.#positions.get(stream)?.[seq - 1]
  }

  /** What it holds, for `Streams.restore`. */
  save(): ReadonlyMap<StreamId, readonly number[]> {
    return this.#positions
  }

  static restore(saved: ReadonlyMap<StreamId, readonly number[]>): Streams {
    const streams = new Streams()
    for (const [stream, positions] of saved) streams.#positions.set(stream, [...positions])
    return streams
  }

  /** Every stream that has an entry. */
  names(): readonly StreamId[] {
    return [...this.#positions.keys()]
  }
}
