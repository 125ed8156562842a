/**
 * Where a record is kept, as the sequencer needs it. One implementation is PostgreSQL; the one in
 * memory is for tests, and both pass the same suite.
 */
import { sha256 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { StreamId } from '@epoc/event'
import { emptyRoot } from '@epoc/tlog'

/** The one row that is locked to add to a record. */
export type Head = {
  readonly size: number
  /** Milliseconds since 1970; the time of the newest batch or idle signing. */
  readonly headTime: number
  readonly root: Hash32
}

/** The head of a record that has not been founded. */
export const emptyHead: Head = { size: 0, headTime: 0, root: emptyRoot(sha256) as Hash32 }

/** What of an entry is needed to know where the record stands. */
export type StoredRow = {
  readonly receivedAt: number
  readonly stream: StreamId
  readonly seq: number
  readonly record: Uint8Array
  /** The whole entry; absent where it is sealed. */
  readonly entry: Uint8Array | undefined
}

export type Place = { readonly index: number; readonly seq: number; readonly receivedAt: number }

/** What makes an event the same act as another: author, stream, act. */
export type ActKey = {
  readonly author: Uint8Array
  readonly stream: StreamId
  readonly act: Uint8Array
}

/** One text for one act. */
export type ActName = string & { readonly ActName: unique symbol }

/** Reads of what is committed. None of it ever changes. */
export type RecordReader = {
  /** The rows from an index on, at most `limit`, in order. */
  readonly rows: (from: number, limit: number) => Promise<readonly StoredRow[]>
  /** The roots that are known at these sizes, by size. */
  readonly rootsAt: (sizes: readonly number[]) => Promise<ReadonlyMap<number, Hash32>>
  /** Neighbouring hashes of a tile level (0: leaf hashes), one after another; fewer at the end. */
  readonly hashes: (level: number, from: number, count: number) => Promise<readonly Uint8Array[]>
}

export type RecordTransaction = RecordReader & {
  /** Takes the lock. The head, and the store's clock in milliseconds, read after that. */
  readonly lock: () => Promise<{ readonly head: Head; readonly now: number }>
  readonly placesOf: (acts: readonly ActKey[]) => Promise<ReadonlyMap<ActName, Place>>
  /** The sizes of the stored ciphertexts among these, by hex of their hashes. */
  readonly sizesOf: (blobs: readonly Hash32[]) => Promise<ReadonlyMap<string, number>>
  readonly write: (batch: WrittenBatch) => Promise<void>
}

export type RecordStore = RecordReader & {
  readonly head: () => Promise<Head | undefined>
  /**
   * Runs work in a transaction and commits. Where the work throws, nothing was done. After a
   * passing failure it runs again, and then may find its own earlier commit in the record.
   * Throws `DatabaseUnavailable` when that does not help.
   */
  readonly transaction: <T>(work: (transaction: RecordTransaction) => Promise<T>) => Promise<T>
}

export type NewEntry = ActKey & {
  readonly seq: number
  readonly record: Uint8Array
  readonly entry: Uint8Array
  readonly blobs: readonly Hash32[]
}

/** The hash of a full tile: hash `index` of tile level `level`. */
export type TileNode = {
  readonly level: number
  readonly index: number
  readonly hash: Uint8Array
}

export type WrittenBatch = {
  /** The index of the first of `entries`. */
  readonly from: number
  readonly receivedAt: number
  readonly entries: readonly NewEntry[]
  readonly nodes: readonly TileNode[]
  readonly head: Head
}
