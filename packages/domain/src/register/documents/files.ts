/**
 * The files of a document, by hash: the bytes are blobs. `size` is that of the plaintext, the sizes
 * of the parts are those of the stored ciphertext, all in bytes. A file may come with its text
 * layer, as its author's program read it: a small file of its own, sealed the same way.
 */
import { toHex, utf8Bytes } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { bytes, err, list, pair, partSize, record, text, uint } from '@epoc/event'
import type { BlobRef, Shape, ShapeOf } from '@epoc/event'
import { languageShape } from '@epoc/governance'
import type { Breach } from '../../breach.ts'
import { titleShape } from '../../text.ts'

/** Paths, streams and wildcards, and what hides a file or is cut off a name. */
const unportable = /[/\\:*?"<>|]|^[. ]|[. ]$/
/** Devices of Windows, with any ending. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

/** A file's name is a name on every system, and no path: whoever saves it may trust that. */
const fileNameShape: Shape<string> = (value, path = '') => {
  const read = titleShape(200)(value, path)
  const isName =
    read.ok &&
    utf8Bytes(read.value).length <= 200 &&
    !unportable.test(read.value) &&
    !device.test(read.value)
  return isName ? read : err({ type: 'wrong-shape', path })
}

/** RFC 6838 §4.2, in lower case, without parameters. */
const mediaTypeShape = text({
  min: 3,
  max: 127,
  pattern: /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/,
})

const hash = bytes<Hash32>(32)

const storedShape = {
  size: uint(),
  plain: hash,
  cipher: hash,
  parts: list(pair(hash, uint(1)), { min: 1, max: 1_000 }),
}

const fileShape = record(
  {
    name: fileNameShape,
    language: languageShape,
    mediaType: mediaTypeShape,
    ...storedShape,
  },
  { text: record(storedShape) },
)

/** The files of one event. */
export const filesShape = list(fileShape, { min: 1, max: 100 })

export type DocumentFile = ShapeOf<typeof fileShape>

/** The parts of files and of their text layers. */
const partsOf = (files: readonly DocumentFile[]): readonly (readonly BlobRef[])[] =>
  files.flatMap(({ parts, text }) => (text === undefined ? [parts] : [parts, text.parts]))

/** R-REGISTER-6: every part of every file is among the event's blobs, with its size. */
function partsAreBrought(
  files: readonly DocumentFile[],
  blobs: readonly BlobRef[],
): Breach | undefined {
  const brought = new Map(blobs.map(([blob, size]) => [toHex(blob), size]))
  const all = partsOf(files).every((parts) =>
    parts.every(([part, size]) => brought.get(toHex(part)) === size),
  )
  return all ? undefined : { rule: 'R-REGISTER-6', reason: 'part-not-brought' }
}

/** R-REGISTER-6: no part stands twice in a file. */
function partsStandOnce(files: readonly DocumentFile[]): Breach | undefined {
  const once = partsOf(files).every(
    (parts) => new Set(parts.map(([part]) => toHex(part))).size === parts.length,
  )
  return once ? undefined : { rule: 'R-REGISTER-6', reason: 'part-twice' }
}

/** R-REGISTER-6: the parts of a file are 4 MiB each but the last, which is not longer. */
function partsAreOfOneSize(files: readonly DocumentFile[]): Breach | undefined {
  const cut = partsOf(files).every((parts) =>
    parts.every(([, size], i) => (i === parts.length - 1 ? size <= partSize : size === partSize)),
  )
  return cut ? undefined : { rule: 'R-REGISTER-6', reason: 'wrong-part-size' }
}

/** The rules of the files of any event. */
export const filesAreSound = ({
  files,
  blobs,
}: {
  readonly files: readonly DocumentFile[]
  readonly blobs: readonly BlobRef[]
}): Breach | undefined =>
  partsAreBrought(files, blobs) ?? partsAreOfOneSize(files) ?? partsStandOnce(files)

/** The blobs that an event with these files brings, each once. */
export const blobsOf = (files: readonly DocumentFile[]): readonly BlobRef[] => [
  ...new Map(
    partsOf(files)
      .flat()
      .map((part): [string, BlobRef] => [toHex(part[0]), part]),
  ).values(),
]
