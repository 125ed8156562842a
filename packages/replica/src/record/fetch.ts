/**
 * Brings a copy up to the host's checkpoint: entries in runs, each verified as it comes, the whole
 * compared with the checkpoint before anything is kept.
 */
import { err, ok, splitCborSequence } from '@epoc/event'
import type { Result } from '@epoc/event'
import { utf8Bytes } from '@epoc/crypto'
import type { HostFault } from '../host-fault.ts'
import type { Segment, Storage } from '../ports/storage.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import { parseCheckpoint, parseNote } from '@epoc/tlog'
import { readCheckpoint } from './checkpoint.ts'
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
  /** By the keys of the founding; before it is taken, a note is good for one entry, which it is. */
  const signed = async () =>
    copy.governance && readCheckpoint(note.value, copy.governance.founding.record)
  let checkpoint = await signed()
  // Where the keys are known, nothing is asked for, and nobody accused, on an unsigned word.
  if (checkpoint?.ok === false) return faulty(checkpoint.error)

  const admitted: AdmittedEntry[] = []
  const segments: Segment[] = []
  const most = () => (copy.governance === undefined ? 1 : run)
  const ask = (from: number) => transport.entries(from, Math.min(size, from + most()))
  let coming = copy.size < size ? ask(copy.size) : undefined
  while (copy.size < size && coming !== undefined) {
    const from = copy.size
    const bytes = await coming
    if (!bytes.ok) return bytes
    items = bytes.value
    const asked = Math.min(most(), size - from)
    const split = splitCborSequence(items, asked)
    if (!split.ok) {
      const index = from + split.error.before.length
      return faulty({ type: 'entry-malformed', index, reason: split.error.reason })
    }
    // How many are missing is said below.
    if (split.value.length === 0) break
    if (split.value.length > asked) return faulty({ type: 'entries-unasked', from, asked })
    const next = from + split.value.length
    // On its way while these are verified, once it is known how far the record reaches.
    coming = next < size && checkpoint !== undefined ? ask(next) : undefined
    const taken = await copy.take(split.value)
    if (!taken.ok) return faulty(taken.error)
    if (checkpoint === undefined) {
      checkpoint = await signed()
      if (checkpoint?.ok === false) return faulty(checkpoint.error)
      coming = next < size ? ask(next) : undefined
    }
    for (const entry of taken.value) admitted.push(entry)
    segments.push({ from, bytes: bytes.value })
    progress(copy.size, size)
  }

  if (checkpoint === undefined) return faulty({ type: 'entries-missing', from: 0, size })
  const fault = copy.match(checkpoint.value)
  if (fault !== undefined) return faulty(fault)

  for (const segment of segments) await storage.addSegment(segment)
  await storage.setValue(checkpointName, utf8Bytes(note.value))
  return ok(admitted)
}

/** The size that a note claims, before its keys are known: only how far to read. */
export function claimedSize(note: string): number | undefined {
  const parsed = parseNote(utf8Bytes(note))
  if (!parsed.ok) return undefined
  const checkpoint = parseCheckpoint(parsed.value.text)
  return checkpoint.ok ? checkpoint.value.size : undefined
}
