// Keys as notes name them (C2SP signed-note): a name, the kind of signature, the public key, and a
// four-byte id made from all three. The id finds a key; it is far too short to authenticate one.
// Two kinds are known here, both Ed25519; keys of other kinds are refused, not guessed at.

import { concatBytes, fromBase64, toBase64, toUtf8 } from './bytes.ts'
import type { HashFunction } from './ports.ts'
import { err, ok, type Result } from './result.ts'

/** A plain signature over the note's text. */
export const NOTE_SIGNATURE = 0x01
/** A timestamped `cosignature/v1` (C2SP tlog-cosignature). */
export const COSIGNATURE = 0x04

export type SignatureType = typeof NOTE_SIGNATURE | typeof COSIGNATURE

export interface VerifierKey {
  readonly name: string
  /** The key id as an unsigned 32-bit number. */
  readonly id: number
  readonly type: SignatureType
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array
}

export type VerifierKeyError =
  /** Not `name+hex+base64`, or another spelling than the one we would write. */
  | { readonly type: 'malformed-verifier-key' }
  /** Empty, or with white space, a control character or a plus sign. */
  | { readonly type: 'bad-key-name'; readonly name: string }
  | { readonly type: 'unsupported-key-type'; readonly keyType: number }
  | { readonly type: 'bad-key-length'; readonly length: number }
  | { readonly type: 'key-id-mismatch' }

const PUBLIC_KEY_BYTES = 32

/** SHA-256(name ‖ 0x0A ‖ type ‖ public key), its first four bytes as a big-endian number. */
export function keyId(
  hash: HashFunction,
  name: string,
  type: number,
  publicKey: Uint8Array,
): number {
  const digest = hash(concatBytes(toUtf8(`${name}\n`), Uint8Array.of(type), publicKey))
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0)
}

/** The key with its id. That the 32 bytes are a point worth trusting is for the caller to know. */
export function verifierKey(
  hash: HashFunction,
  name: string,
  type: number,
  publicKey: Uint8Array,
): Result<VerifierKey, VerifierKeyError> {
  if (!isKeyName(name)) return err({ type: 'bad-key-name', name })
  if (!isSignatureType(type)) return err({ type: 'unsupported-key-type', keyType: type })
  if (publicKey.length !== PUBLIC_KEY_BYTES) {
    return err({ type: 'bad-key-length', length: publicKey.length })
  }
  return ok({ name, id: keyId(hash, name, type, publicKey), type, publicKey })
}

/** `name+hex8(id)+base64(type ‖ public key)`, the vkey of C2SP signed-note. */
export function formatVerifierKey(key: VerifierKey): string {
  const material = concatBytes(Uint8Array.of(key.type), key.publicKey)
  return `${key.name}+${formatKeyId(key.id)}+${toBase64(material)}`
}

/** Reads a vkey and checks that its id is the hash of the rest. Lower-case hex only. */
export function parseVerifierKey(
  hash: HashFunction,
  text: string,
): Result<VerifierKey, VerifierKeyError> {
  // Base64 has plus signs of its own; a name has none.
  const [, name, id, base64] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? []
  const material = base64 === undefined ? undefined : fromBase64(base64)
  const [type] = material ?? []
  if (name === undefined || material === undefined || type === undefined) {
    return err({ type: 'malformed-verifier-key' })
  }
  const key = verifierKey(hash, name, type, material.slice(1))
  if (!key.ok) return key
  return formatKeyId(key.value.id) === id ? key : err({ type: 'key-id-mismatch' })
}

/** Whether a note may carry this name: no Unicode white space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return name.isWellFormed() && /^[^\p{White_Space}+\u0000-\u001f]+$/u.test(name)
}

function formatKeyId(id: number): string {
  return id.toString(16).padStart(8, '0')
}

function isSignatureType(type: number): type is SignatureType {
  return type === NOTE_SIGNATURE || type === COSIGNATURE
}
