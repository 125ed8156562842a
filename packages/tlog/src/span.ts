// The shape of the tree without its hashes: which subtrees stand where, and which of them a proof
// consists of. Whoever has to fetch hashes learns here, before fetching, which ones.

import { assertCount } from './count.ts'

/** The leaves from `start` up to but not including `end`, as one subtree. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A perfect subtree: the 2^level leaves from leaf index·2^level on. */
export interface Subtree {
  readonly level: number
  readonly index: number
}

/** The largest power of two smaller than `size` (RFC 6962 §2.1), for size > 1. */
export function splitPoint(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The perfect subtrees that make up a span which starts where a subtree may start, left to right. */
export function perfectSubtrees(span: Span): readonly Subtree[] {
  const subtrees: Subtree[] = []
  let position = span.start
  while (position < span.end) {
    let level = 0
    let width = 1
    while (position % (width * 2) === 0 && position + width * 2 <= span.end) {
      level += 1
      width *= 2
    }
    subtrees.push({ level, index: position / width })
    position += width
  }
  return subtrees
}

/**
 * The subtrees whose roots are the inclusion proof of leaf `index` in the tree of `size` leaves,
 * from the leaf's neighbour up (PATH of RFC 6962 §2.1.1).
 *
 * @throws RangeError unless 0 <= index < size
 */
export function inclusionSpans(index: number, size: number): readonly Span[] {
  assertCount(index, 'index')
  assertCount(size, 'size')
  if (index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  const spans: Span[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const split = start + splitPoint(end - start)
    if (index < split) {
      spans.push({ start: split, end })
      end = split
    } else {
      spans.push({ start, end: split })
      start = split
    }
  }
  return spans.reverse()
}

/**
 * The subtrees whose roots are the consistency proof from the tree of `from` leaves to the one of
 * `to` leaves (PROOF of RFC 6962 §2.1.2). Equal sizes need no hashes.
 *
 * @throws RangeError unless 0 < from <= to: every tree extends the empty one, so nothing is proved
 */
export function consistencySpans(from: number, to: number): readonly Span[] {
  assertCount(from, 'from')
  assertCount(to, 'to')
  if (from === 0 || from > to) throw new RangeError(`no consistency proof from ${from} to ${to}`)
  const spans: Span[] = []
  let start = 0
  let end = to
  while (from < end) {
    const split = start + splitPoint(end - start)
    if (from <= split) {
      spans.push({ start: split, end })
      end = split
    } else {
      spans.push({ start, end: split })
      start = split
    }
  }
  // The old tree itself needs no mention where it is one perfect left-hand subtree: its root is known.
  if (start > 0) spans.push({ start, end })
  return spans.reverse()
}

/** All perfect subtrees whose hashes are needed for these spans: what to fetch for a proof. */
export function subtreesOf(spans: readonly Span[]): readonly Subtree[] {
  return spans.flatMap(perfectSubtrees)
}
