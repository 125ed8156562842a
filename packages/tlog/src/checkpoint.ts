// The checkpoint (C2SP tlog-checkpoint): a log's name, its size and its root as a signed note of
// exactly three lines. Extension lines, which the standard allows and advises against, are refused:
// cosigners vouch for the first three lines only, and nobody could audit the rest.

import { fromBase64, isHash, toBase64 } from './bytes.ts'
import { type Cosignature, verifyCosignatures } from './cosignature.ts'
import { isCount, parseCount } from './count.ts'
import { isNoteText, type Note, type NoteError, parseNote } from './note.ts'
import type { SignMessage, VerifySignature } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import type { VerifierKey } from './verifier-key.ts'
import { signNote, type SignatureError, verifyNote } from './verify-note.ts'

export interface Checkpoint {
  /** The log's identity: one line, not empty. */
  readonly origin: string
  /** Leaves in the tree. */
  readonly size: number
  readonly root: Uint8Array
}

export type CheckpointError =
  /** Fewer than three lines, or an empty one. */
  | { readonly type: 'malformed-checkpoint' }
  | { readonly type: 'extension-lines' }
  /** Not a decimal without leading zeros up to 2^53 - 1. */
  | { readonly type: 'bad-size' }
  /** Not the base64 of 32 bytes. */
  | { readonly type: 'bad-root' }

/** Whose checkpoints are believed, and whose cosignatures are looked for. */
export interface CheckpointTrust {
  readonly origin: string
  /** The log's key, of type `NOTE_SIGNATURE`. */
  readonly log: VerifierKey
  /** Keys of type `COSIGNATURE`; how many of them are enough is for the caller to say. */
  readonly cosigners: readonly VerifierKey[]
}

export interface VerifiedCheckpoint extends Checkpoint {
  readonly note: Note
  readonly cosignatures: readonly Cosignature[]
}

export type CheckpointRefusal =
  | NoteError
  | SignatureError
  | CheckpointError
  | { readonly type: 'wrong-origin'; readonly origin: string }

/**
 * The text to sign.
 *
 * @throws RangeError for an origin that is not one line, a bad size, or a root of another length
 */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root } = checkpoint
  if (origin === '' || origin.includes('\n') || !isNoteText(`${origin}\n`)) {
    throw new RangeError('an origin is one line of text')
  }
  if (!isCount(size)) throw new RangeError(`no tree has ${size} leaves`)
  if (!isHash(root)) throw new RangeError('a root has 32 bytes')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Reads the text of a note whose signature holds. That the root is true is not known from here. */
export function parseCheckpoint(text: string): Result<Checkpoint, CheckpointError> {
  const [origin, decimal, base64, end, ...rest] = text.split('\n')
  if (!origin || !decimal || !base64 || end === undefined) {
    return err({ type: 'malformed-checkpoint' })
  }
  if (end !== '' || rest.length > 0) return err({ type: 'extension-lines' })
  const size = parseCount(decimal)
  if (size === undefined) return err({ type: 'bad-size' })
  const root = fromBase64(base64)
  if (root === undefined || !isHash(root)) return err({ type: 'bad-root' })
  return ok({ origin, size, root })
}

/**
 * A checkpoint signed by the log; cosignature lines may be added to its signatures. A log must
 * never sign two that are inconsistent: sign only what is committed.
 *
 * @throws RangeError as `formatCheckpoint` and `signNote` do
 */
export async function signCheckpoint(
  checkpoint: Checkpoint,
  key: VerifierKey,
  sign: SignMessage,
): Promise<Note> {
  const text = formatCheckpoint(checkpoint)
  return { text, signatures: [await signNote(text, key, sign)] }
}

/**
 * Reads a signed checkpoint and checks the log's signature, the origin, and the cosignatures of all
 * known cosigners, in that order. It does not know what was seen before: consistency with that, and
 * the number and the times of the cosignatures, are the caller's to check.
 */
export async function verifyCheckpoint(
  bytes: Uint8Array,
  trust: CheckpointTrust,
  verify: VerifySignature,
): Promise<Result<VerifiedCheckpoint, CheckpointRefusal>> {
  const note = parseNote(bytes)
  if (!note.ok) return note
  const signed = await verifyNote(note.value, [trust.log], verify)
  if (!signed.ok) return signed
  const checkpoint = parseCheckpoint(note.value.text)
  if (!checkpoint.ok) return checkpoint
  const { origin } = checkpoint.value
  if (origin !== trust.origin) return err({ type: 'wrong-origin', origin })
  const cosignatures = await verifyCosignatures(note.value, trust.cosigners, verify)
  if (!cosignatures.ok) return cosignatures
  return ok({ ...checkpoint.value, note: note.value, cosignatures: cosignatures.value })
}
