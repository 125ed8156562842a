/**
 * Brings what a home holds up to what the host shows now: entries first, then the signed list of
 * each seat's streams, which must agree with them.
 */
import { ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { seatsOf } from '@epoc/governance'
import type { PersonId, SeatId } from '@epoc/governance'
import type { Storage } from '../ports/storage.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import { fetchRecord } from '../record/fetch.ts'
import type { FaultFound, Progress } from '../record/fetch.ts'
import { compareStreamList, fetchStreamList } from '../record/stream-list.ts'
import type { HeldRecord } from './held-record.ts'

type CaughtUp = Promise<Result<void, TransportError | FaultFound>>

export class CatchUp {
  readonly #held: HeldRecord
  readonly #me: PersonId
  readonly #storage: Storage
  readonly #transport: Transport
  /** The size up to which the lists of streams were compared. */
  #listedAt = 0

  constructor(held: HeldRecord, me: PersonId, storage: Storage, transport: Transport) {
    this.#held = held
    this.#me = me
    this.#storage = storage
    this.#transport = transport
  }

  async run(progress: Progress): CaughtUp {
    const fetched = await this.#fetch(progress)
    if (!fetched.ok || this.#held.copy.size <= this.#listedAt) return fetched
    const person = this.#held.governance?.people.get(this.#me)
    for (const seat of person === undefined ? [] : seatsOf(person)) {
      const agreed = await this.#compareList(seat)
      if (!agreed.ok) return agreed
    }
    this.#listedAt = this.#held.copy.size
    return ok(undefined)
  }

  async #fetch(progress: Progress): CaughtUp {
    const fetched = await fetchRecord(this.#transport, this.#storage, this.#held.copy, progress)
    if (!fetched.ok) return fetched
    await this.#held.read(fetched.value)
    return ok(undefined)
  }

  async #compareList(seat: SeatId): CaughtUp {
    const listed = await fetchStreamList(this.#transport, seat, this.#held.copy)
    if (!listed.ok) return listed
    // The record has grown meanwhile: what the host signed for must be there now.
    if (listed.value.list.size > this.#held.copy.size) {
      const more = await this.#fetch(() => {})
      if (!more.ok) return more
    }
    return compareStreamList(listed.value, this.#held.copy, this.#storage)
  }
}
