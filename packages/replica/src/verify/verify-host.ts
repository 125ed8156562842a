/**
 * Checks everything that a host stores for one reader, from the founding on, whatever this home
 * held before: the checkpoint, every entry, every tile, every blob. Where something is wrong it
 * says which, by holding entries, tiles and checkpoint against each other.
 */
import { equalBytes, sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { err, ok, splitCborSequence } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { PersonId } from '@epoc/governance'
import { openTiles, tilePath, tilesOf } from '@epoc/tlog'
import type { FetchedTile } from '@epoc/tlog'
import type { HostFault } from '../host-fault.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import { readCheckpoint } from '../record/checkpoint.ts'
import type { Checkpoint } from '../record/checkpoint.ts'
import { claimedSize } from '../record/fetch.ts'
import { RecordCopy } from '../record/record-copy.ts'
import type { AdmittedEntry } from '../record/record-copy.ts'

/** What is being checked, and how far it has come. */
export type VerifyStep = 'entries' | 'tiles' | 'blobs'
export type VerifyProgress = (step: VerifyStep, done: number, total: number) => void

/** What was checked, and what was found. Empty `faults` means that all of it holds. */
export type Verdict = {
  readonly size: number
  readonly entries: number
  readonly withheld: number
  readonly tiles: number
  readonly blobs: number
  readonly bytes: number
  /** Seconds since 1970 of the checkpoint; 0 where it does not hold. */
  readonly time: number
  readonly faults: readonly HostFault[]
}

export type Verified = {
  readonly regime: Hash32
  readonly reader: PersonId
  /** The copy that this home held before, perhaps empty: what the host shows must continue it. */
  readonly held: RecordCopy
}

const run = 1_000

export async function verifyHost(
  { regime, reader, held }: Verified,
  transport: Transport,
  progress: VerifyProgress,
): Promise<Result<Verdict, TransportError>> {
  const note = await transport.checkpoint()
  if (!note.ok) return note
  const size = claimedSize(note.value) ?? 0
  const items = await fetchItems(transport, size, progress)
  if (!items.ok) return items
  const tiles = await fetchTiles(transport, size, progress)
  if (!tiles.ok) return tiles
  const copy = new RecordCopy(regime, reader)
  const taken = await takeAll(copy, items.value)
  const signed = await checkpointOf(note.value, copy, held)
  const faults = signed.ok
    ? judge({ copy, taken, tiles: tiles.value, checkpoint: signed.value, held })
    : [signed.error]
  const blobs = await verifyBlobs(taken.entries, transport, progress)
  if (!blobs.ok) return blobs
  return ok({
    size,
    entries: taken.entries.length,
    withheld: copy.size - taken.entries.length,
    tiles: tiles.value.length,
    blobs: blobs.value.count,
    bytes: blobs.value.bytes,
    time: signed.ok ? signed.value.time : 0,
    faults: [...faults, ...blobs.value.faults],
  })
}

/** The checkpoint by the keys of the founding: that held before, else the one just shown. */
async function checkpointOf(
  note: string,
  copy: RecordCopy,
  held: RecordCopy,
): Promise<Result<Checkpoint, HostFault>> {
  const governance = held.governance ?? copy.governance
  if (governance === undefined) return err({ type: 'entry-altered', index: 0 })
  const checkpoint = await readCheckpoint(note, governance.founding.record)
  if (!checkpoint.ok) return checkpoint
  const { size, time } = checkpoint.value
  const before = held.checkpoint
  if (before !== undefined && size < before.size) {
    return err({ type: 'checkpoint-went-back', held: before.size, shown: size })
  }
  if (before !== undefined && time < before.time) {
    return err({ type: 'time-went-back', held: before.time, shown: time })
  }
  return checkpoint
}

async function fetchItems(
  transport: Transport,
  size: number,
  progress: VerifyProgress,
): Promise<Result<readonly Uint8Array[], TransportError>> {
  const items: Uint8Array[] = []
  while (items.length < size) {
    const bytes = await transport.entries(items.length, Math.min(size, items.length + run))
    if (!bytes.ok) return bytes
    const split = splitCborSequence(bytes.value)
    // What cannot be cut into items ends the list: the first item missing is the altered one.
    const cut = split.ok ? split.value : split.error.before
    for (const item of cut.slice(0, size - items.length)) items.push(item)
    if (!split.ok || cut.length === 0) return ok(items)
    progress('entries', items.length, size)
  }
  return ok(items)
}

async function fetchTiles(
  transport: Transport,
  size: number,
  progress: VerifyProgress,
): Promise<Result<readonly FetchedTile[], TransportError>> {
  const wanted = tilesOf(size)
  const fetched: FetchedTile[] = []
  for (const tile of wanted) {
    const bytes = await transport.tile(tilePath(tile))
    if (!bytes.ok) return bytes
    fetched.push({ tile, bytes: bytes.value })
    progress('tiles', fetched.length, wanted.length)
  }
  return ok(fetched)
}

type Taken = { readonly entries: readonly AdmittedEntry[]; readonly fault: HostFault | undefined }

/** Takes items until the first fault. */
async function takeAll(copy: RecordCopy, items: readonly Uint8Array[]): Promise<Taken> {
  const entries: AdmittedEntry[] = []
  for (const item of items) {
    const taken = await copy.take([item])
    if (!taken.ok) return { entries, fault: taken.error }
    for (const entry of taken.value) entries.push(entry)
  }
  return { entries, fault: undefined }
}

type Evidence = {
  readonly copy: RecordCopy
  readonly taken: Taken
  readonly tiles: readonly FetchedTile[]
  readonly checkpoint: Checkpoint
  readonly held: RecordCopy
}

/** Which of entries, tiles and checkpoint does not agree with the others. */
function judge({ copy, taken, tiles, checkpoint, held }: Evidence): readonly HostFault[] {
  const { size, root } = checkpoint
  const heldIndex = firstDifference(copy, Math.min(copy.size, held.size), (i) =>
    held.history.leafHashAt(i),
  )
  if (heldIndex !== undefined) return [{ type: 'entry-altered', index: heldIndex }]
  if (taken.fault === undefined && copy.size === size && equalBytes(copy.rootAt(size), root)) {
    const altered = tiles.filter(
      ({ tile, bytes }) => !equalBytes(copy.history.tileBytes(tile), bytes),
    )
    const timing = copy.match(checkpoint)
    const faults = altered.map(({ tile, bytes }): HostFault => {
      const isWhole = bytes.length === copy.history.tileBytes(tile).length
      const reason = isWhole ? 'other-hashes' : 'other-length'
      return { type: 'tile-altered', path: tilePath(tile), reason }
    })
    return timing === undefined ? faults : [...faults, timing]
  }
  const opened = openTiles(sha256, { size, root }, tiles)
  if (opened.ok) {
    const index =
      firstDifference(copy, Math.min(copy.size, size), (i) => opened.value(0, i)) ?? copy.size
    return [{ type: 'entry-altered', index }]
  }
  if (copy.size < Math.min(held.size, size)) return [{ type: 'entry-altered', index: copy.size }]
  return [taken.fault ?? { type: 'record-differs', size, reason: 'not-its-entries' }]
}

/** The first leaf of a copy that is not the one expected. */
function firstDifference(
  copy: RecordCopy,
  below: number,
  expected: (index: number) => Uint8Array,
): number | undefined {
  for (let i = 0; i < below; i++) {
    if (!equalBytes(copy.history.leafHashAt(i), expected(i))) return i
  }
  return undefined
}

/** Fetches every blob that the entries bring, from the host and not from home. */
async function verifyBlobs(
  entries: readonly AdmittedEntry[],
  transport: Transport,
  progress: VerifyProgress,
): Promise<Result<{ count: number; bytes: number; faults: readonly HostFault[] }, TransportError>> {
  const wanted = new Map<string, Hash32>()
  for (const { event } of entries) {
    for (const [hash] of event.payload.blobs ?? []) wanted.set(toHex(hash), hash)
  }
  const faults: HostFault[] = []
  let count = 0
  let bytes = 0
  for (const [blob, hash] of wanted) {
    const fetched = await transport.getBlob(hash)
    count++
    progress('blobs', count, wanted.size)
    if (!fetched.ok) {
      if (fetched.error.type !== 'problem' || fetched.error.status !== 404) return fetched
      faults.push({ type: 'blob-missing', blob })
      continue
    }
    bytes += fetched.value.length
    const came = sha256(fetched.value)
    if (!equalBytes(came, hash)) faults.push({ type: 'blob-altered', blob, came: toHex(came) })
  }
  return ok({ count, bytes, faults })
}
