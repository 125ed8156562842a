/** Cutting a byte stream into blobs: parts of one size, each with the hash that names it. */
import { pullerOf } from './byte-source.ts'
import type { ByteSource } from './byte-source.ts'
import type { Hash32 } from './bytes.ts'
import { digestOf } from './subtle.ts'

/** A part owns its bytes. Parts count from 0. */
export type Part = { readonly index: number; readonly bytes: Uint8Array; readonly hash: Hash32 }

/** 4 MiB. */
export const defaultPartSize = 4_194_304

/** Most files are small: room for a whole part is made only when there is so much. */
const firstRoom = 65_536

function roomFor(
  part: Uint8Array<ArrayBuffer>,
  length: number,
  partSize: number,
): Uint8Array<ArrayBuffer> {
  if (length <= part.length) return part
  const larger = new Uint8Array(Math.min(partSize, Math.max(length, 2 * part.length)))
  larger.set(part)
  return larger
}

/**
 * Parts of exactly `partSize` bytes, the last one shorter if need be, none for an empty stream.
 * Holds one part and one chunk of the source. Stopping early stops the source; what the source
 * throws is thrown on.
 */
export async function* cutParts(
  source: ByteSource,
  partSize: number = defaultPartSize,
): AsyncGenerator<Part, void, undefined> {
  const puller = pullerOf(source)
  let index = 0
  let part = new Uint8Array(Math.min(partSize, firstRoom))
  let filled = 0
  try {
    for (let chunk = await puller.next(); chunk !== null; chunk = await puller.next()) {
      while (chunk.length > 0) {
        const taken: Uint8Array = chunk.subarray(0, partSize - filled)
        part = roomFor(part, filled + taken.length, partSize)
        part.set(taken, filled)
        filled += taken.length
        chunk = chunk.subarray(taken.length)
        if (filled === partSize) {
          yield { index, bytes: part, hash: await digestOf(part) }
          index += 1
          part = new Uint8Array(partSize)
          filled = 0
        }
      }
    }
    const last = part.slice(0, filled)
    if (filled > 0) yield { index, bytes: last, hash: await digestOf(last) }
  } finally {
    await puller.stop()
  }
}
