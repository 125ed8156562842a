/**
 * Any readonly data of this program as JSON, field by field, so that a field which is added
 * somewhere is in the archive as well: bytes as lower-case hex, maps as objects, lists as arrays.
 */
import { toHex } from '@epoc/crypto'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [field: string]: Json }

export function plainJson(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return toHex(value)
  if (value instanceof Map) return objectOf([...value])
  if (value instanceof Set || Array.isArray(value)) return [...value].map(plainJson)
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
    return value
  }
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is no data`)
  return 'toJSON' in value && typeof value.toJSON === 'function'
    ? plainJson((value.toJSON as () => unknown)())
    : objectOf(Object.entries(value).filter(([, each]) => each !== undefined))
}

const objectOf = (entries: readonly (readonly [unknown, unknown])[]): Json =>
  Object.fromEntries(entries.map(([name, each]) => [String(name), plainJson(each)]))

/** Two spaces, and a line feed at the end. */
export const jsonText = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`
