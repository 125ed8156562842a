/** Bodies of answers, read up to a limit: a host must not be able to fill its clients' memory. */
import { concat, utf8Text } from '@epoc/crypto'

const kib = 1024
const mib = 1024 * kib

/** The most that an honest host ever sends, in bytes. */
export const bodyLimits = {
  json: mib,
  note: 256 * kib,
  tile: 8 * kib,
  blob: 4 * mib + 4 * kib,
  /** A run of entries: 8 MB and one more entry. */
  entries: 9 * mib,
} as const

/** The body; `undefined` where it is longer than `limit` bytes. Stops reading there. */
export async function bytesOf(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array(0)
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return concat(...chunks)
    length += value.length
    if (length > limit) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
}

/** The same as text; `undefined` also where it is not UTF-8. */
export async function textOf(response: Response, limit: number): Promise<string | undefined> {
  const bytes = await bytesOf(response, limit)
  const text = bytes && utf8Text(bytes)
  return text?.ok === true ? text.value : undefined
}
