/**
 * The files of a document, by hash: the bytes are blobs. `size` is that of the plaintext, the sizes
 * of the parts are those of the stored ciphertext, all in bytes.
 */
import { toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { bytes, err, list, pair, partSize, record, text, uint } from '@epoc/event'
import type { BlobRef, Shape, ShapeOf } from '@epoc/event'
import { languageShape } from '@epoc/governance'
import type { Breach } from '../breach.ts'
import { titleShape } from '../text.ts'

/** Paths, streams and wildcards, and what hides a file or is cut off a name. */
const unportable = /[/\\:*?"<>|]|^[. ]|[. ]$/
/** Devices of Windows, with any ending. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

/** A file's name is a name on every system, and no path: whoever saves it may trust that. */
const fileNameShape: Shape<string> = (value, path = '') => {
  const read = titleShape(255)(value, path)
  const isName = read.ok && !unportable.test(read.value) && !device.test(read.value)
  return isName ? read : err({ type: 'wrong-shape', path })
}

/** RFC 6838 §4.2, in lower case, without parameters. */
const mediaTypeShape = text({
  min: 3,
  max: 127,
  pattern: /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/,
})

const hash = bytes<Hash32>(32)

export const fileShape = record({
  name: fileNameShape,
  language: languageShape,
  mediaType: mediaTypeShape,
  size: uint(),
  plain: hash,
  cipher: hash,
  parts: list(pair(hash, uint(1)), { min: 1 }),
})

export type DocumentFile = ShapeOf<typeof fileShape>

/** R-REGISTER-6: every part of every file is among the event's blobs, with its size. */
export function partsAreBrought(
  files: readonly DocumentFile[],
  blobs: readonly BlobRef[],
): Breach | undefined {
  const brought = new Map(blobs.map(([blob, size]) => [toHex(blob), size]))
  const all = files.every(({ parts }) =>
    parts.every(([part, size]) => brought.get(toHex(part)) === size),
  )
  return all ? undefined : { rule: 'R-REGISTER-6', reason: 'part-not-brought' }
}

/** R-REGISTER-6: the parts of a file are 4 MiB each but the last, which is not longer. */
export function partsAreOfOneSize(files: readonly DocumentFile[]): Breach | undefined {
  const cut = files.every(({ parts }) =>
    parts.every(([, size], i) => (i === parts.length - 1 ? size <= partSize : size === partSize)),
  )
  return cut ? undefined : { rule: 'R-REGISTER-6', reason: 'wrong-part-size' }
}

/** The blobs that an event with these files brings, each once. */
export const blobsOf = (files: readonly DocumentFile[]): readonly BlobRef[] => [
  ...new Map(
    files.flatMap(({ parts }) => parts).map((part): [string, BlobRef] => [toHex(part[0]), part]),
  ).values(),
]
