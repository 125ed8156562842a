/**
 * Walks over the heads of one CBOR item without building anything, so that hostile input is refused
 * before a recursive decoder sees it: depth, forbidden types and lengths beyond the input.
 */
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import type { CborError } from './cbor.ts'

const maxDepth = 16

const refuse = (reason: string): Result<never, CborError> => err({ type: 'not-canonical', reason })

/** The length in bytes of the first item in `bytes`. Iterative: depth costs no stack. */
export function scanCbor(bytes: Uint8Array): Result<number, CborError> {
  let at = 0
  /** Items still to come in each open array or map, innermost last; in a map, keys and values. */
  const open: { left: number; readonly map: boolean }[] = [{ left: 1, map: false }]
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    if (level.left === 0) {
      open.pop()
      continue
    }
    const isKey = level.map && level.left % 2 === 0
    level.left--

    const head = readHead(bytes, at)
    if (!head.ok) return head
    const { major, argument } = head.value
    at = head.value.next
    if (isKey && major !== 3) return refuse('a key that is no text')
    switch (major) {
      case 0:
        break
      case 2:
      case 3:
        if (argument > bytes.length - at) return refuse('cut short')
        at += argument
        break
      case 4:
      case 5:
        if (argument > bytes.length - at) return refuse('cut short')
        if (open.length > maxDepth) return refuse(`deeper than ${maxDepth}`)
        open.push(major === 4 ? { left: argument, map: false } : { left: argument * 2, map: true })
        break
      case 7:
        if (argument !== 20 && argument !== 21 && argument !== 22) return refuse('a forbidden type')
        break
      default:
        return refuse('a forbidden type')
    }
  }
  return ok(at)
}

type Head = { readonly major: number; readonly argument: number; readonly next: number }

function readHead(bytes: Uint8Array, at: number): Result<Head, CborError> {
  const first = bytes[at]
  if (first === undefined) return refuse('cut short')
  const major = first >> 5
  const short = first & 31
  if (short < 24) return ok({ major, argument: short, next: at + 1 })
  // Floats and one-byte simple values share these lengths with integers, and none is allowed.
  if (short > 27 || major === 7) return refuse('a forbidden type')
  const width = 1 << (short - 24)
  if (at + 1 + width > bytes.length) return refuse('cut short')
  let argument = 0
  for (let i = 1; i <= width; i++) argument = argument * 256 + (bytes[at + i] ?? 0)
  if (!Number.isSafeInteger(argument)) return refuse('an integer beyond 2^53')
  return ok({ major, argument, next: at + 1 + width })
}
