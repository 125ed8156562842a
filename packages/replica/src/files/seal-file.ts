/**
 * Seals a file to an epoch and stores its parts at the host as they are made: a file of any length
 * passes in the memory of a few parts.
 */
import { sealFile } from '@epoc/crypto'
import type { ByteSource, FileError, Hash32, Recipient } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { BlobRef, Result } from '@epoc/event'
import type { Blobs } from '../blobs/blobs.ts'
import type { TransportError } from '../ports/transport.ts'
import { storeParts } from './store-parts.ts'

/** What one knows of a file before it is sealed. `size` in bytes. */
export type SourceFile = {
  readonly name: string
  readonly language: string
  readonly mediaType: string
  readonly size: number
  /** Opens the file anew; called once for each sealing. */
  readonly open: () => ByteSource
}

/** A sealed and stored file, as a document lists it. */
export type StoredFile = {
  readonly name: string
  readonly language: string
  readonly mediaType: string
  readonly size: number
  readonly plain: Hash32
  readonly cipher: Hash32
  readonly parts: readonly BlobRef[]
}

export type SealError =
  | TransportError
  | { readonly type: 'file-unreadable'; readonly file: string; readonly reason: FileError['type'] }

export async function sealAndStore(
  file: SourceFile,
  recipient: Recipient,
  blobs: Blobs,
  onProgress: (bytes: number) => void,
): Promise<Result<StoredFile, SealError>> {
  const unreadable = (reason: FileError['type']) =>
    err({ type: 'file-unreadable', file: file.name, reason } as const)
  const sealed = await sealFile({ source: file.open(), recipient, onProgress })
  if (!sealed.ok) return unreadable(sealed.error.type)
  let parts: readonly BlobRef[] = []
  try {
    const stored = await storeParts(sealed.value.stream, blobs)
    if (!stored.ok) return stored
    parts = stored.value
  } catch {
    // The stream says why in `done`.
  }
  const measures = await sealed.value.done
  if (!measures.ok) return unreadable(measures.error.type)
  const { name, language, mediaType } = file
  const { plaintext, ciphertext } = measures.value
  return ok({
    name,
    language,
    mediaType,
    size: plaintext.size,
    plain: plaintext.hash,
    cipher: ciphertext.hash,
    parts,
  })
}
