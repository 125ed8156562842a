/**
 * Checks everything that a host stores for one reader, from the founding on, whatever this home
 * held before: the checkpoint, every entry, every tile, every blob, the lists of streams. Where
 * something is wrong it says which, by holding entries, tiles and checkpoint against each other.
 *
 * It fetches no more than the record's keys have signed for.
 */
import { equalBytes, sha256 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { err, ok, splitCborSequence } from '@epoc/event'
import type { Result } from '@epoc/event'
import { seatsOf } from '@epoc/governance'
import type { PersonId } from '@epoc/governance'
import { openTiles, tilePath, tilesOf } from '@epoc/tlog'
import type { FetchedTile } from '@epoc/tlog'
import type { HostFault } from '../host-fault.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import { readCheckpoint } from '../record/checkpoint.ts'
import type { Checkpoint } from '../record/checkpoint.ts'
import type { KeptFault } from '../record/kept-fault.ts'
import { RecordCopy } from '../record/record-copy.ts'
import type { AdmittedEntry } from '../record/record-copy.ts'
import { fetchStreamList, streamListFault } from '../record/stream-list.ts'
import { isRefuted } from './refuted.ts'
import { verifyBlobs } from './verify-blobs.ts'

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
  /** How many of them are erased, by an order that holds. */
  readonly erased: number
  readonly bytes: number
  /** Seconds since 1970 of the checkpoint; 0 where it does not hold. */
  readonly time: number
  readonly faults: readonly HostFault[]
  /** Whether what was found before is refuted by this; absent where nothing had been. */
  readonly refuted?: boolean
}

export type Verified = {
  readonly regime: Hash32
  readonly reader: PersonId
  /** The copy that this home held before, perhaps empty: what the host shows must continue it. */
  readonly held: RecordCopy
  /** What this home found the host to have done before. */
  readonly before?: KeptFault | undefined
}

const run = 1_000

export async function verifyHost(
  { regime, reader, held, before }: Verified,
  transport: Transport,
  progress: VerifyProgress,
): Promise<Result<Verdict, TransportError>> {
  const note = await transport.checkpoint()
  if (!note.ok) return note
  const copy = new RecordCopy(regime, reader)
  // Before its keys are known, a note says only that there is a founding. Then, how much there is.
  const known = held.governance !== undefined && (await checkpointOf(note.value, copy, held))
  if (known !== false && !known.ok) return ok(verdictOf(copy, [], [known.error]))
  const founding = await fetchItems(transport, 0, 1, () => {})
  if (!founding.ok) return founding
  const first = await takeAll(copy, founding.value.items)
  const signed = await checkpointOf(note.value, copy, held)
  if (!signed.ok) return ok(verdictOf(copy, first.entries, [signed.error]))
  const { size, time } = signed.value

  const rest = await fetchItems(transport, founding.value.items.length, size, progress)
  if (!rest.ok) return rest
  const came = founding.value.items.length + rest.value.items.length
  // Of a tree that nobody showed, nobody fetches the tiles.
  const isWithinReach = size <= Math.max(came, held.size) + run
  const tiles = await fetchTiles(transport, isWithinReach ? size : 0, progress)
  if (!tiles.ok) return tiles
  const taken = first.fault === undefined ? await takeAll(copy, rest.value.items, held) : first
  const entries = taken === first ? first.entries : [...first.entries, ...taken.entries]
  const faults = isWithinReach
    ? judge({ copy, taken, tiles: tiles.value, checkpoint: signed.value, held })
    : [taken.fault ?? { type: 'entries-missing', from: came, size }]
  const { governance } = copy
  const blobs = await verifyBlobs({ entries, governance }, transport, (done, total) =>
    progress('blobs', done, total),
  )
  if (!blobs.ok) return blobs
  const all: readonly HostFault[] = [...faults, ...blobs.value.faults]
  const lists = all.length > 0 ? ok([]) : await verifyLists(reader, copy, transport)
  if (!lists.ok) return lists
  const isClean = all.length + lists.value.length === 0
  const refuted = before === undefined ? undefined : isClean && (await isRefuted(before, copy))
  return ok({
    ...verdictOf(copy, entries, [...all, ...lists.value]),
    size,
    withheld: Math.min(size, copy.size) - entries.length,
    tiles: tiles.value.length,
    blobs: blobs.value.count,
    erased: blobs.value.erased,
    bytes: blobs.value.bytes,
    time,
    ...(refuted === undefined ? {} : { refuted }),
  })
}

/** A verdict on what has been taken so far. */
const verdictOf = (
  copy: RecordCopy,
  entries: readonly AdmittedEntry[],
  faults: readonly HostFault[],
): Verdict => ({
  size: copy.size,
  entries: entries.length,
  withheld: copy.size - entries.length,
  tiles: 0,
  blobs: 0,
  erased: 0,
  bytes: 0,
  time: 0,
  faults,
})

/** R-RECORD-11: the lists of the reader's seats name what was shown, and nothing else. */
async function verifyLists(
  reader: PersonId,
  copy: RecordCopy,
  transport: Transport,
): Promise<Result<readonly HostFault[], TransportError>> {
  const person = copy.governance?.people.get(reader)
  for (const seat of person === undefined ? [] : seatsOf(person)) {
    const listed = await fetchStreamList(transport, seat, copy)
    if (!listed.ok) {
      return listed.error.type === 'host-fault' ? ok([listed.error.fault]) : err(listed.error)
    }
    // The record may have grown meanwhile; a list reaches no further than what then comes.
    const { size } = listed.value.list
    while (copy.size < size) {
      const more = await fetchItems(transport, copy.size, Math.min(size, copy.size + run), () => {})
      if (!more.ok) return more
      if (more.value.items.length === 0) break
      const { fault } = await takeAll(copy, more.value.items)
      if (fault !== undefined) return ok([fault])
    }
    const fault = streamListFault(listed.value, copy)
    if (fault !== undefined) return ok([fault])
  }
  return ok([])
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

/** The items from an index up to a size, or those before the first that cannot be cut. */
async function fetchItems(
  transport: Transport,
  from: number,
  size: number,
  progress: VerifyProgress,
): Promise<Result<{ readonly items: readonly Uint8Array[] }, TransportError>> {
  const items: Uint8Array[] = []
  while (from + items.length < size) {
    const next = from + items.length
    const bytes = await transport.entries(next, Math.min(size, next + run))
    if (!bytes.ok) return bytes
    const split = splitCborSequence(bytes.value, run)
    // What cannot be cut into items ends the list: the first item missing is the altered one.
    const cut = split.ok ? split.value : split.error.before
    for (const item of cut.slice(0, size - next)) items.push(item)
    if (!split.ok || cut.length === 0) break
    progress('entries', from + items.length, size)
  }
  return ok({ items })
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

/** Takes items until the first fault; in passing, what was held must be right about their times. */
async function takeAll(
  copy: RecordCopy,
  items: readonly Uint8Array[],
  held?: RecordCopy,
): Promise<Taken> {
  const entries: AdmittedEntry[] = []
  for (const item of items) {
    const before = held?.checkpoint
    // Where it does not match, `judge` says which entry is another.
    if (before !== undefined && copy.size === before.size) copy.match(before)
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
