/**
 * What of the record must be looked up to judge the events of one batch: the places of acts that
 * stand there already, the sizes of stored ciphertexts, the roots that authors say they have seen.
 * Asked for all events at once, and again for those that can be opened only later.
 */
import { toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { VerifiedEvent } from '@epoc/event'
import { actNameOf, actOf } from './act-name.ts'
import type { Standing } from './standing.ts'
import type { ActName, Place, RecordTransaction } from './store.ts'

export class Knowledge {
  readonly #transaction: RecordTransaction
  readonly #standing: Standing
  readonly #places = new Map<ActName, Place>()
  readonly #sizes = new Map<string, number>()
  readonly #roots = new Map<number, Hash32>()

  constructor(transaction: RecordTransaction, standing: Standing) {
    this.#transaction = transaction
    this.#standing = standing
  }

  async learn(events: readonly VerifiedEvent[]): Promise<void> {
    if (events.length === 0) return
    const places = await this.#transaction.placesOf(events.map(actOf))
    for (const [act, place] of places) this.#places.set(act, place)

    const blobs = events.flatMap(({ payload }) => (payload.blobs ?? []).map(([hash]) => hash))
    if (blobs.length > 0) {
      const sizes = await this.#transaction.sizesOf(blobs)
      for (const [hash, size] of sizes) this.#sizes.set(hash, size)
    }

    const sizes = events.map(({ payload }) => payload.seen.size)
    const unknown = sizes.filter((size) => size > 0 && this.rootAt(size) === undefined)
    if (unknown.length > 0) {
      const roots = await this.#transaction.rootsAt(unknown)
      for (const [size, root] of roots) this.#roots.set(size, root)
    }
  }

  placeOf(event: VerifiedEvent): Place | undefined {
    return this.#places.get(actNameOf(actOf(event)))
  }

  sizeOf(blob: Hash32): number | undefined {
    return this.#sizes.get(toHex(blob))
  }

  rootAt(size: number): Hash32 | undefined {
    return this.#standing.rootAt(size) ?? this.#roots.get(size)
  }
}
