/** R-RECORD-5: which acts an author did already in a stream. Grows with the record. */
import { toHex } from '@epoc/crypto'
import { streamOf } from '@epoc/event'
import type { EventPayload } from '@epoc/event'

/** By author and stream, the names of the acts in lower-case hex. */
export type SavedActs = ReadonlyMap<string, ReadonlySet<string>>

export class Acts {
  readonly #seen = new Map<string, Set<string>>()

  /** Whether this is the second event of its author with this act in this stream; notes it. */
  isRepeated(payload: EventPayload): boolean {
    const place = `${toHex(payload.author)} ${streamOf(payload)}`
    const act = toHex(payload.act)
    const acts = this.#seen.get(place)
    if (acts?.has(act) === true) return true
    if (acts === undefined) this.#seen.set(place, new Set([act]))
    else acts.add(act)
    return false
  }

  save(): SavedActs {
    return this.#seen
  }

  static restore(saved: SavedActs): Acts {
    const acts = new Acts()
    for (const [place, names] of saved) acts.#seen.set(place, new Set(names))
    return acts
  }
}
