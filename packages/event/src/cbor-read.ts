/**
 * Reads one CBOR item in its one spelling, in one pass: shortest heads, definite lengths, keys in
 * order. What it gives is what an encoder would write back byte for byte, so nobody has to.
 */
import { utf8Text } from '@epoc/crypto'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import type { CborError, CborValue } from './cbor.ts'

const maxDepth = 16

/** Thrown inside, and never out of this file: a path of results through every byte costs too much. */
class Refusal extends Error {}

const refuse = (reason: string): never => {
  throw new Refusal(reason)
}

/** The value, made of at most `most` values, itself one; and where it ends. */
export function readCbor(
  bytes: Uint8Array,
  most = Infinity,
): Result<{ value: CborValue; end: number }, CborError> {
  const reader = new Reader(bytes, most)
  try {
    const value = reader.value(0)
    return ok({ value, end: reader.at })
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    return err({ type: 'not-canonical', reason: thrown.message })
  }
}

class Reader {
  at = 0
  readonly #bytes: Uint8Array
  #major = 0
  #left: number

  constructor(bytes: Uint8Array, most: number) {
    this.#bytes = bytes
    this.#left = most
  }

  value(depth: number): CborValue {
    if (this.#left-- === 0) return refuse('made of too many values')
    const argument = this.#head()
    switch (this.#major) {
      case 0:
        return argument
      case 2:
        return this.#take(argument)
      case 3:
        return this.#text(argument)
      case 4:
        return this.#list(argument, depth)
      case 5:
        return this.#map(argument, depth)
      case 7:
        return simple(argument)
      default:
        return refuse('a forbidden type')
    }
  }

  /** Notes the major type and gives the argument, which stands in its shortest form. */
  #head(): number {
    const first = this.#bytes[this.at++]
    if (first === undefined) return refuse('cut short')
    this.#major = first >> 5
    const small = first & 31
    if (small < 24) return small
    if (this.#major === 7 || small > 27) return refuse('a forbidden type')
    return this.#argument(1 << (small - 24))
  }

  #argument(width: number): number {
    const end = this.at + width
    if (end > this.#bytes.length) return refuse('cut short')
    let argument = 0
    while (this.at < end) argument = argument * 256 + (this.#bytes[this.at++] ?? 0)
    if (argument > Number.MAX_SAFE_INTEGER) return refuse('a number beyond 2^53')
    const least = width === 1 ? 24 : 2 ** (4 * width)
    return argument < least ? refuse('another spelling of the same value') : argument
  }

  #take(length: number): Uint8Array {
    const end = this.at + length
    if (end > this.#bytes.length) return refuse('cut short')
    const taken = this.#bytes.subarray(this.at, end)
    this.at = end
    return taken
  }

  #text(length: number): string {
    const text = utf8Text(this.#take(length))
    return text.ok ? text.value : refuse('text that is not UTF-8')
  }

  #list(length: number, depth: number): readonly CborValue[] {
    this.#enter(length, depth)
    const items: CborValue[] = []
    for (let i = 0; i < length; i++) items.push(this.value(depth + 1))
    return items
  }

  #map(length: number, depth: number): ReadonlyMap<string, CborValue> {
    this.#enter(length, depth)
    const entries = new Map<string, CborValue>()
    let before: Uint8Array | undefined
    for (let i = 0; i < length; i++) {
      const from = this.at
      const argument = this.#head()
      if (this.#major !== 3) return refuse('a key that is no text')
      const key = this.#text(argument)
      const spelled = this.#bytes.subarray(from, this.at)
      const order = before === undefined ? -1 : compare(before, spelled)
      if (order === 0) return refuse('a key that stands twice')
      if (order > 0) return refuse('keys out of order')
      before = spelled
      entries.set(key, this.value(depth + 1))
    }
    return entries
  }

  /** Each item takes a byte at least, so no length makes this reader wait or fill its memory. */
  #enter(length: number, depth: number): void {
    if (length > this.#bytes.length - this.at) refuse('cut short')
    if (depth >= maxDepth) refuse(`deeper than ${maxDepth}`)
  }
}

function simple(argument: number): boolean | null {
  if (argument === 20) return false
  if (argument === 21) return true
  return argument === 22 ? null : refuse('a forbidden type')
}

/** Byte by byte, as RFC 8949 §4.2.1 orders keys. No key begins another: its head says its length. */
function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0)
  }
  return 0
}
