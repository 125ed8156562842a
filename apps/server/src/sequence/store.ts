/**
 * Where a record is kept, as the sequencer needs it. One implementation is PostgreSQL; the one in
 * memory is for tests, and both pass the same suite.
 */
import { sha256 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { StreamId } from '@epoc/event'
import type { SeatId } from '@epoc/governance'
import { emptyRoot } from '@epoc/tlog'
import type { ActKey, ActName } from './act-name.ts'

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
  /** The whole entry; absent where it is sealed, and `sealer` is known. */
  readonly entry: Uint8Array | undefined
  /** The seat that sealed it, where it is sealed: what governance keeps of it. */
  readonly sealer: SeatId | undefined
}

export type Place = { readonly index: number; readonly seq: number; readonly receivedAt: number }

/** Reads of what is committed. None of it ever changes. */
export type RecordReader = {
  /** The rows from an index on, at most `limit`, in order. */
  readonly rows: (from: number, limit: number) => Promise<readonly StoredRow[]>
  /** The roots that are known at these sizes, by size. */
  readonly rootsAt: (sizes: readonly number[]) => Promise<ReadonlyMap<number, Hash32>>
  /** Neighbouring hashes of a tile level (0: leaf hashes), one after another; fewer at the end. */
  readonly hashes: (level: number, from: number, count: number) => Promise<readonly Uint8Array[]>
}

/** What must be known to judge events. */
export type Asked = {
  readonly acts: readonly ActKey[]
  readonly blobs: readonly Hash32[]
  readonly sizes: readonly number[]
}

/** A stored ciphertext: its size in bytes, and the partners that stored it. */
export type StoredBlob = { readonly size: number; readonly holders: readonly string[] }

export type Found = {
  /** Of the acts that stand in the record. */
  readonly places: ReadonlyMap<ActName, Place>
  /** Of the ciphertexts that are stored, by hex of their hashes. */
  readonly blobs: ReadonlyMap<string, StoredBlob>
  /** At the sizes that were signed. */
  readonly roots: ReadonlyMap<number, Hash32>
}

export type RecordTransaction = RecordReader & {
  /**
   * Comes first: takes the lock, and then reads the head, the store's clock in milliseconds, and
   * what is asked.
   */
  readonly begin: (
    asked: Asked,
  ) => Promise<{ readonly head: Head; readonly now: number; readonly found: Found }>
  readonly look: (asked: Asked) => Promise<Found>
  /** Comes last: writes and commits. */
  readonly commit: (batch: WrittenBatch) => Promise<void>
}

export type RecordStore = RecordReader & {
  readonly head: () => Promise<Head | undefined>
  /**
   * Runs work in a transaction. Where it does not commit, nothing was done. After a passing failure
   * it runs again, and then may find its own earlier commit in the record.
   * Throws `DatabaseUnavailable` when that does not help.
   */
  readonly transaction: <T>(work: (transaction: RecordTransaction) => Promise<T>) => Promise<T>
}

export type NewEntry = {
  readonly stream: StreamId
  readonly act: ActKey
  readonly seq: number
  readonly record: Uint8Array
  readonly entry: Uint8Array
  /** The seat that sealed it, where it is sealed. */
  readonly sealer: SeatId | undefined
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
