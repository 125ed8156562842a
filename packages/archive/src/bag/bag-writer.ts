/**
 * Writes a bag (BagIt 1.0, RFC 8493): every file is hashed and counted as it passes, the manifests
 * and tag files come last.
 */
import { sha256Hasher, toHex, utf8Bytes } from '@epoc/crypto'
import type { ByteSource } from '@epoc/crypto'
import { manifestText } from './manifest.ts'
import type { BagTarget } from './ports.ts'

/** A file of the bag, once it is written. */
export type Written = { readonly path: string; readonly sha256: string; readonly size: number }

/** Fields of bag-info.txt beside those that follow from the files, in their order. */
export type BagInfo = readonly (readonly [label: string, value: string])[]

export type BagWriter = {
  /** Adds a file below `data/`. */
  readonly add: (path: string, bytes: Uint8Array | string | ByteSource) => Promise<Written>
  /** R-ARCHIVE-1: writes the manifests and tag files; the bag is complete. */
  readonly finish: (info: BagInfo) => Promise<{ readonly files: number; readonly bytes: number }>
}

/** Content that could not be written, and where. */
export class NotWritten extends Error {
  readonly path: string
  constructor(path: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : 'unknown', { cause })
    this.path = path
  }
}

/** Throws `NotWritten`, and the signal's reason where it was aborted. */
export function bagWriter(target: BagTarget, signal: AbortSignal | undefined): BagWriter {
  const payload = new Map<string, string>()
  let bytes = 0

  const put = async (path: string, content: Uint8Array | string | ByteSource): Promise<Written> => {
    const hasher = sha256Hasher()
    let size = 0
    let failed: { readonly cause: unknown } | undefined
    async function* passing(): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        for await (const piece of piecesOf(content)) {
          signal?.throwIfAborted()
          hasher.update(piece)
          size += piece.length
          yield piece
        }
      } catch (cause) {
        failed = { cause }
        throw cause
      }
    }
    signal?.throwIfAborted()
    try {
      await target.write(path, passing())
    } catch (cause) {
      // What failed is the content, or the place that it was to go to.
      throw failed === undefined ? new NotWritten(path, cause) : failed.cause
    }
    return { path, sha256: toHex(hasher.digest()), size }
  }

  return {
    add: async (path, content) => {
      const written = await put(`data/${path}`, content)
      if (payload.has(written.path)) throw new Error(`${written.path} was written twice`)
      payload.set(written.path, written.sha256)
      bytes += written.size
      return written
    },
    finish: async (info) => {
      const oxum: BagInfo = [['Payload-Oxum', `${bytes}.${payload.size}`]]
      const tags = new Map<string, string>()
      for (const [path, text] of [
        ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
        ['bag-info.txt', infoText([...info, ...oxum])],
        ['manifest-sha256.txt', manifestText(payload)],
      ] as const) {
        tags.set(path, (await put(path, text)).sha256)
      }
      await put('tagmanifest-sha256.txt', manifestText(tags))
      return { files: payload.size, bytes }
    },
  }
}

async function* piecesOf(
  content: Uint8Array | string | ByteSource,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof content === 'string') yield utf8Bytes(content)
  else if (content instanceof Uint8Array) yield content
  else if ('getReader' in content) {
    const reader = content.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } else yield* content
}

/** A value stands on one line. */
const infoText = (info: BagInfo): string =>
  info.map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, ' ').trim()}\n`).join('')
