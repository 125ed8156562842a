/**
 * Makes the compressed variants of the client's files where the build brought none, one after
 * another, beside other work: until one is there, the file is served plain.
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding, WebFiles } from './files.ts'

/** Below this, headers are most of an answer. */
const smallest = 1_024

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

const variants: readonly (readonly [Coding, (plain: Buffer) => Promise<Buffer>])[] = [
  ['gzip', (plain) => deflate(plain)],
  // One step below the finest, which takes five times as long for a fiftieth of the size.
  ['br', (plain) => brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
]

export type Compressing = {
  /** Resolves when no more are made. */
  readonly done: Promise<void>
  /** Finishes the one in hand. */
  readonly stop: () => Promise<void>
}

export function compress(files: WebFiles): Compressing {
  const ending = new AbortController()
  // What cannot be compressed, for want of memory, is served plain.
  const done = compressAll(files, ending.signal).catch(() => {})
  return {
    done,
    stop: () => {
      ending.abort()
      return done
    },
  }
}

async function compressAll(files: WebFiles, signal: AbortSignal): Promise<void> {
  for (const { plain, shrinks, compressed } of files.values()) {
    if (!shrinks || plain.length < smallest) continue
    for (const [coding, make] of variants) {
      if (signal.aborted) return
      if (compressed.has(coding)) continue
      const made = await make(plain)
      if (made.length < plain.length) compressed.set(coding, made)
    }
  }
}
