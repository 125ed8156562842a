/**
 * Opens a stored file: its parts from home or from the host, each checked by its hash, the age file
 * decrypted as it streams. What comes out is whole and right only when `done` says so.
 */
import { equalBytes, openFile } from '@epoc/crypto'
import type { AgeIdentity, FileError } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { BlobError, Blobs } from '../blobs/blobs.ts'
import type { StoredBytes } from './seal-file.ts'

export type OpenError =
  | BlobError
  /** The age file does not open: the author's fault, since its parts are what the author named. */
  | { readonly type: 'file-does-not-open'; readonly reason: FileError['type'] }
  /** It opens to something else than the author said. */
  | { readonly type: 'wrong-file' }

export type OpenedFile = {
  readonly stream: ReadableStream<Uint8Array>
  /** Settles when the stream has been read to its end. */
  readonly done: Promise<Result<void, OpenError>>
}

export async function openStored(
  file: StoredBytes,
  identity: AgeIdentity,
  blobs: Blobs,
  onProgress: (bytes: number) => void = () => {},
): Promise<Result<OpenedFile, OpenError>> {
  let missing: BlobError | undefined
  async function* parts(): AsyncGenerator<Uint8Array, void, undefined> {
    for (const [hash] of file.parts) {
      const part = await blobs.get(hash)
      if (!part.ok) {
        missing = part.error
        throw new Error(part.error.type)
      }
      yield part.value
    }
  }
  const reasonFor = (error: FileError): OpenError =>
    missing ?? { type: 'file-does-not-open', reason: error.type }

  const opened = await openFile({ source: parts(), identity, onProgress })
  if (!opened.ok) return err(reasonFor(opened.error))
  const { stream, done } = opened.value
  return ok({
    stream,
    done: done.then((measures): Result<void, OpenError> => {
      if (!measures.ok) return err(reasonFor(measures.error))
      const { plaintext, ciphertext } = measures.value
      const right =
        plaintext.size === file.size &&
        equalBytes(plaintext.hash, file.plain) &&
        equalBytes(ciphertext.hash, file.cipher)
      return right ? ok(undefined) : err({ type: 'wrong-file' })
    }),
  })
}

/** Reads a stored file to its end and throws the bytes away: is it there, and is it right? */
export async function checkStored(
  file: StoredBytes,
  identity: AgeIdentity,
  blobs: Blobs,
): Promise<Result<void, OpenError>> {
  const opened = await openStored(file, identity, blobs)
  if (!opened.ok) return opened
  const reader = opened.value.stream.getReader()
  try {
    while (!(await reader.read()).done);
  } catch {
    // The stream says why in `done`.
  }
  return opened.value.done
}
