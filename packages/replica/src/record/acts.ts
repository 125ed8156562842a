/** R-RECORD-5: which acts an author did already in a stream. Grows with the record. */
import { toHex } from '@epoc/crypto'
import { streamOf } from '@epoc/event'
import type { EventPayload } from '@epoc/event'

export class Acts {
  readonly #seen = new Set<string>()

  /** Whether this is the second event of its author with this act in this stream; notes it. */
  isRepeated(payload: EventPayload): boolean {
    const key = `${toHex(payload.author)} ${streamOf(payload)} ${toHex(payload.act)}`
    if (this.#seen.has(key)) return true
    this.#seen.add(key)
    return false
  }
}
