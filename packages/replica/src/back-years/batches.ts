/**
 * Which documents are sent together. A further issue and a reply name what they belong to by the
 * entry that brought it, which must stand before: it is never in the same batch.
 */
import { backThread } from './back-paper.ts'
import type { BackPaper } from './back-paper.ts'

export type BatchLimits = {
  readonly documents: number
  /** Bytes of files, of more than one document. */
  readonly bytes: number
}

/** What is sealed and lost where the program is ended in the midst of it. */
const usualBatch: BatchLimits = { documents: 24, bytes: 32 * 2 ** 20 }

/** The documents in their order, cut into batches. */
export function batchesOf(
  papers: readonly BackPaper[],
  limits: BatchLimits = usualBatch,
): readonly (readonly BackPaper[])[] {
  const batches: BackPaper[][] = []
  let batch: BackPaper[] = []
  let bytes = 0
  let threads = new Set<string>()
  for (const paper of papers) {
    const size = paper.files.reduce((sum, each) => sum + each.size, 0)
    const isFull = batch.length >= limits.documents || bytes + size > limits.bytes
    const needs = [paper.symbol, ...paper.inReplyTo].map(backThread)
    if (batch.length > 0 && (isFull || needs.some((each) => threads.has(each)))) {
      batches.push(batch)
      batch = []
      bytes = 0
      threads = new Set()
    }
    batch.push(paper)
    bytes += size
    threads.add(backThread(paper.symbol))
  }
  return batch.length === 0 ? batches : [...batches, batch]
}
