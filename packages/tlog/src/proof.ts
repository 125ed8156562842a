// Making proofs from whatever holds the hashes: a table, an array, opened tiles. All hashes of a
// proof are asked for at once, so a reader that fetches can fetch in parallel. Proofs carry hashes
// only; sizes, indices and roots travel beside them.

import type { HashFunction, HashReader } from './ports.ts'
import { consistencySpans, inclusionSpans, perfectSubtrees, type Span } from './span.ts'
import { foldSubtrees } from './tree.ts'

/**
 * The inclusion proof of leaf `index` in the tree of `size` leaves (RFC 6962 §2.1.1), from the
 * leaf's neighbour up.
 *
 * @throws RangeError unless 0 <= index < size; whatever `read` throws
 */
export async function inclusionProof(
  hash: HashFunction,
  at: { readonly index: number; readonly size: number },
  read: HashReader,
): Promise<readonly Uint8Array[]> {
  return readSpans(hash, inclusionSpans(at.index, at.size), read)
}

/**
 * The consistency proof between two sizes of one tree (RFC 6962 §2.1.2); empty for equal sizes.
 *
 * @throws RangeError unless 0 < from <= to; whatever `read` throws
 */
export async function consistencyProof(
  hash: HashFunction,
  between: { readonly from: number; readonly to: number },
  read: HashReader,
): Promise<readonly Uint8Array[]> {
  return readSpans(hash, consistencySpans(between.from, between.to), read)
}

async function readSpans(
  hash: HashFunction,
  spans: readonly Span[],
  read: HashReader,
): Promise<readonly Uint8Array[]> {
  return Promise.all(
    spans.map(async (span) => {
      const hashes = perfectSubtrees(span).map(async ({ level, index }) => read(level, index))
      return foldSubtrees(hash, await Promise.all(hashes))
    }),
  )
}
