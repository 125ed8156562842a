/** A bag in memory: what a target was given, for a source to read. */
import { wholeOf } from './bag/ports.ts'
import type { BagSource, BagTarget } from './bag/ports.ts'

export type MemoryBag = BagTarget & BagSource & { readonly files: Map<string, Uint8Array> }

export function memoryBag(files = new Map<string, Uint8Array>()): MemoryBag {
  return {
    files,
    write: async (path, bytes) => {
      files.set(path, await wholeOf(bytes))
    },
    paths: () => Promise.resolve([...files.keys()]),
    read: async function* (path) {
      const bytes = files.get(path)
      if (bytes === undefined) throw new Error(`there is no ${path}`)
      yield bytes
    },
  }
}
