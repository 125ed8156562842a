/**
 * Seals a file to an epoch and stores its parts at the host as they are made: a file of any length
 * passes in the memory of a few parts.
 */
import { sealFile, utf8Bytes } from '@epoc/crypto'
import type { ByteSource, FileError, Recipient } from '@epoc/crypto'
import type { DocumentFile } from '@epoc/domain'
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
  /** Its text layer, as its author's program read it. */
  readonly text?: string
  /** Opens the file anew; called once for each sealing. */
  readonly open: () => ByteSource
}

export type SealError =
  | TransportError
  | { readonly type: 'file-unreadable'; readonly file: string; readonly reason: FileError['type'] }

/** Seals a file, and its text layer as a small file beside it; the file as a document lists it. */
export async function sealAndStore(
  file: SourceFile,
  recipient: Recipient,
  blobs: Blobs,
  onProgress: (bytes: number) => void,
): Promise<Result<DocumentFile, SealError>> {
  const { name, language, mediaType, text } = file
  const stored = await storeSealed(name, file.open(), recipient, blobs, onProgress)
  if (!stored.ok) return stored
  const listed = { name, language, mediaType, ...stored.value }
  if (text === undefined) return ok(listed)
  const layer = await storeSealed(name, once(utf8Bytes(text)), recipient, blobs, () => {})
  return layer.ok ? ok({ ...listed, text: layer.value }) : layer
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** What is stored of one stream of bytes: a file, or a text layer. */
export type StoredBytes = NonNullable<DocumentFile['text']>

async function storeSealed(
  name: string,
  source: ByteSource,
  recipient: Recipient,
  blobs: Blobs,
  onProgress: (bytes: number) => void,
): Promise<Result<StoredBytes, SealError>> {
  const unreadable = (reason: FileError['type']) =>
    err({ type: 'file-unreadable', file: name, reason } as const)
  const sealed = await sealFile({ source, recipient, onProgress })
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
  const { plaintext, ciphertext } = measures.value
  return ok({ size: plaintext.size, plain: plaintext.hash, cipher: ciphertext.hash, parts })
}
