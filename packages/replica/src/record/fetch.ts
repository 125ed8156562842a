/**
 * Brings a copy up to the host's checkpoint: entries in runs, each verified as it comes, the whole
 * compared with the checkpoint before anything is kept.
 */
import { err, ok, splitCborSequence } from '@epoc/event'
import type { Result } from '@epoc/event'
import { utf8Bytes } from '@epoc/crypto'
import type { HostFault } from '../host-fault.ts'
import type { Clock } from '../ports/clock.ts'
import type { Segment, Storage } from '../ports/storage.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import { parseCheckpoint, parseNote } from '@epoc/tlog'
import { readCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Evidence } from './kept-fault.ts'
import type { AdmittedEntry, RecordCopy } from './record-copy.ts'

export type Progress = (done: number, total: number) => void

/** A fault with what the host had shown. */
export type FaultFound = {
  readonly type: 'host-fault'
  readonly fault: HostFault
  readonly evidence: Evidence
}
type FetchError = TransportError | FaultFound

/** How many entries are asked for at once. */
const run = 1_000

export const checkpointName = 'checkpoint'

export async function fetchRecord(
  transport: Transport,
  storage: Storage,
  copy: RecordCopy,
  progress: Progress,
  clock: Clock,
): Promise<Result<readonly AdmittedEntry[], FetchError>> {
  const note = await transport.checkpoint()
  if (!note.ok) return note
  let items: Uint8Array | undefined
  const faulty = (fault: HostFault): Result<never, FetchError> => {
    const shown = items === undefined ? {} : { items }
    return err({ type: 'host-fault', fault, evidence: { note: note.value, ...shown } })
  }
  const size = claimedSize(note.value)
  if (size === undefined)
    return faulty({ type: 'checkpoint-not-signed', reason: 'not a checkpoint' })
  // Where the keys are known, nothing is asked for, and nobody accused, on an unsigned word.
  if (copy.governance !== undefined) {
    const signed = await readCheckpoint(note.value, copy.governance.founding.record)
    if (!signed.ok) return faulty(signed.error)
  }

  const admitted: AdmittedEntry[] = []
  const segments: Segment[] = []
  const ask = (from: number) => transport.entries(from, Math.min(size, from + run))
  let coming = copy.size < size ? ask(copy.size) : undefined
  while (copy.size < size && coming !== undefined) {
    const from = copy.size
    const bytes = await coming
    if (!bytes.ok) return bytes
    items = bytes.value
    const split = splitCborSequence(items)
    if (!split.ok) {
      const index = from + split.error.before.length
      return faulty({ type: 'entry-malformed', index, reason: split.error.reason })
    }
    if (split.value.length === 0) return faulty({ type: 'entries-missing', from, size })
    const asked = Math.min(run, size - from)
    if (split.value.length > asked) return faulty({ type: 'entries-unasked', from, asked })
    const next = from + split.value.length
    // On its way while these are verified.
    coming = next < size ? ask(next) : undefined
    const taken = await copy.take(split.value)
    if (!taken.ok) return faulty(taken.error)
    for (const entry of taken.value) admitted.push(entry)
    segments.push({ from, bytes: bytes.value })
    progress(copy.size, size)
  }

  const { governance } = copy
  if (governance === undefined) return faulty({ type: 'entries-missing', from: 0, size })
  const checkpoint = await readCheckpoint(note.value, governance.founding.record)
  if (!checkpoint.ok) return faulty(checkpoint.error)
  const ahead = isAheadOfTime(checkpoint.value, clock())
  if (ahead !== undefined) return faulty(ahead)
  const fault = copy.match(checkpoint.value)
  if (fault !== undefined) return faulty(fault)

  for (const segment of segments) await storage.addSegment(segment)
  await storage.setValue(checkpointName, utf8Bytes(note.value))
  return ok(admitted)
}

/** R-RECORD-17: one that is signed for a day to come would make a record that stands still look fresh. */
function isAheadOfTime({ time }: Checkpoint, now: number): HostFault | undefined {
  if (1000 * time <= now + day) return undefined
  return { type: 'checkpoint-ahead-of-time', time, now: Math.floor(now / 1000) }
}

/** In milliseconds. A clock that is further off than this is mended before anything else works. */
const day = 86_400_000

/** The size that a note claims, before its keys are known: only how far to read. */
export function claimedSize(note: string): number | undefined {
  const parsed = parseNote(utf8Bytes(note))
  if (!parsed.ok) return undefined
  const checkpoint = parseCheckpoint(parsed.value.text)
  return checkpoint.ok ? checkpoint.value.size : undefined
}
