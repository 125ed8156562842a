/** Stores the parts of a sealed file as they are made, a few at a time, in constant memory. */
import { cutParts } from '@epoc/crypto'
import type { ByteSource } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { BlobRef, Result } from '@epoc/event'
import type { Blobs } from '../blobs/blobs.ts'
import type { TransportError } from '../ports/transport.ts'

/** How many are on their way at once: while one is written down, the next is sent. */
const width = 3

type Stored = Promise<Result<BlobRef, TransportError>>

/** The parts in their order, or the first error. What the source throws is thrown on. */
export async function storeParts(
  source: ByteSource,
  blobs: Blobs,
): Promise<Result<readonly BlobRef[], TransportError>> {
  const parts: BlobRef[] = []
  const under: Stored[] = []
  const settle = async (left: number): Promise<Result<void, TransportError>> => {
    for (let stored = under[0]; stored !== undefined && under.length > left; stored = under[0]) {
      const one = await stored
      void under.shift()
      if (!one.ok) return one
      parts.push(one.value)
    }
    return ok(undefined)
  }
  try {
    for await (const { bytes, hash } of cutParts(source)) {
      const store = async (): Stored => {
        const stored = await blobs.put(bytes, hash)
        return stored.ok ? ok([hash, bytes.length]) : stored
      }
      under.push(store())
      const room = await settle(width - 1)
      if (!room.ok) return room
    }
    const done = await settle(0)
    return done.ok ? ok(parts) : done
  } finally {
    await Promise.allSettled(under)
  }
}
