/** Takes what a home holds beyond what a copy begins with, verifying everything again. */
import { utf8Text } from '@epoc/crypto'
import { err, ok, splitCborSequence } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { HostFault } from '../host-fault.ts'
import type { Storage } from '../ports/storage.ts'
import { checkpointName } from './fetch.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { AdmittedEntry, RecordCopy } from './record-copy.ts'

/** The entries of the copy; none where the home holds no record yet. */
export async function loadRecord(
  storage: Storage,
  copy: RecordCopy,
): Promise<Result<readonly AdmittedEntry[], HostFault>> {
  const note = await storage.value(checkpointName)
  if (note === undefined) return ok([])
  const admitted: AdmittedEntry[] = []
  for (const { from, bytes } of await storage.segments(copy.size)) {
    const items = splitCborSequence(bytes)
    if (!items.ok) {
      const index = from + items.error.before.length
      return err({ type: 'entry-malformed', index, reason: items.error.reason })
    }
    // A segment whose checkpoint was never kept is fetched again and stands under the same `from`.
    const taken = await copy.take(items.value.slice(copy.size - from))
    if (!taken.ok) return taken
    for (const entry of taken.value) admitted.push(entry)
  }
  if (copy.governance === undefined) return err({ type: 'entries-missing', from: 0, size: 1 })
  const text = utf8Text(note)
  const checkpoint = await readCheckpoint(
    text.ok ? text.value : '',
    copy.governance.founding.record,
  )
  if (!checkpoint.ok) return checkpoint
  const fault = copy.match(checkpoint.value)
  return fault === undefined ? ok(admitted) : err(fault)
}
