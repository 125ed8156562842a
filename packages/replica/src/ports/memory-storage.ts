/** A home in memory: for programs that keep nothing, and for tests. */
import { toHex } from '@epoc/crypto'
import { segmentsFrom } from './storage.ts'
import type { Storage } from './storage.ts'

export function memoryStorage(): Storage {
  const segments = new Map<number, Uint8Array>()
  const values = new Map<string, Uint8Array>()
  const blobs = new Map<string, Uint8Array>()
  return {
    segments: async (index) =>
      segmentsFrom([...segments], ([from]) => from, index).map(([from, bytes]) => ({
        from,
        bytes,
      })),
    addSegment: async ({ from, bytes }) => void segments.set(from, bytes.slice()),
    value: async (name) => values.get(name),
    setValue: async (name, bytes) => void values.set(name, bytes.slice()),
    blob: async (hash) => blobs.get(toHex(hash)),
    setBlob: async (hash, bytes) => void blobs.set(toHex(hash), bytes.slice()),
    dropBlob: async (hash) => void blobs.delete(toHex(hash)),
  }
}
