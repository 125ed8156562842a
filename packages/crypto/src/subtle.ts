/**
 * The few calls of WebCrypto that several files share, and the one place where its argument types
 * meet ours: WebCrypto wants views of an ArrayBuffer, a plain `Uint8Array` may also view shared
 * memory. Nothing here ever does; WebCrypto would throw.
 */
import { concat } from './bytes.ts'
import type { Hash32 } from './bytes.ts'
import { nodeCrypto, plain } from './in-node.ts'
import type { NodeCrypto } from './in-node.ts'

export const bufferSource = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes as Uint8Array<ArrayBuffer>

/** SHA-256 off the thread; for blocks of a few KiB and more. */
export const digestOf = async (bytes: Uint8Array): Promise<Hash32> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bufferSource(bytes))) as unknown as Hash32

/** AES-256-GCM (NIST SP 800-38D) under a key that is used for this one message. */
export type Once = {
  /** Ciphertext ‖ 16-byte tag, zero nonce. The key must never be used again. */
  readonly encrypt: (key: Uint8Array, aad: Uint8Array, plaintext: Uint8Array) => Promise<Uint8Array>
  /** The plaintext, or null if key, associated data or box are not those of `encrypt`. */
  readonly decrypt: (
    key: Uint8Array,
    aad: Uint8Array,
    box: Uint8Array,
  ) => Promise<Uint8Array | null>
}

const zeroNonce = new Uint8Array(12)
const tagLength = 16

/** At once: WebCrypto asks a thread for the key and another for the message, however short. */
export const onceInNode = ({ createCipheriv, createDecipheriv }: NodeCrypto): Once => ({
  encrypt: async (key, aad, plaintext) => {
    const cipher = createCipheriv('aes-256-gcm', key, zeroNonce, { authTagLength: tagLength })
    cipher.setAAD(aad)
    const ciphertext = cipher.update(plaintext)
    cipher.final()
    return concat(ciphertext, cipher.getAuthTag())
  },
  decrypt: async (key, aad, box) => {
    if (box.length < tagLength) return null
    const cipher = createDecipheriv('aes-256-gcm', key, zeroNonce, { authTagLength: tagLength })
    cipher.setAAD(aad)
    cipher.setAuthTag(box.subarray(-tagLength))
    const plaintext = cipher.update(box.subarray(0, -tagLength))
    try {
      cipher.final()
    } catch {
      return null
    }
    return plain(plaintext)
  },
})

const aesKey = (key: Uint8Array, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bufferSource(key), 'AES-GCM', false, [usage])

const parametersOf = (aad: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv: zeroNonce,
  additionalData: bufferSource(aad),
  tagLength: 8 * tagLength,
})

export const onceInWebCrypto: Once = {
  encrypt: async (key, aad, plaintext) => {
    const aes = await aesKey(key, 'encrypt')
    const box = await crypto.subtle.encrypt(parametersOf(aad), aes, bufferSource(plaintext))
    return new Uint8Array(box)
  },
  decrypt: async (key, aad, box) => {
    const aes = await aesKey(key, 'decrypt')
    try {
      return new Uint8Array(await crypto.subtle.decrypt(parametersOf(aad), aes, bufferSource(box)))
    } catch {
      return null
    }
  },
}

export const { encrypt: encryptOnce, decrypt: decryptOnce } =
  nodeCrypto === undefined ? onceInWebCrypto : onceInNode(nodeCrypto)
