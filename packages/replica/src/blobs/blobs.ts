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

type BlobFault = Extract<HostFault, { type: 'blob-altered' | 'blob-missing' }>
export type BlobError = TransportError | BlobFault

export type Blobs = {
  readonly get: (hash: Hash32) => Promise<Result<Uint8Array, BlobError>>
  /** Stores at the host, under its SHA-256. */
  readonly put: (bytes: Uint8Array, hash?: Hash32) => Promise<Result<Hash32, TransportError>>
}

/** Blobs of a record, whose wraps are asked for by name. */
export type RecordBlobs = Blobs & {
  /** Has it erased at the host, by a signed order. */
  readonly erase: (hash: Hash32, order: Uint8Array) => Promise<Result<void, TransportError>>
  /** R-RECORD-16: a wrap that an entry brought, and that an honest host keeps for good. */
  readonly getWrap: (hash: Hash32) => Promise<Result<Uint8Array, BlobError>>
}

/** `onFault` is told of each blob that is not what its name says, with what came, or not there. */
export function blobsOf(
  storage: Storage,
  transport: Transport,
  onFault: (fault: BlobFault, bytes: Uint8Array | undefined) => Promise<void>,
): RecordBlobs {
  const faulty = async (
    fault: BlobFault,
    bytes?: Uint8Array,
  ): Promise<Result<never, BlobError>> => {
    await onFault(fault, bytes)
    return err(fault)
  }
  const get: Blobs['get'] = async (hash) => {
    const kept = await storage.blob(hash)
    if (kept !== undefined && equalBytes(sha256(kept), hash)) return ok(kept)
    const fetched = await transport.getBlob(hash)
    if (!fetched.ok) return fetched
    const came = sha256(fetched.value)
    if (!equalBytes(came, hash)) {
      return faulty({ type: 'blob-altered', blob: toHex(hash), came: toHex(came) }, fetched.value)
    }
    await storage.setBlob(hash, fetched.value)
    return fetched
  }
  return {
    get,
    getWrap: async (hash) => {
      const wrap = await get(hash)
      if (wrap.ok || !isNotFound(wrap.error)) return wrap
      return faulty({ type: 'blob-missing', blob: toHex(hash) })
    },
    // Sent whatever the host says that it has: it would lie, and nobody else could read the blob.
    put: async (bytes, hash = sha256(bytes)) => {
      const stored = await transport.putBlob(hash, bytes)
      return stored.ok ? ok(hash) : stored
    },
    erase: (hash, order) => transport.eraseBlob(hash, order),
  }
}

/** Whether a host says that it has no such blob, none for this reader, or none any more. */
export const isNotFound = (error: BlobError): boolean =>
  error.type === 'problem' && (error.status === 404 || error.status === 410)
