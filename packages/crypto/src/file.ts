/**
 * Files as they are stored: one binary age file to one post-quantum recipient, made and opened as
 * streams in constant memory (64 KiB chunks of ChaCha20-Poly1305, age v1).
 *
 * Promises: every byte that `openFile` yields is authentic and in its place. That nothing is
 * missing is known only when `done` is ok, so nothing may be shown as a whole file before. Does
 * not say who sealed a file: that is for the signed event which names its hash.
 */
import { aeadOf } from './aead.ts'
import type { AeadOf } from './aead.ts'
import { cutHeader, decrypterFor, makeHeader } from './age-header.ts'
import { stanzaType } from './age-hybrid.ts'
import type { AgeIdentity } from './age-identity.ts'
import { chunkLength, openPayload, payloadNonceLength, sealPayload } from './age-payload.ts'
import { observed, pullerOf, take } from './byte-source.ts'
import type { ByteSource, Measure } from './byte-source.ts'
import { concat } from './bytes.ts'
import type { Recipient } from './bytes.ts'
import { systemRandom } from './random.ts'
import { isAcceptableRecipient } from './recipient.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

export type FileError =
  /** The recipient is not one that anything can be sealed to. */
  | { readonly type: 'unacceptable-recipient' }
  | { readonly type: 'not-an-age-file' }
  /** The header names more than one recipient, or one that is not post-quantum. */
  | { readonly type: 'unexpected-recipients' }
  /** Sealed to another recipient, or the recipient's stanza was altered. */
  | { readonly type: 'other-recipient' }
  /** The file ends too early. */
  | { readonly type: 'truncated' }
  /** Altered; if `size` was not given, possibly truncated. */
  | { readonly type: 'tampered' }
  /** The signal fired, or the stream was cancelled by its reader. */
  | { readonly type: 'aborted' }
  /** The source threw. */
  | { readonly type: 'source-failed'; readonly cause: unknown }

export type FileMeasures = { readonly plaintext: Measure; readonly ciphertext: Measure }

/**
 * A file on its way. `done` settles when the stream has been read to its end, failed or was
 * cancelled, and never rejects; the stream fails with an Error whose message is the error's type.
 */
export type FileStream = {
  readonly stream: ReadableStream<Uint8Array>
  readonly done: Promise<Result<FileMeasures, FileError>>
}

export type FileOptions = {
  readonly source: ByteSource
  /** Told how many bytes of the source have been taken so far. */
  readonly onProgress?: (bytes: number) => void
  readonly signal?: AbortSignal
}

/** The one outcome of a file: the first error counts, later ones are its consequences. */
function createOutcome() {
  const { promise, resolve } = Promise.withResolvers<Result<FileMeasures, FileError>>()
  let first: FileError | undefined
  /** Notes an error; returns the one that counts. */
  const note = (error: FileError): FileError => {
    first ??= error
    resolve(err(first))
    return first
  }
  return {
    done: promise,
    note,
    /** Notes an error; returns what to throw. */
    fail: (error: FileError): Error => new Error(note(error).type),
    succeed: (measures: FileMeasures) => {
      resolve(ok(measures))
    },
  }
}

/**
 * Seals a file of any length to one recipient. Its key and its nonce are drawn from WebCrypto.
 * `aead` is another way to the same cipher.
 */
export async function sealFile(
  options: FileOptions & { readonly recipient: Recipient },
  aead: AeadOf = aeadOf,
): Promise<Result<FileStream, FileError>> {
  const { source, recipient, onProgress, signal } = options
  if (!isAcceptableRecipient(recipient)) return err({ type: 'unacceptable-recipient' })
  const { done, fail, succeed } = createOutcome()
  const onFault = (cause: unknown) => fail({ type: 'source-failed', cause })
  const onAbort = () => fail({ type: 'aborted' })
  const plaintext = Promise.withResolvers<Measure>()

  const input = observed(source, {
    pieceLimit: chunkLength,
    onPiece: (_, size) => onProgress?.(size),
    onEnd: plaintext.resolve,
    onFault,
    onAbort,
    signal,
  })
  const { header, fileKey } = await makeHeader(recipient)
  const nonce = systemRandom(payloadNonceLength)
  async function* file() {
    yield concat(header, nonce)
    yield* sealPayload({ source: pullerOf(input.stream), fileKey, nonce, aeadOf: aead })
  }
  const output = observed(file(), {
    pieceLimit: Number.POSITIVE_INFINITY,
    onPiece: () => {},
    onEnd: async (ciphertext) => succeed({ plaintext: await plaintext.promise, ciphertext }),
    onFault: (cause) => {
      input.stop()
      return onFault(cause)
    },
    onAbort: () => {
      input.stop()
      return onAbort()
    },
  })
  return ok({ stream: output.stream, done })
}

/**
 * Opens a file. What the header tells is in the result, the rest in `done`. With `size`, the
 * length of the whole ciphertext in bytes, a file cut short is told from one that was altered and
 * a longer one is refused as soon as it shows. `aead` is another way to the same cipher.
 */
export async function openFile(
  options: FileOptions & { readonly identity: AgeIdentity; readonly size?: number },
  aead: AeadOf = aeadOf,
): Promise<Result<FileStream, FileError>> {
  const { source, identity, onProgress, signal, size: wanted } = options
  const { done, note, fail, succeed } = createOutcome()
  const onAbort = () => fail({ type: 'aborted' })
  const ciphertext = Promise.withResolvers<Measure>()
  let taken = 0
  let ended = false

  const input = observed(source, {
    pieceLimit: chunkLength,
    onPiece: (_, size) => {
      taken = size
      if (wanted !== undefined && size > wanted) throw fail({ type: 'tampered' })
      onProgress?.(size)
    },
    onEnd: (measure) => {
      ended = true
      ciphertext.resolve(measure)
    },
    onFault: (cause) => fail({ type: 'source-failed', cause }),
    onAbort,
    signal,
  })
  const isShort = () => ended && wanted !== undefined && taken < wanted
  const damage = (): FileError => ({ type: isShort() ? 'truncated' : 'tampered' })
  let headerError: FileError = { type: 'not-an-age-file' }

  const decrypter = decrypterFor(identity, {
    accepts: (types) => {
      // From here on it is a header, and what is wrong with it was altered.
      headerError = { type: 'tampered' }
      return types.length === 1 && types[0] === stanzaType
    },
    unexpected: () => fail({ type: 'unexpected-recipients' }),
    notForUs: () => fail({ type: 'other-recipient' }),
  })

  try {
    const cut = await cutHeader(pullerOf(input.stream))
    if (cut.type !== 'header') throw fail(cut)
    const fileKey = await decrypter.decryptHeader(cut.header)
    const nonce = await take(cut.rest, payloadNonceLength)
    if (nonce === null) throw fail(damage())
    const payload = { source: nonce.rest, fileKey, nonce: nonce.bytes, aeadOf: aead }
    const output = observed(openPayload(payload), {
      pieceLimit: Number.POSITIVE_INFINITY,
      onPiece: () => {},
      onEnd: async (measure) => {
        if (isShort()) throw fail({ type: 'truncated' })
        succeed({ plaintext: measure, ciphertext: await ciphertext.promise })
      },
      onFault: () => {
        input.stop()
        return fail(damage())
      },
      onAbort: () => {
        input.stop()
        return onAbort()
      },
    })
    return ok({ stream: output.stream, done })
  } catch {
    input.stop()
    return err(note(headerError))
  }
}
