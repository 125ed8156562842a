/**
 * Searching for plaintext where there must be none: every spelling in which a program may have left
 * it, in every place where a thief may look.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, inflateRawSync, inflateSync } from 'node:zlib'

export type Canary = { readonly name: string; readonly bytes: Buffer }
export type Place = { readonly name: string; readonly bytes: Buffer }

/** The bytes as they are, as hex in both cases, as base64 at its three offsets, as UTF-16. */
function spellings({ bytes }: Canary): readonly Buffer[] {
  const hex = bytes.toString('hex')
  const base64 = (['base64', 'base64url'] as const).flatMap((alphabet) =>
    [0, 1, 2].map((offset) => {
      const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString(alphabet)
      // What depends on the neighbours is left out at both ends.
      return Buffer.from(shifted.slice(offset === 0 ? 0 : 4, -4))
    }),
  )
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
    places.push(...withInflated({ name: path, bytes }))
  }
  return places
}

/** A place, and beside it whatever compressed stream begins anywhere in it, opened. */
export const withInflated = (place: Place): readonly Place[] => [place, ...inflated(place)]

/** Streams end where they end: what follows, or is cut off, is left. */
const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64_000_000 }

/** How each kind of stream begins, and how it is opened from there. */
const kinds: readonly (readonly [Buffer, (from: Buffer) => Buffer])[] = [
  [Buffer.from([0x1f, 0x8b, 8]), gzipMember],
  ...[0x01, 0x5e, 0x9c, 0xda].map(
    (level) => [Buffer.from([0x78, level]), (from: Buffer) => inflateSync(from, options)] as const,
  ),
  [Buffer.from('PK\u0003\u0004'), zipEntry],
]

function inflated({ name, bytes }: Place): readonly Place[] {
  const out: Place[] = []
  for (const [beginning, open] of kinds) {
    for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) {
      try {
        out.push({ name: `${name} (inflated)`, bytes: open(bytes.subarray(at)) })
      } catch {
        // A beginning by chance.
      }
    }
  }
  return out
}

/** RFC 1952 §2.3. By hand: Node's own takes what follows a member for another one, and throws. */
function gzipMember(from: Buffer): Buffer {
  const flags = from.readUInt8(3)
  let start = 10
  if ((flags & 4) !== 0) start += 2 + from.readUInt16LE(start)
  for (const flag of [8, 16]) if ((flags & flag) !== 0) start = from.indexOf(0, start) + 1
  if ((flags & 2) !== 0) start += 2
  return inflateRawSync(from.subarray(start), options)
}

function zipEntry(from: Buffer): Buffer {
  const start = 30 + from.readUInt16LE(26) + from.readUInt16LE(28)
  return inflateRawSync(from.subarray(start), options)
}
