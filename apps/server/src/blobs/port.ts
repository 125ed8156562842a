/**
 * Where ciphertexts are kept: by regime and SHA-256, never parsed. One implementation is a local
 * folder. Who may store and read them is not decided here.
 */
import type { Readable } from 'node:stream'
import type { Hash32 } from '@epoc/crypto'
import type { RegimeId, Result } from '@epoc/event'

/** Bytes that have arrived whole and are on the disk, and that nobody can read yet. */
export type ReceivedBlob = {
  readonly sha256: Hash32
  readonly size: number
  /** Puts it in its place, for good once this resolves. Doing it twice is harmless. */
  readonly keep: (regime: RegimeId) => Promise<void>
  /** Lets it go, unless it was kept. */
  readonly discard: () => Promise<void>
}

/** Bytes from `start` up to and including `end`. */
export type ByteRange = { readonly start: number; readonly end: number }

export type StoredBlob = { readonly regime: RegimeId; readonly sha256: Hash32 }

export type BlobStore = {
  /** Takes bytes as they come and stops at `limit`. Throws what the source throws. */
  readonly receive: (
    source: AsyncIterable<Uint8Array>,
    limit: number,
  ) => Promise<Result<ReceivedBlob, { readonly type: 'too-large' }>>
  /** `undefined` where nothing of that name is kept. */
  readonly open: (
    regime: RegimeId,
    sha256: Hash32,
    range: ByteRange | undefined,
  ) => Promise<{ readonly stream: Readable; readonly size: number } | undefined>
  readonly remove: (regime: RegimeId, sha256: Hash32) => Promise<void>
  /** Everything kept and last written before a time, in milliseconds since 1970. */
  readonly keptBefore: (time: number) => AsyncIterable<StoredBlob>
  /** Lets go of what stopped arriving before a time. */
  readonly dropUnfinished: (before: number) => Promise<void>
}
