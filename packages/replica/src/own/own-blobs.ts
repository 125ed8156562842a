/** Ciphertexts that stay at home: files that wait to be sent, sealed to their own person. */
import { equalBytes, sha256 } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Blobs } from '../blobs/blobs.ts'
import type { Storage } from '../ports/storage.ts'

export const ownBlobs = (storage: Storage): Blobs => ({
  get: async (hash) => {
    const kept = await storage.blob(hash)
    if (kept !== undefined && equalBytes(sha256(kept), hash)) return ok(kept)
    return err({ type: 'unreadable-answer', reason: 'what was kept at home is gone or altered' })
  },
  put: async (bytes, hash = sha256(bytes)) => {
    await storage.setBlob(hash, bytes)
    return ok(hash)
  },
})
