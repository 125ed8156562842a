/** PostgreSQL's own log: one file, begun afresh with the next start once it has grown. */
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'

const LARGEST_BYTES = 5_000_000
const TAIL_LINES = 12

export interface LogFile {
  readonly path: string
  readonly descriptor: number
  /** The last lines that this run has written. */
  readonly tail: () => string
  readonly close: () => void
}

export function openLogFile(path: string): LogFile {
  const size = sizeOf(path)
  if (size > LARGEST_BYTES) renameSync(path, `${path}.1`)
  const before = sizeOf(path)
  const descriptor = openSync(path, 'a', 0o600)
  return {
    path,
    descriptor,
    tail: () => {
      const text = readFileSync(path).subarray(before).toString('utf8')
      return text.trim().split('\n').slice(-TAIL_LINES).join('\n')
    },
    close: () => closeSync(descriptor),
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
