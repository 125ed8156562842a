/** What an encodable value is read back as, without the bytes in between. */
import type { CborMap, CborValue, Encodable } from '@epoc/event'

type Fields = { readonly [field: string]: Encodable | undefined }

/** Fields as a map; those that are absent are left out, as they are when it is encoded. */
export const cborMapOf = (fields: Fields): CborMap => {
  const map = new Map<string, CborValue>()
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) map.set(field, cborOf(value))
  }
  return map
}

function cborOf(value: Encodable): CborValue {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
  if (Array.isArray(value)) return (value as readonly Encodable[]).map(cborOf)
  return cborMapOf(
    value instanceof Map
      ? Object.fromEntries(value as ReadonlyMap<string, Encodable>)
      : (value as Fields),
  )
}
