/**
 * Entries that are about to be added, laid over what stands below them: over a record, or over
 * another draft. A request is drafted over its batch and absorbed by it when all its events are
 * good; otherwise it is dropped and nothing was changed.
 */
import type { StreamId } from '@epoc/event'
import type { GovernanceState } from '@epoc/governance'
import { actName } from './act-name.ts'
import type { ActName } from './act-name.ts'
import type { NewEntry, Place } from './store.ts'

/** What can be asked of a record, or of a draft over it. */
export type Layer = {
  readonly governance: GovernanceState | undefined
  readonly size: number
  /** `receivedAt` of the last entry, 0 where there is none. */
  readonly receivedAt: number
  readonly last: (stream: StreamId) => number
  readonly lastBelow: (stream: StreamId, size: number) => number
  /** The place of an act, as far as this layer knows it. */
  readonly placeOf: (act: ActName) => Place | undefined
}

export class Draft implements Layer {
  readonly #below: Layer
  readonly #entries: NewEntry[] = []
  readonly #positions = new Map<StreamId, number[]>()
  readonly #places = new Map<ActName, Place>()
  governance: GovernanceState | undefined
  receivedAt: number

  constructor(below: Layer) {
    this.#below = below
    this.governance = below.governance
    this.receivedAt = below.receivedAt
  }

  get entries(): readonly NewEntry[] {
    return this.#entries
  }

  get size(): number {
    return this.#below.size + this.#entries.length
  }

  last(stream: StreamId): number {
    return this.#below.last(stream) + (this.#positions.get(stream)?.length ?? 0)
  }

  lastBelow(stream: StreamId, size: number): number {
    const here = this.#positions.get(stream) ?? []
    return this.#below.lastBelow(stream, size) + here.filter((index) => index < size).length
  }

  placeOf(act: ActName): Place | undefined {
    return this.#places.get(act) ?? this.#below.placeOf(act)
  }

  add(entry: NewEntry, receivedAt: number, governance: GovernanceState | undefined): Place {
    const index = this.size
    const place = { index, seq: entry.seq, receivedAt }
    const positions = this.#positions.get(entry.stream)
    if (positions === undefined) this.#positions.set(entry.stream, [index])
    else positions.push(index)
    this.#places.set(actName(entry.act), place)
    this.#entries.push(entry)
    this.governance = governance
    this.receivedAt = receivedAt
    return place
  }

  /** Takes over what was drafted over this draft. */
  absorb(upper: Draft): void {
    for (const entry of upper.entries) this.add(entry, upper.receivedAt, upper.governance)
  }
}
