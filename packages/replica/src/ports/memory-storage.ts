/** A home in memory: for programs that keep nothing, and for tests. */
import { toHex } from '@epoc/crypto'
import { segmentsFrom } from './storage.ts'
import type { Segment, Storage } from './storage.ts'

export function memoryStorage(): Storage {
  const kept: Segment[] = []
  const values = new Map<string, Uint8Array>()
  const blobs = new Map<string, Uint8Array>()
  return {
    segments: async (from) => segmentsFrom([...kept], (segment) => segment.from, from),
    addSegment: async (segment) => void kept.push(segment),
    value: async (name) => values.get(name),
    setValue: async (name, bytes) => void values.set(name, bytes),
    blob: async (hash) => blobs.get(toHex(hash)),
    setBlob: async (hash, bytes) => void blobs.set(toHex(hash), bytes),
    dropBlob: async (hash) => void blobs.delete(toHex(hash)),
  }
}
