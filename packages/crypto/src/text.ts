/**
 * Bytes as text and back: hexadecimal, base64, UTF-8. Every decoder accepts exactly one spelling
 * of each value, so that equal texts and equal bytes are the same question.
 */
import { base64, hex } from '@scure/base'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

export type NotHex = { readonly type: 'not-hex' }
export type NotBase64 = { readonly type: 'not-base64' }
export type NotUtf8 = { readonly type: 'not-utf8' }

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Lower-case hexadecimal (RFC 4648 §8). From a table: every event is named many times. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += pairs[byte]
  return text
}

/** Lower case only, whole bytes only. */
export const fromHex = (text: string): Result<Uint8Array, NotHex> =>
  /^(?:[0-9a-f]{2})*$/.test(text) ? ok(hex.decode(text)) : err({ type: 'not-hex' })

/** Standard base64 with padding (RFC 4648 §4). */
export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes)

/** Padding required, no white space, unused bits zero. */
export function fromBase64(text: string): Result<Uint8Array, NotBase64> {
  try {
    return ok(base64.decode(text))
  } catch {
    return err({ type: 'not-base64' })
  }
}

/** Up to this length, ASCII is read and written here: calls of the platform cost more. */
const short = 40

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8. Throws on a lone surrogate: what was signed would not be what was written. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  const ascii = text.length <= short ? asciiBytes(text) : undefined
  if (ascii !== undefined) return ascii
  if (!text.isWellFormed()) throw new RangeError('a lone surrogate has no UTF-8')
  return encoder.encode(text)
}

/** Strict UTF-8: nothing is replaced, a byte order mark is kept. */
export function utf8Text(bytes: Uint8Array): Result<string, NotUtf8> {
  const ascii = bytes.length <= short ? asciiText(bytes) : undefined
  if (ascii !== undefined) return ok(ascii)
  try {
    return ok(decoder.decode(bytes))
  } catch {
    return err({ type: 'not-utf8' })
  }
}

function asciiBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return undefined
    bytes[i] = code
  }
  return bytes
}

function asciiText(bytes: Uint8Array): string | undefined {
  let text = ''
  for (const byte of bytes) {
    if (byte > 0x7f) return undefined
    text += String.fromCharCode(byte)
  }
  return text
}
