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

/** Lower-case hexadecimal (RFC 4648 §8). */
export const toHex = (bytes: Uint8Array): string => hex.encode(bytes)

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

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8. Throws on a lone surrogate: what was signed would not be what was written. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  if (!text.isWellFormed()) throw new RangeError('a lone surrogate has no UTF-8')
  return encoder.encode(text)
}

/** Strict UTF-8: nothing is replaced, a byte order mark is kept. */
export function utf8Text(bytes: Uint8Array): Result<string, NotUtf8> {
  try {
    return ok(decoder.decode(bytes))
  } catch {
    return err({ type: 'not-utf8' })
  }
}
