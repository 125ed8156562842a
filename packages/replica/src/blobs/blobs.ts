/**
 * Blobs of one home: looked for at home first, then at the host, and checked against their name
 * either way. What came from the host is kept.
 */
import { equalBytes, sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { HostFault } from '../host-fault.ts'
import type { Storage } from '../ports/storage.ts'
import type { Transport, TransportError } from '../ports/transport.ts'

type AlteredBlob = Extract<HostFault, { type: 'blob-altered' }>
export type BlobError = TransportError | AlteredBlob

export type Blobs = {
  readonly get: (hash: Hash32) => Promise<Result<Uint8Array, BlobError>>
  /** Stores at the host what is not there yet, under its SHA-256. */
  readonly put: (bytes: Uint8Array, hash?: Hash32) => Promise<Result<Hash32, TransportError>>
}

/** `onAltered` is told of each blob whose bytes are not those of its name, with what came instead. */
export function blobsOf(
  storage: Storage,
  transport: Transport,
  onAltered: (fault: AlteredBlob, bytes: Uint8Array) => Promise<void>,
): Blobs {
  return {
    get: async (hash) => {
      const kept = await storage.blob(hash)
      if (kept !== undefined && equalBytes(sha256(kept), hash)) return ok(kept)
      const fetched = await transport.getBlob(hash)
      if (!fetched.ok) return fetched
      const came = sha256(fetched.value)
      if (!equalBytes(came, hash)) {
        const fault: AlteredBlob = { type: 'blob-altered', blob: toHex(hash), came: toHex(came) }
        await onAltered(fault, fetched.value)
        return err(fault)
      }
      await storage.setBlob(hash, fetched.value)
      return fetched
    },
    put: async (bytes, hash = sha256(bytes)) => {
      const there = await transport.hasBlob(hash)
      if (!there.ok) return there
      if (there.value) return ok(hash)
      const stored = await transport.putBlob(hash, bytes)
      return stored.ok ? ok(hash) : stored
    },
  }
}
