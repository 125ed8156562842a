/**
 * Ed25519 (RFC 8032) by WebCrypto: the only verifier, so that every program reaches the same
 * verdict. Before it is asked, `public-key.ts` refuses what implementations disagree on.
 *
 * Promises: a signing key cannot be read back out of a `SigningKey`. Does not promise anything
 * about who holds a key or whether it was revoked.
 */
import { hex } from '@scure/base'
import { concat } from './bytes.ts'
import type { KeyId, PublicKey, Seed } from './bytes.ts'
import { sha256 } from './hash.ts'
import type { Label } from './labels.ts'
import { boundedMemo } from './memo.ts'
import { isAcceptablePublicKey, isAcceptableSignature } from './public-key.ts'
import { bufferSource } from './subtle.ts'
import { fromBase64, toHex, utf8Bytes } from './text.ts'

export type SigningKey = {
  readonly publicKey: PublicKey
  /** SHA-256 of the raw public key. */
  readonly keyId: KeyId
  /** The 64-byte signature of these exact bytes. */
  sign(message: Uint8Array): Promise<Uint8Array>
}

/** What precedes the seed in an Ed25519 private key's PKCS#8 form (RFC 8410 §7). */
const pkcs8Head = hex.decode('302e020100300506032b657004220420')

export const keyIdOf = (publicKey: PublicKey): KeyId => sha256(publicKey) as Uint8Array as KeyId

/** The key pair that follows from a seed. The seed stays the caller's, to keep or to wipe. */
export async function signingKeyFromSeed(seed: Seed): Promise<SigningKey> {
  const pkcs8 = concat(pkcs8Head, seed)
  const publicKey = await publicKeyOf(pkcs8)
  const privateKey = await importPrivate(pkcs8, false)
  pkcs8.fill(0)
  return {
    publicKey,
    keyId: keyIdOf(publicKey),
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bufferSource(message))),
  }
}

const importPrivate = (pkcs8: Uint8Array<ArrayBuffer>, extractable: boolean): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', extractable, ['sign'])

/** WebCrypto gives the public half of a private key only by way of JWK (RFC 8037 §2). */
async function publicKeyOf(pkcs8: Uint8Array<ArrayBuffer>): Promise<PublicKey> {
  const { x = '' } = await crypto.subtle.exportKey('jwk', await importPrivate(pkcs8, true))
  const raw = fromBase64(`${x.replaceAll('-', '+').replaceAll('_', '/')}=`)
  if (!raw.ok) throw new Error('WebCrypto exported no public key')
  return raw.value as PublicKey
}

const rememberedKeys = 1024

/** Null for a key that no one should hold. */
const importedKey = boundedMemo(rememberedKeys, toHex, async (publicKey: Uint8Array) =>
  isAcceptablePublicKey(publicKey)
    ? crypto.subtle.importKey('raw', bufferSource(publicKey), 'Ed25519', false, ['verify'])
    : null,
)

/**
 * Whether `signature` is this key's signature of exactly this message. Any bytes may be given;
 * what is malformed is simply not a signature.
 */
export async function verifySignature(
  publicKey: PublicKey,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  if (!isAcceptableSignature(signature)) return false
  const key = await importedKey(publicKey)
  if (key === null) return false
  return crypto.subtle.verify('Ed25519', key, bufferSource(signature), bufferSource(message))
}

const labelled = (label: Label, message: Uint8Array): Uint8Array =>
  concat(utf8Bytes(label), message)

/**
 * Signs label ‖ message: for what is not an event or a note, which carry their own context. The
 * message must have one reading: fixed lengths, or an encoding that ends itself.
 */
export const signLabelled = (
  key: SigningKey,
  label: Label,
  message: Uint8Array,
): Promise<Uint8Array> => key.sign(labelled(label, message))

/** The counterpart of `signLabelled`. */
export const verifyLabelled = (
  publicKey: PublicKey,
  label: Label,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> => verifySignature(publicKey, signature, labelled(label, message))
