/**
 * What one home keeps: entries as they were fetched (they are sealed), blobs (ciphertexts), and a
 * few small values. Nothing here is trusted when it is read again: the record is verified anew.
 */
import type { Hash32 } from '@epoc/crypto'

/** A run of items as a CBOR sequence; `from` is the index of the first. */
export type Segment = { readonly from: number; readonly bytes: Uint8Array }

export type Storage = {
  /** All segments in order of `from`. */
  readonly segments: () => Promise<readonly Segment[]>
  /** Durable when it returns. */
  readonly addSegment: (segment: Segment) => Promise<void>
  readonly value: (name: string) => Promise<Uint8Array | undefined>
  /** Replaces the value as a whole; durable when it returns. */
  readonly setValue: (name: string, bytes: Uint8Array) => Promise<void>
  readonly blob: (hash: Hash32) => Promise<Uint8Array | undefined>
  readonly setBlob: (hash: Hash32, bytes: Uint8Array) => Promise<void>
}
