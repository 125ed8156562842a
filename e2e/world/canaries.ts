/**
 * Searching for plaintext where there must be none: every spelling in which a program may have left
 * it, in every place where a thief may look.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

export type Canary = { readonly name: string; readonly bytes: Buffer }
export type Place = { readonly name: string; readonly bytes: Buffer }

/** The bytes as they are, as hex in both cases, as base64 at its three offsets, as UTF-16. */
function spellings({ bytes }: Canary): readonly Buffer[] {
  const hex = bytes.toString('hex')
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    // What depends on the neighbours is left out at both ends.
    return Buffer.from(shifted.slice(offset === 0 ? 0 : 4, -4))
  })
  const wide = Buffer.from(bytes.toString('latin1'), 'utf16le')
  return [bytes, Buffer.from(hex), Buffer.from(hex.toUpperCase()), ...base64, wide]
}

/** Where a canary is found: the names of the places. */
export function whereFound(canary: Canary, places: readonly Place[]): readonly string[] {
  const all = spellings(canary)
  return places
    .filter(({ bytes }) => all.some((each) => bytes.includes(each)))
    .map(({ name }) => name)
}

/** Every file below a folder, and what is inside those that are compressed. */
export async function filesBelow(folder: string): Promise<readonly Place[]> {
  const places: Place[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    places.push({ name: path, bytes }, ...inflated(path, bytes))
  }
  return places
}

/** Whatever of these bytes is a compressed stream, opened. */
export function inflated(name: string, bytes: Buffer): readonly Place[] {
  const out: Place[] = []
  for (const open of [gunzipSync, inflateSync]) {
    try {
      out.push({ name: `${name} (inflated)`, bytes: open(bytes) })
    } catch {
      // Not compressed this way.
    }
  }
  for (
    let at = bytes.indexOf('PK\u0003\u0004');
    at >= 0;
    at = bytes.indexOf('PK\u0003\u0004', at + 4)
  ) {
    if (at + 30 > bytes.length) break
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    try {
      const inside = inflateRawSync(bytes.subarray(start), { finishFlush: 2 })
      out.push({ name: `${name} (zip entry)`, bytes: inside })
    } catch {
      // A header by chance.
    }
  }
  return out
}
