/**
 * Where a record stands: what must be in memory to judge the next event. Owned by the record's
 * sequencer, which changes it only to what is committed.
 */
import type { Hash32, PublicKey } from '@epoc/crypto'
import { Streams } from '@epoc/event'
import type { EventPayload, StreamId } from '@epoc/event'
import { founderKeyOf, personId } from '@epoc/governance'
import type { GovernanceState } from '@epoc/governance'
import { emptyFrontier } from '@epoc/tlog'
import type { Frontier } from '@epoc/tlog'
import type { Draft, Layer } from './draft.ts'
import { emptyHead } from './store.ts'
import type { Head, Place } from './store.ts'

const rememberedRoots = 2_048

export class Standing implements Layer {
  governance: GovernanceState | undefined
  edge: Frontier = emptyFrontier
  head: Head = emptyHead
  /** `receivedAt` of the last entry, 0 where there is none. */
  receivedAt = 0
  readonly streams = new Streams()
  /** Entries taken in so far: more than the head's size only in the midst of catching up. */
  taken = 0
  /** The latest roots, by size. */
  readonly #roots = new Map<number, Hash32>()

  get size(): number {
    return this.head.size
  }

  last(stream: StreamId): number {
    return this.streams.last(stream)
  }

  lastBelow(stream: StreamId, size: number): number {
    return this.streams.lastBelow(stream, size)
  }

  /** Places of earlier acts are not in memory: they are looked up for each batch. */
  placeOf(): Place | undefined {
    return undefined
  }

  rootAt(size: number): Hash32 | undefined {
    return this.#roots.get(size)
  }

  /** Takes in a committed entry: its stream, its time, and what governance is after it. */
  takeOne(stream: StreamId, receivedAt: number, governance: GovernanceState | undefined): void {
    this.streams.append(stream, this.taken)
    this.taken += 1
    this.receivedAt = receivedAt
    this.governance = governance
  }

  /** Takes in a committed draft. */
  take({ entries, receivedAt, governance }: Draft): void {
    for (const { stream } of entries) this.takeOne(stream, receivedAt, governance)
  }

  /** Moves on to a committed head with this edge. */
  moveTo(head: Head, edge: Frontier): void {
    this.head = head
    this.edge = edge
    this.#roots.set(head.size, head.root)
    if (this.#roots.size <= rememberedRoots) return
    const [oldest] = this.#roots.keys()
    if (oldest !== undefined) this.#roots.delete(oldest)
  }
}

/** The public key of an author as a state knows it; before the founding, the one it claims. */
export const keyIn =
  (governance: GovernanceState | undefined) =>
  (payload: EventPayload): PublicKey | undefined =>
    governance === undefined
      ? founderKeyOf(payload)
      : governance.people.get(personId(payload.author))?.key
