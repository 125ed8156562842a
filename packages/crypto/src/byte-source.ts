/**
 * Byte streams of either kind, a browser's or a generator's, read in one way: lazily, counted and
 * hashed as they pass, large chunks in pieces. Holds one chunk of the source at a time.
 */
import { concat } from './bytes.ts'
import type { Hash32 } from './bytes.ts'
import { sha256Hasher } from './hash.ts'

/** Its chunks are the reader's: who gave one does not write to it again. */
export type ByteSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

export type Puller = {
  /** The next chunk, or null at the end. */
  next(): Promise<Uint8Array | null>
  /** Nothing more is wanted. May be called while `next` is pending, and more than once. */
  stop(): Promise<unknown>
}

/** Not every browser can iterate a ReadableStream, hence the reader. */
export function pullerOf(source: ByteSource): Puller {
  if ('getReader' in source) {
    const reader = source.getReader()
    return { next: async () => (await reader.read()).value ?? null, stop: () => reader.cancel() }
  }
  const iterator = source[Symbol.asyncIterator]()
  return {
    next: async () => {
      const result = await iterator.next()
      return result.done === true ? null : result.value
    },
    stop: async () => iterator.return?.(),
  }
}

/** Bytes that were read too far, and then the rest. */
export function unread(bytes: Uint8Array, rest: Puller): Puller {
  let first: Uint8Array | undefined = bytes
  return {
    ...rest,
    next: async () => {
      const next = first
      first = undefined
      return next ?? rest.next()
    },
  }
}

/** The first `length` bytes and the rest; null where there are fewer. */
export async function take(
  source: Puller,
  length: number,
): Promise<{ readonly bytes: Uint8Array; readonly rest: Puller } | null> {
  let bytes: Uint8Array = new Uint8Array(0)
  while (bytes.length < length) {
    const piece = await source.next()
    if (piece === null) return null
    bytes = concat(bytes, piece)
  }
  return { bytes: bytes.slice(0, length), rest: unread(bytes.subarray(length), source) }
}

/** What passed through a stream: its SHA-256 and its length in bytes. */
export type Measure = { readonly hash: Hash32; readonly size: number }

type Observer = {
  /** The most bytes that pass at once. */
  readonly pieceLimit: number
  /** Each piece before it is passed on, and the bytes up to and with it. May throw. */
  onPiece(piece: Uint8Array, size: number): void
  /** The source has ended; this passed. May throw. The stream closes after it. */
  onEnd(measure: Measure): void | Promise<void>
  /** Makes the stream's error of what the source or one of the above threw. */
  onFault(thrown: unknown): Error
  /** Makes the stream's error after the signal, or tells that the reader gave up. */
  onAbort(): Error
  readonly signal?: AbortSignal | undefined
}

/** The same bytes, observed. `stop` releases a source whose stream no one will read. */
export function observed(
  source: ByteSource,
  observer: Observer,
): { readonly stream: ReadableStream<Uint8Array>; stop(): void } {
  const puller = pullerOf(source)
  const hasher = sha256Hasher()
  const listening = new AbortController()
  let size = 0
  let rest: Uint8Array = new Uint8Array(0)

  /** A source that fails while it is being stopped has nothing more to tell. */
  const stop = () => {
    listening.abort()
    puller.stop().catch(() => {})
  }

  const nextPiece = async (): Promise<Uint8Array | null> => {
    while (rest.length === 0) {
      const chunk = await puller.next()
      if (chunk === null) return null
      rest = chunk
    }
    const piece = rest.subarray(0, observer.pieceLimit)
    rest = rest.subarray(observer.pieceLimit)
    return piece
  }

  const pass = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const piece = await nextPiece()
    if (piece === null) {
      listening.abort()
      await observer.onEnd({ hash: hasher.digest(), size })
      controller.close()
      return
    }
    size += piece.length
    hasher.update(piece)
    observer.onPiece(piece, size)
    controller.enqueue(piece)
  }

  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const abort = () => {
          controller.error(observer.onAbort())
          stop()
        }
        if (observer.signal?.aborted === true) abort()
        else observer.signal?.addEventListener('abort', abort, { signal: listening.signal })
      },
      pull: async (controller) => {
        try {
          await pass(controller)
        } catch (thrown) {
          stop()
          throw observer.onFault(thrown)
        }
      },
      cancel: () => {
        observer.onAbort()
        stop()
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, stop }
}
