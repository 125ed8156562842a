/**
 * Files as they are stored: one binary age file to one post-quantum recipient, made and opened as
 * streams in constant memory (64 KiB chunks of ChaCha20-Poly1305, age v1).
 *
 * Promises: every byte that `openFile` yields is authentic and in its place. That nothing is
 * missing is known only when `done` is ok, so nothing may be shown as a whole file before. Does
 * not say who sealed a file: that is for the signed event which names its hash.
 */
import { Encrypter } from 'age-encryption'
import { decrypterFor, stanzaType } from './age-header.ts'
import type { AgeIdentity } from './age-identity.ts'
import { observed } from './byte-source.ts'
import type { ByteSource, Measure } from './byte-source.ts'
import { concat, equalBytes } from './bytes.ts'
import type { Recipient } from './bytes.ts'
import { isAcceptableRecipient, recipientText } from './recipient.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { utf8Bytes } from './text.ts'

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

/** Seals a file of any length to one recipient. */
export async function sealFile(
  options: FileOptions & { readonly recipient: Recipient },
): Promise<Result<FileStream, FileError>> {
  const { source, recipient, onProgress, signal } = options
  if (!isAcceptableRecipient(recipient)) return err({ type: 'unacceptable-recipient' })
  const { done, fail, succeed } = createOutcome()
  const onFault = (cause: unknown) => fail({ type: 'source-failed', cause })
  const onAbort = () => fail({ type: 'aborted' })
  const plaintext = Promise.withResolvers<Measure>()

  const input = observed(source, {
    onPiece: (_, size) => onProgress?.(size),
    onEnd: plaintext.resolve,
    onFault,
    onAbort,
    signal,
  })
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipientText(recipient))
  const output = observed(await encrypter.encrypt(input.stream), {
    onPiece: () => {},
    onEnd: async (ciphertext) => succeed({ plaintext: await plaintext.promise, ciphertext }),
    onFault,
    onAbort,
  })
  return ok({ stream: output.stream, done })
}

const intro = utf8Bytes('age-encryption.org/v1\n')

/** One stanza takes 1,627 bytes; what is much longer is not ours. */
const headerLimit = 262_144

/**
 * Opens a file. What the header tells is in the result, the rest in `done`. With `size`, the
 * length of the whole ciphertext in bytes, a file cut short is told from one that was altered and
 * a longer one is refused as soon as it shows.
 */
export async function openFile(
  options: FileOptions & { readonly identity: AgeIdentity; readonly size?: number },
): Promise<Result<FileStream, FileError>> {
  const { source, identity, onProgress, signal, size: wanted } = options
  const { done, note, fail, succeed } = createOutcome()
  const onAbort = () => fail({ type: 'aborted' })
  const ciphertext = Promise.withResolvers<Measure>()
  let phase: 'header' | 'key' | 'payload' = 'header'
  let head: Uint8Array = new Uint8Array(0)
  let taken = 0
  let ended = false

  const input = observed(source, {
    onPiece: (piece, size) => {
      if (head.length < intro.length) head = concat(head, piece).subarray(0, intro.length)
      taken = size
      if (wanted !== undefined && size > wanted) throw fail({ type: 'tampered' })
      if (phase === 'header' && size > headerLimit) throw fail({ type: 'not-an-age-file' })
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

  const decrypter = decrypterFor(identity, {
    accepts: (types) => {
      phase = 'key'
      return types.length === 1 && types[0] === stanzaType
    },
    unexpected: () => fail({ type: 'unexpected-recipients' }),
    notForUs: () => fail({ type: 'other-recipient' }),
  })

  /** Before the stanzas were read: not an age header, or the beginning of one. */
  const headerError = (): FileError =>
    ended && equalBytes(head, intro.subarray(0, head.length))
      ? { type: 'truncated' }
      : { type: 'not-an-age-file' }

  const isShort = () => ended && wanted !== undefined && taken < wanted
  const damage = (): FileError => ({ type: isShort() ? 'truncated' : 'tampered' })

  try {
    const plaintext = await decrypter.decrypt(input.stream)
    phase = 'payload'
    const output = observed(plaintext, {
      onPiece: () => {},
      onEnd: async (measure) => {
        if (isShort()) throw fail({ type: 'truncated' })
        succeed({ plaintext: measure, ciphertext: await ciphertext.promise })
      },
      onFault: () => fail(damage()),
      onAbort,
    })
    return ok({ stream: output.stream, done })
  } catch {
    input.stop()
    return err(note(phase === 'header' ? headerError() : damage()))
  }
}
