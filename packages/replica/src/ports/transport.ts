/**
 * What a replica needs of a host (docs/spec/http.md). Nothing that comes back is trusted: bytes are
 * checked by whoever asked for them.
 */
import type { Hash32, KeyId, Slot, SlotPlace } from '@epoc/crypto'
import type { RegimeId, Result } from '@epoc/event'

export type TransportError =
  /** No answer came. Whether the host acted is unknown. */
  | { readonly type: 'unreachable'; readonly reason: string }
  /** The session is missing or over, and signing in again did not help. */
  | { readonly type: 'not-signed-in' }
  /** The host answered with a problem (RFC 9457). */
  | {
      readonly type: 'problem'
      readonly status: number
      readonly name: string
      readonly detail: Detail
    }
  /** The host answered with something that is not of the agreed shape. */
  | { readonly type: 'unreadable-answer'; readonly reason: string }

type Detail = { readonly [field: string]: unknown }

export type RegimeListing = {
  readonly regime: RegimeId
  readonly origin: string
  readonly sample: boolean
}

/** Where an event was put, with the inclusion proof of its leaf record. */
export type Placed = {
  readonly index: number
  readonly seq: number
  readonly receivedAt: number
  readonly repeated: boolean
  readonly proof: readonly Uint8Array[]
}

/** The answer to an append. `checkpoint` is a signed note. */
export type Appended = { readonly events: readonly Placed[]; readonly checkpoint: string }

export type Answer<T> = Promise<Result<T, TransportError>>

/** One host, before one has chosen a regime or signed in. */
export type Host = {
  readonly regimes: () => Answer<readonly RegimeListing[]>
  readonly makeRecordKeys: (hostToken: string) => Answer<{
    readonly origin: string
    readonly noteKey: Uint8Array
    readonly timeKey: Uint8Array
  }>
  readonly found: (hostToken: string, event: Uint8Array) => Answer<Appended>
  /** Sealed keyrings; what comes back is read as hostile by whoever opens it. */
  readonly slots: {
    /** The problem `not-found` where there is none, or another token. */
    readonly get: (place: SlotPlace) => Answer<unknown>
    readonly drop: (place: SlotPlace) => Answer<void>
  }
  readonly at: (regime: RegimeId, signer: SessionSigner) => Transport
}

/** Who signs in: a person's key id, and its signature over a session's challenge. */
export type SessionSigner = {
  readonly person: KeyId
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>
}

/** One regime at one host, for one person. Signs in by itself when it must. */
export type Transport = {
  readonly append: (events: readonly Uint8Array[]) => Answer<Appended>
  /** A CBOR sequence of at least one item where `from` is below the host's size. */
  readonly entries: (from: number, to: number) => Answer<Uint8Array>
  readonly checkpoint: () => Answer<string>
  /** The signed list of a seat's streams. */
  readonly streams: (seat: string) => Answer<string>
  readonly tile: (path: string) => Answer<Uint8Array>
  readonly hasBlob: (hash: Hash32) => Answer<boolean>
  readonly putBlob: (hash: Hash32, bytes: Uint8Array) => Answer<void>
  readonly getBlob: (hash: Hash32) => Answer<Uint8Array>
  /** R-HTTP-2: `signature` is the order. */
  readonly eraseBlob: (hash: Hash32, signature: Uint8Array) => Answer<void>
  /**
   * Tells how far the host says the record has come: soon, and whenever it grows, until `signal`
   * aborts. Where the host is away it is asked again, and that is told. A hint to sync, which nothing
   * else rests on.
   */
  readonly follow: (
    onSize: (size: number) => void,
    signal: AbortSignal,
    onLost?: () => void,
  ) => Promise<void>
  /** R-HTTP-4: stores a sealed keyring, or puts it over the one that is there. */
  readonly depositSlot: (place: SlotPlace, slot: Slot) => Answer<void>
  readonly signOut: () => Answer<void>
}
