/** JSON files of a home. */
import { utf8Bytes, utf8Text } from '@epoc/crypto'

export const jsonBytes = (value: unknown): Uint8Array =>
  utf8Bytes(`${JSON.stringify(value, null, 2)}\n`)

/** The fields of a JSON object; none where the bytes are anything else. */
export function parseFields(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const text = utf8Text(bytes)
  if (!text.ok) return {}
  try {
    const value: unknown = JSON.parse(text.value)
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : {}
  } catch {
    return {}
  }
}
