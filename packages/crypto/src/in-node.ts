/**
 * Node's own cryptography, where this runs in Node: SHA-256 and its ciphers in assembly, at once,
 * where WebCrypto has no hash that goes on and asks a thread for every chunk. Absent in browsers;
 * whoever uses it has another way there.
 */

type Bytes = Uint8Array

type Hash = { readonly update: (bytes: Bytes) => unknown; readonly digest: () => Bytes }
type Cipher = {
  readonly setAAD: (bytes: Bytes) => unknown
  readonly update: (bytes: Bytes) => Bytes
  readonly final: () => Bytes
}
type MakeCipher<T> = (
  algorithm: 'chacha20-poly1305' | 'aes-256-gcm',
  key: Bytes,
  nonce: Bytes,
  options: { readonly authTagLength: 16 },
) => Cipher & T

export type NodeCrypto = {
  readonly hash: (algorithm: 'sha256', bytes: Bytes, encoding: 'buffer') => Bytes
  readonly createHash: (algorithm: 'sha256') => Hash
  readonly getCiphers: () => readonly string[]
  readonly createCipheriv: MakeCipher<{ readonly getAuthTag: () => Bytes }>
  readonly createDecipheriv: MakeCipher<{ readonly setAuthTag: (tag: Bytes) => unknown }>
}

type InNode = {
  readonly process?: { readonly getBuiltinModule?: (name: 'node:crypto') => NodeCrypto }
}

export const nodeCrypto: NodeCrypto | undefined = (
  globalThis as InNode
).process?.getBuiltinModule?.('node:crypto')

/** A plain array of what Node gave: of the same memory, which a small one may share with others. */
export const plain = ({ buffer, byteOffset, length }: Bytes): Bytes =>
  new Uint8Array(buffer, byteOffset, length)
