// Bytes and their one spelling as text. Base64 is RFC 4648 §4 with padding; a decoder here accepts
// exactly what the encoder writes, so that equal bytes always mean equal text and the reverse.

/** Length of a SHA-256 hash. */
export const HASH_BYTES = 32

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The text, or undefined where the bytes are not valid UTF-8. A byte order mark is kept. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** The bytes, or undefined for any spelling that `toBase64` would not have written. */
export function fromBase64(text: string): Uint8Array | undefined {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    return undefined
  }
  // atob forgives blanks, missing padding and stray bits; the way back does not.
  if (btoa(binary) !== text) return undefined
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, position) => byte === b[position])
}

export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES
}
