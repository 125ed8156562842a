/**
 * Shapes: small decoders from `CborValue` to typed readonly objects.
 * A shape accepts exactly what it describes: another field, a missing field, a wrong type or length
 * is refused with the path of the first thing that is wrong.
 */
import type { CborValue } from './cbor.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

export type ShapeError = { readonly type: 'wrong-shape'; readonly path: string }
export type Shape<T> = (value: CborValue, path?: string) => Result<T, ShapeError>
export type ShapeOf<S> = S extends Shape<infer T> ? T : never

const wrong = (path: string): Result<never, ShapeError> => err({ type: 'wrong-shape', path })

/** An unsigned integer below 2^53, from `min` to `max`. */
export const uint =
  (min = 0, max = Number.MAX_SAFE_INTEGER): Shape<number> =>
  (value, path = '') =>
    typeof value === 'number' && value >= min && value <= max ? ok(value) : wrong(path)

export const bool: Shape<boolean> = (value, path = '') =>
  typeof value === 'boolean' ? ok(value) : wrong(path)

/** A byte string of exactly `length` bytes, or of any length where none is given. */
export const bytes =
  <T extends Uint8Array = Uint8Array>(length?: number): Shape<T> =>
  (value, path = '') =>
    value instanceof Uint8Array && (length === undefined || value.length === length)
      ? ok(value as T)
      : wrong(path)

/** Text of `min` to `max` UTF-16 units, wholly matching `pattern` where one is given. */
export const text =
  (limits: {
    readonly min?: number
    readonly max: number
    readonly pattern?: RegExp
  }): Shape<string> =>
  (value, path = '') =>
    typeof value === 'string' &&
    value.length >= (limits.min ?? 0) &&
    value.length <= limits.max &&
    (limits.pattern === undefined || limits.pattern.test(value))
      ? ok(value)
      : wrong(path)

export const oneOf =
  <const T extends string>(values: readonly T[]): Shape<T> =>
  (value, path = '') =>
    typeof value === 'string' && (values as readonly string[]).includes(value)
      ? ok(value as T)
      : wrong(path)

export const literal =
  <const T extends string | number | boolean>(expected: T): Shape<T> =>
  (value, path = '') =>
    value === expected ? ok(expected) : wrong(path)

export const list =
  <T>(
    item: Shape<T>,
    limits: { readonly min?: number; readonly max?: number } = {},
  ): Shape<readonly T[]> =>
  (value, path = '') => {
    if (!Array.isArray(value)) return wrong(path)
    const items = value as readonly CborValue[]
    if (items.length < (limits.min ?? 0) || items.length > (limits.max ?? Infinity))
      return wrong(path)
    const out: T[] = []
    for (const [i, each] of items.entries()) {
      const read = item(each, `${path}[${i}]`)
      if (!read.ok) return read
      out.push(read.value)
    }
    return ok(out)
  }

/** An array of exactly these two items. */
export const pair =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<readonly [A, B]> =>
  (value, path = '') => {
    if (!Array.isArray(value) || value.length !== 2) return wrong(path)
    const [a, b] = value as [CborValue, CborValue]
    const readA = first(a, `${path}[0]`)
    if (!readA.ok) return readA
    const readB = second(b, `${path}[1]`)
    return readB.ok ? ok([readA.value, readB.value]) : readB
  }

/** A map whose keys match `key`, as an array of pairs in the order of their encoding. */
export const mapOf =
  <K extends string, V>(key: Shape<K>, item: Shape<V>): Shape<ReadonlyMap<K, V>> =>
  (value, path = '') => {
    if (!(value instanceof Map)) return wrong(path)
    const out = new Map<K, V>()
    for (const [k, v] of value as ReadonlyMap<string, CborValue>) {
      const readKey = key(k, `${path}.${k}`)
      if (!readKey.ok) return readKey
      const read = item(v, `${path}.${k}`)
      if (!read.ok) return read
      out.set(readKey.value, read.value)
    }
    return ok(out)
  }

type Fields = { readonly [name: string]: Shape<unknown> }
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no fields is what is meant
type NoFields = Pick<Fields, never>
type Simplify<T> = { readonly [K in keyof T]: T[K] }
type RecordOf<R extends Fields, O extends Fields> = Simplify<
  { readonly [K in keyof R]: ShapeOf<R[K]> } & { readonly [K in keyof O]?: ShapeOf<O[K]> }
>

/** A map with exactly the `required` fields and perhaps some of the `optional` ones. */
export const record = <R extends Fields, O extends Fields = NoFields>(
  required: R,
  optional?: O,
): Shape<RecordOf<R, O>> => {
  // Listed once: every event is read by the same few shapes.
  const fields = [
    ...Object.entries(required).map((field) => [...field, true] as const),
    ...Object.entries(optional ?? {}).map((field) => [...field, false] as const),
  ]
  return (value, path = '') => {
    if (!(value instanceof Map)) return wrong(path)
    const given = value as ReadonlyMap<string, CborValue>
    const out: Record<string, unknown> = {}
    let known = 0
    for (const [name, shape, needed] of fields) {
      const field = given.get(name)
      if (field === undefined) {
        if (needed) return wrong(`${path}.${name}`)
        continue
      }
      const read = shape(field, `${path}.${name}`)
      if (!read.ok) return read
      out[name] = read.value
      known++
    }
    if (known !== given.size) {
      const extra = [...given.keys()].find((k) => !(k in out)) ?? ''
      return wrong(`${path}.${extra}`)
    }
    return ok(out as RecordOf<R, O>)
  }
}

/** The first of two shapes that fits. */
export const either =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> =>
  (value, path = '') => {
    const read = first(value, path)
    return read.ok ? read : second(value, path)
  }
