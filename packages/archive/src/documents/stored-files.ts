/**
 * The files of a document, wherever in it they stand: whatever names a plaintext, an age file and
 * its parts is one. So a file that a later version adds beside the papers is in the archive too.
 */
import type { Hash32 } from '@epoc/crypto'
import type { Document } from '@epoc/domain'
import type { StoredFile } from '@epoc/replica'

/** The files in the order in which they are found, each age file once. */
export function storedFilesOf(document: Document): readonly StoredFile[] {
  const found: StoredFile[] = []
  const seen = new Set<unknown>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
    if (seen.has(value)) return
    seen.add(value)
    const file = fileIn(value)
    if (file !== undefined) found.push(file)
    else if (Symbol.iterator in value) for (const each of value as Iterable<unknown>) visit(each)
    else for (const each of Object.values(value)) visit(each)
  }
  visit(document)
  return found
}

function fileIn(value: object): StoredFile | undefined {
  const { plain, cipher, parts, size } = value as Partial<StoredFile>
  const isFile =
    plain instanceof Uint8Array &&
    cipher instanceof Uint8Array &&
    Array.isArray(parts) &&
    typeof size === 'number'
  if (!isFile) return undefined
  const { name, language, mediaType } = value as Partial<StoredFile>
  return {
    name: name ?? 'text',
    language: language ?? 'und',
    mediaType: mediaType ?? 'application/octet-stream',
    size,
    plain,
    cipher,
    parts: parts as readonly (readonly [Hash32, number])[],
  }
}
