/**
 * The central directory of a ZIP file (PKWARE APPNOTE 4.3.12, 4.3.16), read strictly: what it says
 * must lie inside the file and be said once. Nothing is inflated here, but what says that it will
 * inflate to too much is refused already. ZIP64 and archives in several volumes are not read.
 */
import type { Limits } from '../limits.ts'
import { damaged, tooLarge } from '../refusal.ts'

export type ZipEntry = {
  readonly name: string
  readonly isStored: boolean
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header is. */
  readonly offset: number
}

const endSignature = 0x06054b50
const endLength = 22
const entrySignature = 0x02014b50
const entryLength = 46
const longestComment = 0xffff
/** Below this a high ratio does no harm, and short XML often has one. */
const ratioCountsFrom = 2 ** 20

export function readDirectory(file: DataView, limits: Limits): ReadonlyMap<string, ZipEntry> {
  const end = endOf(file)
  const count = file.getUint16(end + 10, true)
  if (count > limits.entries) throw tooLarge('entries', limits)
  const entries = new Map<string, ZipEntry>()
  let at = file.getUint32(end + 16, true)
  let total = 0
  for (let left = count; left > 0; left -= 1) {
    if (at + entryLength > end || file.getUint32(at, true) !== entrySignature) {
      throw damaged('no directory entry where one must be')
    }
    const { entry, next } = entryAt(file, at, end)
    at = next
    total += entry.size
    if (entries.has(entry.name)) throw damaged('two entries of one name', { part: entry.name })
    if (total > limits.archiveBytes) throw tooLarge('archiveBytes', limits)
    if (entry.size > ratioCountsFrom && entry.size > entry.packedSize * limits.ratio) {
      throw tooLarge('ratio', limits, { part: entry.name })
    }
    entries.set(entry.name, entry)
  }
  return entries
}

/** The end record is the last thing in the file but for its comment. */
function endOf(file: DataView): number {
  const last = file.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    const isEnd = file.getUint32(at, true) === endSignature
    if (isEnd && at + endLength + file.getUint16(at + 20, true) === file.byteLength) return at
  }
  throw damaged('not an archive, or cut short')
}

function entryAt(file: DataView, at: number, end: number) {
  const u16 = (field: number) => file.getUint16(at + field, true)
  const u32 = (field: number) => file.getUint32(at + field, true)
  const name = nameAt(file, at + entryLength, u16(28), end)
  const method = u16(10)
  const entry: ZipEntry = {
    name,
    isStored: method === 0,
    isEncrypted: (u16(8) & 1) === 1,
    crc: u32(16),
    packedSize: u32(20),
    size: u32(24),
    offset: u32(42),
  }
  if (method !== 0 && method !== 8)
    throw damaged('packed in a way that is not read', { part: name })
  if (entry.offset >= end) throw damaged('an entry outside the file', { part: name })
  return { entry, next: at + entryLength + u16(28) + u16(30) + u16(32) }
}

function nameAt(file: DataView, at: number, length: number, end: number): string {
  if (at + length > end) throw damaged('a name outside the directory')
  const bytes = new Uint8Array(file.buffer, file.byteOffset + at, length)
  return new TextDecoder().decode(bytes)
}
