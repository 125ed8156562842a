/**
 * Entries of a ZIP file, inflated piece by piece. An entry that inflates to other than what the
 * directory says is refused as soon as that shows, and all that is inflated of one file counts
 * towards one limit; so no archive costs more than the limits allow, whatever it says of itself.
 * Archives inside archives are bytes like others.
 */
import { Inflate } from 'fflate'
import type { Limits } from '../limits.ts'
import { damaged, Refusal, tooLarge } from '../refusal.ts'
import { crc32 } from './crc32.ts'
import { readDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

export type Zip = {
  has(name: string): boolean
  names(): Iterable<string>
  /** The bytes of an entry, in pieces of at most a few megabytes. Throws a Refusal. */
  pieces(name: string): Generator<Uint8Array, void, undefined>
}

const localSignature = 0x04034b50
const localLength = 30
/** One piece of packed bytes inflates to at most 1,032 times its length. */
const pieceLength = 4_096
/** The first bytes of the container in which office programs put encrypted documents. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Throws a Refusal. */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  if (bytes.length > limits.fileBytes) throw tooLarge('fileBytes', limits)
  if (isEncryptedOffice(bytes)) throw new Refusal({ type: 'encrypted' })
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(file, limits)
  let spent = 0

  function* pieces(name: string): Generator<Uint8Array, void, undefined> {
    const entry = entries.get(name)
    if (entry === undefined) throw damaged('a part is missing', { part: name })
    if (entry.isEncrypted) throw new Refusal({ type: 'encrypted' })
    const packed = packedBytes(file, entry)
    let size = 0
    let crc = 0
    for (const piece of entry.isStored ? [packed] : inflated(packed)) {
      size += piece.length
      spent += piece.length
      if (size > entry.size) throw damaged('larger than it says', { part: name })
      if (spent > limits.readBytes) throw tooLarge('readBytes', limits, { part: name })
      crc = crc32(piece, crc)
      yield piece
    }
    if (size !== entry.size || crc !== entry.crc) {
      throw damaged('not the bytes that were packed', { part: name })
    }
  }

  return { has: (name) => entries.has(name), names: () => entries.keys(), pieces }
}

function packedBytes(file: DataView, { offset, packedSize, name }: ZipEntry): Uint8Array {
  const isInside = offset + localLength <= file.byteLength
  if (!isInside || file.getUint32(offset, true) !== localSignature) {
    throw damaged('no entry where one must be', { part: name })
  }
  const start =
    offset + localLength + file.getUint16(offset + 26, true) + file.getUint16(offset + 28, true)
  if (start + packedSize > file.byteLength) throw damaged('cut short', { part: name })
  return new Uint8Array(file.buffer, file.byteOffset + start, packedSize)
}

function* inflated(packed: Uint8Array): Generator<Uint8Array, void, undefined> {
  const made: Uint8Array[] = []
  const inflate = new Inflate((piece) => made.push(piece))
  let at = 0
  do {
    const next = at + pieceLength
    inflate.push(packed.subarray(at, next), next >= packed.length)
    yield* made.splice(0)
    at = next
  } while (at < packed.length)
}

/** Named in the container's directory, in UTF-16 (MS-OFFCRYPTO 2.3.4.4). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  if (!compoundFile.every((byte, at) => bytes[at] === byte)) return false
  return new TextDecoder('utf-16le')
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes('EncryptedPackage')
}
