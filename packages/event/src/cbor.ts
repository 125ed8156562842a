/**
 * Deterministic CBOR (RFC 8949 §4.2.1) with one spelling for every value.
 *
 * Promises: `decodeCbor(encodeCbor(v))` is `v`, and bytes that are not exactly what `encodeCbor`
 * would write are refused, to the last byte. Only the values named by `CborValue` exist: no floats,
 * no negative numbers, no tags, no `undefined`, nothing nested deeper than 16.
 * Maps come out as `Map`, so that a key named `__proto__` is a key like any other.
 */
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { readCbor } from './cbor-read.ts'
import { writeCbor } from './cbor-write.ts'

export type CborMap = ReadonlyMap<string, CborValue>
export type CborValue =
  | number
  | boolean
  | null
  | string
  | Uint8Array
  | readonly CborValue[]
  | CborMap

/** What may be encoded: `CborValue`, and readonly objects, whose absent fields are left out. */
export type Encodable =
  | CborValue
  | readonly Encodable[]
  | ReadonlyMap<string, Encodable>
  | { readonly [key: string]: Encodable | undefined }

export type CborError = { readonly type: 'not-canonical'; readonly reason: string }

/**
 * The one encoding of a value. A value that has none (a float, a negative number, half a surrogate
 * pair) is a bug: throws.
 */
export const encodeCbor = (value: Encodable): Uint8Array => writeCbor(value)

/**
 * Reads one value that fills `bytes` exactly, or says why it is not in its one spelling. Byte
 * strings in it are views of `bytes`.
 */
export function decodeCbor(bytes: Uint8Array): Result<CborValue, CborError> {
  const read = readCbor(bytes)
  if (!read.ok) return read
  const { value, end } = read.value
  return end === bytes.length ? ok(value) : err({ type: 'not-canonical', reason: 'trailing bytes' })
}

/** An entry has four. Whoever sends millions of one byte each shall not fill the reader's memory. */
const valuesOfAnItem = 16

/** What is wrong with the first item that is not in its one spelling, and the items before it. */
export type CborSequenceError = CborError & { readonly before: readonly Uint8Array[] }

/**
 * Cuts a CBOR sequence (RFC 8742) of small things, such as entries, into its items, each in its one
 * spelling. Refuses an item that is not, that is cut short, or that is made of more than 16 values.
 * Stops after one item more than `most`, by which a caller sees that there are more.
 */
export function splitCborSequence(
  bytes: Uint8Array,
  most = Infinity,
): Result<readonly Uint8Array[], CborSequenceError> {
  const items: Uint8Array[] = []
  let rest = bytes
  while (rest.length > 0 && items.length <= most) {
    const read = readCbor(rest, valuesOfAnItem)
    if (!read.ok) return err({ ...read.error, before: items })
    items.push(rest.subarray(0, read.value.end))
    rest = rest.subarray(read.value.end)
  }
  return ok(items)
}
