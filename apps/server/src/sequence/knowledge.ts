/**
 * What of the record must be looked up to judge the events of one batch: the places of acts that
 * stand there already, the sizes of stored ciphertexts, the roots that authors say they have seen.
 * Asked for all events at once, and again for those that can be opened only later.
 */
import { toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { VerifiedEvent } from '@epoc/event'
import { actKeyOf } from './act-name.ts'
import type { ActName } from './act-name.ts'
import type { Standing } from './standing.ts'
import type { Asked, Found, Place, StoredBlob } from './store.ts'

/** What is to be looked up for these events, beside what is in memory. */
export const askedFor = (standing: Standing, events: readonly VerifiedEvent[]): Asked => ({
  acts: events.map(actKeyOf),
  blobs: events.flatMap(({ payload }) => (payload.blobs ?? []).map(([hash]) => hash)),
  sizes: events
    .map(({ payload }) => payload.seen.size)
    .filter((size) => size > 0 && standing.rootAt(size) === undefined),
})

export class Knowledge {
  readonly #standing: Standing
  readonly #look: (asked: Asked) => Promise<Found>
  readonly #places = new Map<ActName, Place>()
  readonly #blobs = new Map<string, StoredBlob>()
  readonly #roots = new Map<number, Hash32>()

  /** `look` looks up what turns out to be missing. */
  constructor(standing: Standing, look: (asked: Asked) => Promise<Found>) {
    this.#standing = standing
    this.#look = look
  }

  async learn(events: readonly VerifiedEvent[]): Promise<void> {
    if (events.length > 0) this.take(await this.#look(askedFor(this.#standing, events)))
  }

  take({ places, blobs, roots }: Found): void {
    for (const [act, place] of places) this.#places.set(act, place)
    for (const [hash, blob] of blobs) this.#blobs.set(hash, blob)
    for (const [size, root] of roots) this.#roots.set(size, root)
  }

  placeOf(act: ActName): Place | undefined {
    return this.#places.get(act)
  }

  blob(hash: Hash32): StoredBlob | undefined {
    return this.#blobs.get(toHex(hash))
  }

  rootAt(size: number): Hash32 | undefined {
    return this.#standing.rootAt(size) ?? this.#roots.get(size)
  }
}
