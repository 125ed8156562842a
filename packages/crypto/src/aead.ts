/**
 * ChaCha20-Poly1305 (RFC 8439) by whoever has it here: Node, WebCrypto, or else JavaScript, which
 * takes some ten times as long. All give the same bytes.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { nodeCrypto, plain } from './in-node.ts'
import type { NodeCrypto } from './in-node.ts'
import { bufferSource } from './subtle.ts'

/** Under one 32-byte key. A nonce is 12 bytes, and never used for a second message. */
export type Aead = {
  /** The box, ciphertext ‖ 16-byte tag, in one piece or two. */
  readonly seal: (nonce: Uint8Array, plaintext: Uint8Array) => Promise<readonly Uint8Array[]>
  /** The plaintext, or null if key, nonce or box are not those of `seal`. */
  readonly open: (nonce: Uint8Array, box: Uint8Array) => Promise<Uint8Array | null>
}
export type AeadOf = (key: Uint8Array) => Promise<Aead>

export const tagLength = 16

export const aeadInNode =
  ({ createCipheriv, createDecipheriv }: NodeCrypto): AeadOf =>
  async (key) => ({
    seal: async (nonce, plaintext) => {
      const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagLength })
      const ciphertext = cipher.update(plaintext)
      cipher.final()
      return [plain(ciphertext), plain(cipher.getAuthTag())]
    },
    open: async (nonce, box) => {
      if (box.length < tagLength) return null
      const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagLength })
      const plaintext = cipher.update(box.subarray(0, -tagLength))
      cipher.setAuthTag(box.subarray(-tagLength))
      try {
        cipher.final()
      } catch {
        return null
      }
      return plain(plaintext)
    },
  })

/** "Modern Algorithms in the Web Cryptography API" (WICG). */
export const aeadInWebCrypto: AeadOf = async (raw) => {
  const key = await importedKey(raw)
  const parameters = (nonce: Uint8Array) => ({
    name: 'ChaCha20-Poly1305',
    iv: bufferSource(nonce),
    tagLength: 8 * tagLength,
  })
  return {
    seal: async (nonce, plaintext) => [
      new Uint8Array(await crypto.subtle.encrypt(parameters(nonce), key, bufferSource(plaintext))),
    ],
    open: async (nonce, box) => {
      try {
        return new Uint8Array(
          await crypto.subtle.decrypt(parameters(nonce), key, bufferSource(box)),
        )
      } catch {
        return null
      }
    },
  }
}

export const aeadInJavaScript: AeadOf = async (key) => ({
  seal: async (nonce, plaintext) => [chacha20poly1305(key, nonce).encrypt(plaintext)],
  open: async (nonce, box) => {
    try {
      return chacha20poly1305(key, nonce).decrypt(box)
    } catch {
      return null
    }
  },
})

const importedKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw-secret' as 'raw', bufferSource(raw), 'ChaCha20-Poly1305', false, [
    'encrypt',
    'decrypt',
  ])

/** Whether WebCrypto has the cipher here. */
export const isInWebCrypto = (): Promise<boolean> =>
  importedKey(new Uint8Array(32)).then(
    () => true,
    () => false,
  )

/** The fastest of those there are. A platform does not change while it runs: asked once. */
export async function fastestAead(node: NodeCrypto | undefined): Promise<AeadOf> {
  if (node?.getCiphers().includes('chacha20-poly1305') === true) return aeadInNode(node)
  return (await isInWebCrypto()) ? aeadInWebCrypto : aeadInJavaScript
}

let fastest: Promise<AeadOf> | undefined

/** By the fastest way of this platform. */
export const aeadOf: AeadOf = async (key) => {
  fastest ??= fastestAead(nodeCrypto)
  return (await fastest)(key)
}
