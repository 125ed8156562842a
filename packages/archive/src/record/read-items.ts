/** The items of the record as the host sent them, from what a home keeps. */
import { splitCborSequence } from '@epoc/event'
import type { Storage } from '@epoc/replica'

/**
 * Items 0 … size − 1: entries, or byte strings of 48 bytes where an entry is withheld; views of
 * what the storage gave. `undefined` where the home does not hold them all.
 */
export async function recordItems(
  storage: Storage,
  size: number,
): Promise<readonly Uint8Array[] | undefined> {
  const items: Uint8Array[] = []
  for (const { from, bytes } of await storage.segments(0)) {
    const split = splitCborSequence(bytes)
    if (!split.ok || from > items.length) return undefined
    // A segment may overlap the one before it: see how a home is loaded.
    for (const item of split.value.slice(items.length - from)) items.push(item)
  }
  return items.length < size ? undefined : items.slice(0, size)
}
