/**
 * The entries of a host in memory, with what is counted over them: the tree, the streams, the names
 * of acts. It asks no rule, so that a liar may put into it what an honest host would refuse.
 */
import { sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { Streams, streamOf } from '@epoc/event'
import type { VerifiedEvent } from '@epoc/event'
import type { RecordView } from '@epoc/governance'
import type { Placed } from '@epoc/replica'
import { TreeHistory, leafHash, rootOf } from '@epoc/tlog'

/** One stored entry. Tests may replace its bytes. */
export type StoredEntry = {
  bytes: Uint8Array
  readonly record: Uint8Array
  readonly event: VerifiedEvent
  readonly receivedAt: number
  readonly seq: number
}

export class MemoryRecord {
  readonly entries: StoredEntry[] = []
  readonly history = new TreeHistory(sha256)
  readonly streams = new Streams()
  readonly #acts = new Map<string, number>()

  keep(entry: StoredEntry): void {
    const index = this.entries.length
    this.entries.push(entry)
    this.history.append(leafHash(sha256, entry.record))
    this.streams.append(streamOf(entry.event.payload), index)
    this.#acts.set(actOf(entry.event), index)
  }

  /** Where the same act already stands. */
  indexOf(event: VerifiedEvent): number | undefined {
    return this.#acts.get(actOf(event))
  }

  /** The number that the next entry of an event's stream bears. */
  nextOf(event: VerifiedEvent): number {
    return this.streams.last(streamOf(event.payload)) + 1
  }

  /** What the gate may ask. */
  get view(): RecordView {
    return {
      size: this.entries.length,
      receivedAt: this.entries.at(-1)?.receivedAt ?? 0,
      last: (stream) => this.streams.last(stream),
      lastBelow: (stream, size) => this.streams.lastBelow(stream, size),
      rootAt: (size) => this.history.rootAt(size) as Hash32,
    }
  }

  placed(index: number, repeated: boolean): Placed {
    const { seq, receivedAt } = this.entries[index] as StoredEntry
    const proof = this.history.inclusionProof(index, this.history.size)
    return { index, seq, receivedAt, repeated, proof }
  }

  /** The root if one leaf record were another one. */
  rootWith(index: number, record: Uint8Array): Uint8Array {
    const leaves = this.entries.map((entry, i) =>
      leafHash(sha256, i === index ? record : entry.record),
    )
    return rootOf(sha256, leaves)
  }
}

/** The name of an act: whatever bears it is the same act. */
export const actOf = ({ payload }: VerifiedEvent): string =>
  `${toHex(payload.author)} ${streamOf(payload)} ${toHex(payload.act)}`
