/**
 * Blobs for an export: from home, else from the host. That one is gone for good, recalled or never
 * kept, is an answer; that the host does not answer now is not.
 */
import { equalBytes, sha256 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { BlobError, Blobs, Replica } from '@epoc/replica'

/** It is not to be had; the archive says so and goes on. */
export type NotThere = { readonly type: 'not-there'; readonly why: string }
export type GetError = NotThere | BlobError
export type GetBlob = (hash: Hash32) => Promise<Result<Uint8Array, GetError>>

const gone: ReadonlySet<number> = new Set([404, 410, 451])

/** Whether an error says that it is not there, and not that one cannot know. */
export const isGone = (error: BlobError): boolean =>
  error.type === 'problem' && gone.has(error.status)

/** `offline`: what the home does not hold is not there. */
export function heldBlobs({ storage, blobs }: Replica, offline: boolean): GetBlob {
  const notThere = (why: string) => err({ type: 'not-there', why } as const)
  return async (hash) => {
    if (offline) {
      const kept = await storage.blob(hash)
      return kept !== undefined && equalBytes(sha256(kept), hash)
        ? ok(kept)
        : notThere('not held at home, and the host was not asked')
    }
    const blob = await blobs.get(hash)
    if (blob.ok || !isGone(blob.error)) return blob
    return notThere('the host does not have it any more')
  }
}

/** The same as the replica's blobs, for what opens files; it stores nothing. */
export const asBlobs = (get: GetBlob): Blobs => ({
  get: async (hash) => {
    const blob = await get(hash)
    if (blob.ok) return blob
    const { error } = blob
    return error.type === 'not-there'
      ? err({ type: 'unreadable-answer', reason: error.why })
      : err(error)
  },
  put: () => Promise.resolve(err({ type: 'unreadable-answer', reason: 'an export sends nothing' })),
})
