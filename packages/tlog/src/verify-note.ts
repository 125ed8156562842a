// Who signed a note. Lines of unknown keys are ignored, as the standard wants; a known key's line
// must hold or the whole note is refused. A known key speaks once: a second line of it is refused,
// whether equal or not, so that no key counts twice and the work is bounded by the known keys.

import { toUtf8 } from './bytes.ts'
import type { Note, NoteSignature } from './note.ts'
import { isNoteText } from './note.ts'
import type { SignMessage, VerifySignature } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { NOTE_SIGNATURE, type SignatureType, type VerifierKey } from './verifier-key.ts'

export const SIGNATURE_BYTES = 64

export type SignatureError =
  /** Two of the caller's keys share name and id, or one public key stands under two names. */
  | { readonly type: 'ambiguous-keys'; readonly name: string }
  /** A key for another kind of signature than the one that is checked here. */
  | { readonly type: 'wrong-key-type'; readonly name: string }
  | { readonly type: 'duplicate-signature'; readonly name: string }
  | { readonly type: 'bad-signature'; readonly name: string }
  | { readonly type: 'no-known-signature' }

/** One known key's line in a note. */
export interface KeySignature {
  readonly key: VerifierKey
  readonly signature: NoteSignature
}

/**
 * The keys of `keys` that signed the note, in the note's order; at least one. All keys are of type
 * `NOTE_SIGNATURE`. Only what this answers makes `note.text` believable.
 */
export async function verifyNote(
  note: Note,
  keys: readonly VerifierKey[],
  verify: VerifySignature,
): Promise<Result<readonly VerifierKey[], SignatureError>> {
  const known = signaturesOf(note, keys, NOTE_SIGNATURE)
  if (!known.ok) return known
  if (known.value.length === 0) return err({ type: 'no-known-signature' })
  const message = toUtf8(note.text)
  for (const { key, signature } of known.value) {
    if (!(await holds(key, signature.signature, message, verify))) {
      return err({ type: 'bad-signature', name: key.name })
    }
  }
  return ok(known.value.map(({ key }) => key))
}

/**
 * A signature line over the text (which ends with a newline).
 *
 * @throws RangeError for a key of another type, a text that cannot stand in a note, or a signature
 * that is not 64 bytes long
 */
export async function signNote(
  text: string,
  key: VerifierKey,
  sign: SignMessage,
): Promise<NoteSignature> {
  if (key.type !== NOTE_SIGNATURE) throw new RangeError('this key does not sign notes')
  if (!isNoteText(text)) throw new RangeError('this text cannot stand in a note')
  const signature = await sign(toUtf8(text))
  if (signature.length !== SIGNATURE_BYTES)
    throw new RangeError('an Ed25519 signature has 64 bytes')
  return { name: key.name, id: key.id, signature }
}

/** The lines of the known keys, which must all be of one type; none of them verified yet. */
export function signaturesOf(
  note: Note,
  keys: readonly VerifierKey[],
  type: SignatureType,
): Result<readonly KeySignature[], SignatureError> {
  const keysByPlace = new Map<string, VerifierKey>()
  const publicKeys = new Set<string>()
  for (const key of keys) {
    if (key.type !== type) return err({ type: 'wrong-key-type', name: key.name })
    const publicKey = key.publicKey.join()
    if (keysByPlace.has(placeOf(key)) || publicKeys.has(publicKey)) {
      return err({ type: 'ambiguous-keys', name: key.name })
    }
    keysByPlace.set(placeOf(key), key)
    publicKeys.add(publicKey)
  }

  const found = new Map<VerifierKey, NoteSignature>()
  for (const signature of note.signatures) {
    const key = keysByPlace.get(placeOf(signature))
    if (key === undefined) continue
    if (found.has(key)) return err({ type: 'duplicate-signature', name: key.name })
    found.set(key, signature)
  }
  return ok([...found].map(([key, signature]) => ({ key, signature })))
}

/** Whether a raw Ed25519 signature holds; one of another length never does. */
export async function holds(
  key: VerifierKey,
  signature: Uint8Array,
  message: Uint8Array,
  verify: VerifySignature,
): Promise<boolean> {
  return signature.length === SIGNATURE_BYTES && verify(key.publicKey, signature, message)
}

function placeOf(named: { readonly name: string; readonly id: number }): string {
  return `${named.id} ${named.name}`
}
