/**
 * The few calls of WebCrypto that several files share, and the one place where its argument types
 * meet ours: WebCrypto wants views of an ArrayBuffer, a plain `Uint8Array` may also view shared
 * memory. Nothing here ever does; WebCrypto would throw.
 */
import type { Hash32 } from './bytes.ts'

export const bufferSource = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes as Uint8Array<ArrayBuffer>

/** SHA-256 off the thread; for blocks of a few KiB and more. */
export const digestOf = async (bytes: Uint8Array): Promise<Hash32> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bufferSource(bytes))) as unknown as Hash32

const aesKey = (key: Uint8Array, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bufferSource(key), 'AES-GCM', false, [usage])

/** AES-256-GCM (NIST SP 800-38D) under a key that is used for this one message. */
const parametersOf = (aad: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData: bufferSource(aad),
  tagLength: 128,
})

/** Ciphertext ‖ 16-byte tag, zero nonce. The key must never be used again. */
export const encryptOnce = async (
  key: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Promise<Uint8Array> =>
  new Uint8Array(
    await crypto.subtle.encrypt(
      parametersOf(aad),
      await aesKey(key, 'encrypt'),
      bufferSource(plaintext),
    ),
  )

/** The plaintext, or null if key, associated data or box are not those of `encryptOnce`. */
export async function decryptOnce(
  key: Uint8Array,
  aad: Uint8Array,
  box: Uint8Array,
): Promise<Uint8Array | null> {
  const aes = await aesKey(key, 'decrypt')
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parametersOf(aad), aes, bufferSource(box)))
  } catch {
    return null
  }
}
