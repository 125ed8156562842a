/**
 * States as bytes and back: plain objects and arrays, maps and sets of either library, byte arrays,
 * numbers, texts and booleans. Byte arrays lie one after another beside the text that refers to
 * them. The same state gives the same bytes, whatever the order in which its maps were filled.
 *
 * For one program and its own later self: it takes what it is given for what it once wrote.
 */
import { utf8Bytes, utf8Text } from '@epoc/crypto'
import { decodeCbor, encodeCbor } from '@epoc/event'
import { List, Map as Trie, isList, isMap } from 'immutable'

/** What a mark in the text stands for; no field of a state begins so. */
const marks = { bytes: '$b', map: '$m', set: '$s', trie: '$t', list: '$l' } as const

export function flatten(state: unknown): Uint8Array {
  const pieces: Uint8Array[] = []
  let at = 0
  const flat = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Uint8Array) {
      const place = [at, value.length]
      pieces.push(value)
      at += value.length
      return { [marks.bytes]: place }
    }
    if (Array.isArray(value)) return value.map(flat)
    if (isList(value)) return { [marks.list]: [...value].map(flat) }
    if (isMap(value)) return { [marks.trie]: [...value].sort(byKey).map(flat) }
    if (value instanceof Map) return { [marks.map]: [...value].map(flat) }
    if (value instanceof Set) return { [marks.set]: [...value].map(flat) }
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('a state holds no such')
    const fields: Record<string, unknown> = {}
    for (const name of Object.keys(value).sort()) {
      fields[name] = flat((value as Record<string, unknown>)[name])
    }
    return fields
  }
  const text = utf8Bytes(JSON.stringify(flat(state)))
  const side = new Uint8Array(at)
  let from = 0
  for (const piece of pieces) {
    side.set(piece, from)
    from += piece.length
  }
  return encodeCbor([text, side])
}

/** Keys of one map are all numbers or all texts. */
const byKey = ([a]: [unknown, unknown], [b]: [unknown, unknown]): number =>
  (a as number | string) < (b as number | string) ? -1 : 1

/** The state; throws for bytes that `flatten` did not write. Byte arrays are views of them. */
export function unflatten(bytes: Uint8Array): unknown {
  const read = decodeCbor(bytes)
  const [text, side] = read.ok && Array.isArray(read.value) ? read.value : []
  if (!(text instanceof Uint8Array) || !(side instanceof Uint8Array)) throw new Error('not flat')
  const written = utf8Text(text)
  const { buffer, byteOffset } = side
  const raise = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(raise)
    const fields = value as Record<string, unknown>
    for (const name in fields) {
      if (name.startsWith('$')) return marked(name, fields[name] as readonly unknown[])
      fields[name] = raise(fields[name])
    }
    return fields
  }
  const marked = (mark: string, items: readonly unknown[]): unknown => {
    switch (mark) {
      case marks.bytes: {
        const [at, length] = items as [number, number]
        return new Uint8Array(buffer, byteOffset + at, length)
      }
      case marks.map:
        return new Map(items.map(raise) as [unknown, unknown][])
      case marks.set:
        return new Set(items.map(raise))
      case marks.trie:
        return Trie(items.map(raise) as [unknown, unknown][])
      case marks.list:
        return List(items.map(raise))
      default:
        throw new Error(`unknown mark ${mark}`)
    }
  }
  return raise(JSON.parse(written.ok ? written.value : ''))
}
