/**
 * The account secret as people print, read out and type it: 16 bytes and the first 4 of their
 * SHA-256, in Crockford's Base32, eight groups of four: `7ZZQ-0H3M-…`. The check finds typing
 * errors; it protects nothing.
 */
import { base32crockford } from '@scure/base'
import { concat, equalBytes } from './bytes.ts'
import type { AccountSecret } from './bytes.ts'
import { sha256 } from './hash.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

export type AccountSecretError =
  /** Not 32 symbols; `length` is how many there are, hyphens and blanks not counted. */
  | { readonly type: 'wrong-length'; readonly length: number }
  /** A symbol that Crockford's alphabet does not have, in this group, counted from 1. */
  | { readonly type: 'wrong-symbol'; readonly symbol: string; readonly group: number }
  /** Every symbol could be right, but together they are not: one was misread. */
  | { readonly type: 'wrong-check' }

const secretLength = 16
const checkLength = 4
const symbolCount = 32
const groupLength = 4

const checkOf = (secret: Uint8Array): Uint8Array => sha256(secret).subarray(0, checkLength)

/** Eight groups of four symbols, upper case, joined by hyphens. */
export const accountSecretText = (secret: AccountSecret): string =>
  base32crockford.encode(concat(secret, checkOf(secret))).replaceAll(/.{4}(?=.)/g, '$&-')

/** Lower case, blanks and hyphens anywhere, and O for 0, I or L for 1 are read as meant. */
export function parseAccountSecret(text: string): Result<AccountSecret, AccountSecretError> {
  const symbols = Array.from(text.replaceAll(/[\s-]/g, ''))
  const wrong = symbols.findIndex((symbol) => !/^[0-9A-TV-Za-tv-z]$/.test(symbol))
  if (wrong >= 0) {
    const group = Math.floor(wrong / groupLength) + 1
    return err({ type: 'wrong-symbol', symbol: symbols[wrong] as string, group })
  }
  if (symbols.length !== symbolCount) return err({ type: 'wrong-length', length: symbols.length })
  const bytes = base32crockford.decode(symbols.join(''))
  const secret = bytes.subarray(0, secretLength)
  return equalBytes(bytes.subarray(secretLength), checkOf(secret))
    ? ok(secret as AccountSecret)
    : err({ type: 'wrong-check' })
}
