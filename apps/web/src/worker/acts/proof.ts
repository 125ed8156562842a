/** The proof that an entry stands in the record: a file to keep, which anybody can check without a host. */
import { proofOf } from '@epoc/replica'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'

/** `undefined` where the record's signature does not cover the entry yet, or it is not held here. */
export async function proof(
  desk: Desk,
  { replica }: Reading,
  { index }: { readonly index: number },
): Promise<{ readonly bytes: Uint8Array; readonly size: number } | undefined> {
  if ((replica.checkpoint?.size ?? 0) <= index) await desk.catchUp()
  const bytes = await proofOf(replica, index)
  return bytes && { bytes, size: replica.checkpoint?.size ?? 0 }
}
