/**
 * Whether a fault that was found before may have been of the way, or was mended: everything that
 * the host stores was checked since, and holds. Not so where the host had signed what cannot be
 * true together with what it shows now: that stays true of it, whatever it shows.
 */
import { equalBytes } from '@epoc/crypto'
import type { Founding } from '@epoc/governance'
import type { KeptFault } from '../record/kept-fault.ts'
import { readCheckpoint } from '../record/checkpoint.ts'
import { claimedSize } from '../record/fetch.ts'
import type { RecordCopy } from '../record/record-copy.ts'
import { readStreamList, streamListFault } from '../record/stream-list.ts'

/** `copy` is what the host shows now, whole and verified. */
export async function isRefuted(
  { fault, held, shown }: KeptFault,
  copy: RecordCopy,
): Promise<boolean> {
  const record = copy.governance?.founding.record
  if (record === undefined) return false
  const note = shown?.note ?? ''
  if (!(await agrees(note, record, copy))) return false
  switch (fault.type) {
    // Signed, each by itself.
    case 'checkpoint-out-of-time':
    case 'time-out-of-range':
      return false
    case 'time-went-back':
      // An old note may be shown again; one of a larger record was signed later.
      return claimedSize(note) === claimedSize(held ?? '')
    case 'streams-differ': {
      const list = await readStreamList(note, record)
      return list !== undefined && streamListFault({ list, from: 0 }, copy) === undefined
    }
    case 'entry-malformed':
    case 'event-not-genuine':
    case 'event-not-allowed':
    case 'entry-withheld':
    case 'entry-misdelivered':
    case 'entry-altered':
      return fault.index < copy.size
    case 'entries-missing':
    case 'record-differs':
      return fault.size <= copy.size
    case 'entries-unasked':
    case 'another-regime':
    case 'checkpoint-not-signed':
    case 'checkpoint-went-back':
    case 'streams-not-signed':
    case 'tile-altered':
    case 'blob-missing':
    case 'blob-altered':
      return true
  }
}

/** A note that is no signed checkpoint says nothing. */
async function agrees(
  note: string,
  record: Founding['record'],
  copy: RecordCopy,
): Promise<boolean> {
  const signed = await readCheckpoint(note, record)
  if (!signed.ok) return true
  const { size, root } = signed.value
  return size <= copy.size && equalBytes(copy.rootAt(size), root)
}
