/**
 * The files of a document, wherever in it they stand: whatever names a plaintext, an age file and
 * its parts is one. So a file that a later version adds beside the papers is in the archive too.
 */
import type { Document } from '@epoc/domain'
import type { StoredBytes } from '@epoc/replica'

/** A file with what is said of it, and the index of the event that brought it. */
export type FoundFile = StoredBytes & {
  readonly name: string
  readonly language: string
  readonly mediaType: string
  readonly index: number
}

type Said = Pick<FoundFile, 'name' | 'language' | 'mediaType' | 'index'>

/** In the order in which they are found; a file's text layer comes after it. */
export function storedFilesOf(document: Document): readonly FoundFile[] {
  const found: FoundFile[] = []
  const seen = new Set<unknown>()
  const visit = (value: unknown, said: Said): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
    if (seen.has(value)) return
    seen.add(value)
    if (isStored(value)) {
      const { plain, cipher, parts, size } = value
      const own = { ...said, ...saidIn(value) }
      found.push({ ...own, plain, cipher, parts, size })
      const layer = { ...own, name: `${own.name}.text`, mediaType: 'text/plain' }
      for (const each of Object.values(value)) if (each !== parts) visit(each, layer)
    } else if (Symbol.iterator in value) {
      for (const each of value as Iterable<unknown>) visit(each, said)
    } else for (const each of Object.values(value)) visit(each, said)
  }
  const nothing = { name: 'file', language: 'und', mediaType: 'application/octet-stream' }
  visit(document, { ...nothing, index: document.index })
  return found
}

function isStored(value: object): value is StoredBytes {
  const { plain, cipher, parts, size } = value as Partial<StoredBytes>
  return (
    plain instanceof Uint8Array &&
    cipher instanceof Uint8Array &&
    Array.isArray(parts) &&
    typeof size === 'number'
  )
}

function saidIn(value: object): Partial<Said> {
  const { name, language, mediaType, index } = value as Partial<Said>
  return {
    ...(name === undefined ? {} : { name }),
    ...(language === undefined ? {} : { language }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(index === undefined ? {} : { index }),
  }
}
