/**
 * Writes one CBOR item in its one spelling (RFC 8949 §4.2.1): shortest heads, definite lengths,
 * map keys in the order of their encoded bytes.
 */
import { utf8Bytes } from '@epoc/crypto'
import type { Encodable } from './cbor.ts'

const maxDepth = 16
const firstLength = 256

/** The bytes; throws for a value that has no spelling. */
export function writeCbor(value: Encodable): Uint8Array {
  const writer = new Writer()
  writer.value(value, 0)
  return writer.written()
}

class Writer {
  #bytes = new Uint8Array(firstLength)
  #at = 0

  written(): Uint8Array {
    return this.#bytes.slice(0, this.#at)
  }

  value(value: Encodable, depth: number): void {
    if (typeof value === 'string') this.#text(value)
    else if (typeof value === 'number') this.#number(value)
    else if (value === null) this.#head(7, 22)
    else if (typeof value === 'boolean') this.#head(7, value ? 21 : 20)
    else if (value instanceof Uint8Array) this.#string(2, value)
    else if (typeof value !== 'object') throw new Error(`not encodable: ${typeof value}`)
    else this.#container(value, depth)
  }

  #container(value: Exclude<Encodable, Uint8Array> & object, depth: number): void {
    if (depth >= maxDepth) throw new Error(`not encodable: deeper than ${maxDepth}`)
    if (Array.isArray(value)) {
      const items = value as readonly Encodable[]
      this.#head(4, items.length)
      for (const item of items) this.value(item, depth + 1)
    } else if (value instanceof Map) {
      this.#map([...(value as ReadonlyMap<string, Encodable>)], depth)
    } else if (isPlain(value)) {
      const fields = Object.entries(value as { readonly [field: string]: Encodable | undefined })
      this.#map(
        fields.filter((field): field is [string, Encodable] => field[1] !== undefined),
        depth,
      )
    } else throw new Error('not encodable: an object of a class')
  }

  #map(entries: readonly (readonly [string, Encodable])[], depth: number): void {
    const keyed = entries.map(([key, value]) => ({ key: utf8Bytes(key), value }))
    keyed.sort((a, b) => compare(a.key, b.key))
    this.#head(5, keyed.length)
    for (const { key, value } of keyed) {
      this.#string(3, key)
      this.value(value, depth + 1)
    }
  }

  #number(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) {
      throw new Error(`not encodable: the number ${value}`)
    }
    this.#head(0, value)
  }

  #text(value: string): void {
    this.#string(3, utf8Bytes(value))
  }

  #string(major: 2 | 3, bytes: Uint8Array): void {
    this.#head(major, bytes.length)
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#at)
    this.#at += bytes.length
  }

  /** The shortest head. */
  #head(major: number, argument: number): void {
    this.#room(9)
    const type = major << 5
    if (argument < 24) this.#bytes[this.#at++] = type | argument
    else if (argument < 0x100) this.#wide(type | 24, argument, 1)
    else if (argument < 0x1_0000) this.#wide(type | 25, argument, 2)
    else if (argument < 0x1_0000_0000) this.#wide(type | 26, argument, 4)
    else this.#wide(type | 27, argument, 8)
  }

  #wide(first: number, argument: number, width: number): void {
    this.#bytes[this.#at] = first
    let left = argument
    for (let i = width; i > 0; i--) {
      this.#bytes[this.#at + i] = left % 256
      left = Math.floor(left / 256)
    }
    this.#at += 1 + width
  }

  #room(length: number): void {
    if (this.#at + length <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#at + length, 2 * this.#bytes.length))
    grown.set(this.#bytes.subarray(0, this.#at))
    this.#bytes = grown
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A head orders by length first, so the encoded keys order by length, then byte by byte. */
function compare(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return a.length - b.length
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
