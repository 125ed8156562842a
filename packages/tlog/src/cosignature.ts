// Ed25519 `cosignature/v1` (C2SP tlog-cosignature): a cosigner says that at this time this was the
// largest tree it had seen of this origin, consistent with all before. The time is whole seconds.
// Checking consistency before signing, and remembering what was signed, is the cosigner's duty;
// counting cosigners and judging their clocks is the reader's.

import { concatBytes, toUtf8 } from './bytes.ts'
import { assertCount, isCount } from './count.ts'
import { isNoteText, type Note, type NoteSignature } from './note.ts'
import type { SignMessage, VerifySignature } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { COSIGNATURE, type VerifierKey } from './verifier-key.ts'
import { holds, SIGNATURE_BYTES, type SignatureError, signaturesOf } from './verify-note.ts'

const TIME_BYTES = 8

/** A cosignature that holds. */
export interface Cosignature {
  readonly key: VerifierKey
  /** Seconds since 1970-01-01T00:00Z. */
  readonly time: number
}

/** `cosignature/v1\ntime <time>\n` followed by the whole text of the checkpoint. */
export function cosignatureMessage(text: string, time: number): Uint8Array {
  assertCount(time, 'time')
  return toUtf8(`cosignature/v1\ntime ${time}\n${text}`)
}

/**
 * A cosignature line over the text of a checkpoint at `time` seconds.
 *
 * @throws RangeError for a key of another type, a text that cannot stand in a note, a time that is
 * no count of seconds, or a signature that is not 64 bytes long
 */
export async function cosign(
  text: string,
  time: number,
  key: VerifierKey,
  sign: SignMessage,
): Promise<NoteSignature> {
  if (key.type !== COSIGNATURE) throw new RangeError('this key does not cosign')
  if (!isNoteText(text)) throw new RangeError('this text cannot stand in a note')
  const signature = await sign(cosignatureMessage(text, time))
  if (signature.length !== SIGNATURE_BYTES)
    throw new RangeError('an Ed25519 signature has 64 bytes')
  const timeBytes = new Uint8Array(TIME_BYTES)
  new DataView(timeBytes.buffer).setBigUint64(0, BigInt(time))
  return { name: key.name, id: key.id, signature: concatBytes(timeBytes, signature) }
}

/**
 * The cosignatures of the given keys, in the note's order; possibly none. All keys are of type
 * `COSIGNATURE`. A time above 2^53 - 1 is a bad signature.
 */
export async function verifyCosignatures(
  note: Note,
  keys: readonly VerifierKey[],
  verify: VerifySignature,
): Promise<Result<readonly Cosignature[], SignatureError>> {
  const known = signaturesOf(note, keys, COSIGNATURE)
  if (!known.ok) return known
  const cosignatures: Cosignature[] = []
  for (const { key, signature } of known.value) {
    const time = cosignatureTime(signature.signature)
    const holding =
      time !== undefined &&
      (await holds(
        key,
        signature.signature.subarray(TIME_BYTES),
        cosignatureMessage(note.text, time),
        verify,
      ))
    if (!holding) return err({ type: 'bad-signature', name: key.name })
    cosignatures.push({ key, time })
  }
  return ok(cosignatures)
}

/** The seconds in front of a cosignature, unverified; undefined where there is no such number. */
export function cosignatureTime(signature: Uint8Array): number | undefined {
  if (signature.length < TIME_BYTES) return undefined
  const view = new DataView(signature.buffer, signature.byteOffset)
  const time = Number(view.getBigUint64(0))
  return isCount(time) ? time : undefined
}
