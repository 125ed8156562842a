/** A home in memory that can be copied, so that each attack finds it as it was. */
import { toHex } from '@epoc/crypto'
import { segmentsFrom } from '@epoc/replica'
import type { Segment, Storage } from '@epoc/replica'

export type Home = Storage & { readonly copy: () => Home }

export function homeInMemory(
  segments: readonly Segment[] = [],
  values: ReadonlyMap<string, Uint8Array> = new Map(),
  blobs: ReadonlyMap<string, Uint8Array> = new Map(),
): Home {
  const kept = [...segments]
  const named = new Map(values)
  const stored = new Map(blobs)
  return {
    segments: async (from) => segmentsFrom(kept, (each) => each.from, from),
    addSegment: async (segment) => void kept.push(segment),
    value: async (name) => named.get(name),
    setValue: async (name, bytes) => void named.set(name, bytes),
    blob: async (hash) => stored.get(toHex(hash)),
    setBlob: async (hash, bytes) => void stored.set(toHex(hash), bytes),
    dropBlob: async (hash) => void stored.delete(toHex(hash)),
    copy: () => homeInMemory(kept, named, stored),
  }
}
