/**
 * What follows the header of an age file (age v1, "Payload"): 16 bytes of nonce, then chunks of
 * 64 KiB under ChaCha20-Poly1305, of which the last is marked as such and may be shorter. Read and
 * written here, and not by the age library, because that has the cipher in JavaScript only.
 *
 * Promises: chunks come out in order and whole; an open chunk is authentic and in its place. A
 * file cut between two chunks does not open, since its last chunk is not marked.
 */
import type { Aead, AeadOf } from './aead.ts'
import { tagLength } from './aead.ts'
import type { Puller } from './byte-source.ts'
import { hkdfSha256 } from './derive.ts'
import { utf8Bytes } from './text.ts'

export const payloadNonceLength = 16

/** 64 KiB of plaintext. */
export const chunkLength = 65_536

/** How many chunks are under way at once, where the cipher runs on other threads. */
const width = 4

type Payload = {
  readonly source: Puller
  /** From the header, and from the 16 bytes after it. */
  readonly fileKey: Uint8Array
  readonly nonce: Uint8Array
  readonly aeadOf: AeadOf
}

/** The chunks of a payload, sealed, in pieces. The first is there also where the source is empty. */
export async function* sealPayload(payload: Payload): AsyncGenerator<Uint8Array, void, undefined> {
  const { seal } = await keyed(payload)
  const chunks = chunksOf(payload.source, chunkLength)
  for await (const box of inOrder(chunks, ({ nonce, bytes }) => seal(nonce, bytes))) yield* box
}

/** The plaintext, chunk by chunk. Throws at the first chunk that is not as it was sealed. */
export async function* openPayload(payload: Payload): AsyncGenerator<Uint8Array, void, undefined> {
  const { open } = await keyed(payload)
  const chunks = chunksOf(payload.source, chunkLength + tagLength)
  let isFirst = true
  for await (const plaintext of inOrder(chunks, ({ nonce, bytes }) => open(nonce, bytes))) {
    if (plaintext === null) throw new Error('a chunk was altered')
    // One file has one spelling: only the first chunk may be empty.
    if (plaintext.length === 0 && !isFirst) throw new Error('the last chunk is empty')
    isFirst = false
    yield plaintext
  }
}

const keyed = ({ fileKey, nonce, aeadOf }: Payload): Promise<Aead> =>
  aeadOf(hkdfSha256(fileKey, nonce, utf8Bytes('payload')))

type Chunk = { readonly bytes: Uint8Array; readonly nonce: Uint8Array }

/** Bytes in chunks of one length; the last is what is left, and may be empty only if it is alone. */
async function* chunksOf(source: Puller, length: number): AsyncGenerator<Chunk, void, undefined> {
  let index = 0
  let chunk: Uint8Array = new Uint8Array(0)
  let filled = 0
  for (let piece = await source.next(); piece !== null; piece = await source.next()) {
    while (piece.length > 0) {
      // A full chunk waits for the next byte, which tells that it is not the last.
      if (filled === length) {
        yield { bytes: chunk, nonce: chunkNonce(index, false) }
        index += 1
        filled = 0
      }
      const taken: Uint8Array = piece.subarray(0, length - filled)
      if (taken.length === length) {
        chunk = taken
      } else {
        if (filled === 0) chunk = new Uint8Array(length)
        chunk.set(taken, filled)
      }
      filled += taken.length
      piece = piece.subarray(taken.length)
    }
  }
  yield { bytes: chunk.subarray(0, filled), nonce: chunkNonce(index, true) }
}

/** 11 bytes of big-endian counter, of which 8 suffice, and one that marks the last chunk. */
function chunkNonce(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  const view = new DataView(nonce.buffer)
  view.setBigUint64(3, BigInt(index))
  view.setUint8(11, isLast ? 1 : 0)
  return nonce
}

/** Works on a few chunks at once and gives the results in their order. */
async function* inOrder<T>(
  chunks: AsyncIterable<Chunk>,
  work: (chunk: Chunk) => Promise<T>,
): AsyncGenerator<T, void, undefined> {
  const under: Promise<T>[] = []
  for await (const chunk of chunks) {
    const one = work(chunk)
    // What fails is thrown when its turn comes.
    one.catch(() => {})
    under.push(one)
    const [first] = under
    if (under.length < width || first === undefined) continue
    void under.shift()
    yield first
  }
  for (const one of under) yield one
}
