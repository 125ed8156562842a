/**
 * What one home keeps: entries as they were fetched (they are sealed), blobs (ciphertexts), and a
 * few small values. Nothing here is trusted when it is read again: the record is verified anew.
 */
import type { Hash32 } from '@epoc/crypto'

/** A run of items as a CBOR sequence; `from` is the index of the first. */
export type Segment = { readonly from: number; readonly bytes: Uint8Array }

export type Storage = {
  /** In order of `from`, the segments in which items from this index on stand. */
  readonly segments: (from: number) => Promise<readonly Segment[]>
  /** Durable when it returns; takes the place of one that begins at the same index. */
  readonly addSegment: (segment: Segment) => Promise<void>
  readonly value: (name: string) => Promise<Uint8Array | undefined>
  /** Replaces the value as a whole; durable when it returns. */
  readonly setValue: (name: string, bytes: Uint8Array) => Promise<void>
  readonly blob: (hash: Hash32) => Promise<Uint8Array | undefined>
  readonly setBlob: (hash: Hash32, bytes: Uint8Array) => Promise<void>
  /** Harmless where there is none. */
  readonly dropBlob: (hash: Hash32) => Promise<void>
}

/** What begins at or after `from`, and the one before it, which may reach beyond; in order. */
export function segmentsFrom<T>(
  all: readonly T[],
  beginning: (each: T) => number,
  from: number,
): readonly T[] {
  const ordered = all.toSorted((a, b) => beginning(a) - beginning(b))
  const last = ordered.findLastIndex((each) => beginning(each) <= from)
  return ordered.slice(Math.max(0, last))
}
