/** What a program must bring: somewhere to write a bag, somewhere to read one. Paths have `/`. */
import { concat } from '@epoc/crypto'

/**
 * Takes the files of a bag, one after another, each path once. Throws where it cannot write. Until
 * all of it was written and the program says so, nothing may look like a bag (R-ARCHIVE-10).
 */
export type BagTarget = {
  readonly write: (path: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>
}

/** A bag to be checked; nothing in it is trusted. Throws where it cannot read. */
export type BagSource = {
  /** Every file below the bag's folder. */
  readonly paths: () => Promise<readonly string[]>
  readonly read: (path: string) => AsyncIterable<Uint8Array>
}

/** The bytes of a source, for files that are short. */
export async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return concat(...pieces)
}
