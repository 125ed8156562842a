/** The record of a bag, taken anew as a replica takes it. */
import { equalBytes, sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { decodeEntry, splitCborSequence } from '@epoc/event'
import type { PersonId } from '@epoc/governance'
import { RecordCopy, readCheckpoint } from '@epoc/replica'
import type { AdmittedEntry, Checkpoint } from '@epoc/replica'
import { leafHash, tilePath, tilesOf } from '@epoc/tlog'
import { keysText, pemOf } from '../record/public-keys.ts'
import type { OpenBag } from './check-archive.ts'

export type CheckedRecord = {
  readonly copy: RecordCopy
  readonly checkpoint: Checkpoint | undefined
  readonly items: readonly Uint8Array[]
  readonly entries: ReadonlyMap<number, AdmittedEntry>
  /** Lower-case hex of every blob that a signed entry names. */
  readonly blobs: ReadonlySet<string>
}

const run = 1_000
const folder = 'data/record'

/** `undefined` where there is no record to speak of; what is wrong is among the faults. */
export async function checkRecord(bag: OpenBag): Promise<CheckedRecord | undefined> {
  const path = `${folder}/entries.cborseq`
  const split = splitCborSequence(await bag.read(path))
  const items = split.ok ? split.value : split.error.before
  if (!split.ok) bag.fault(path, `entry ${items.length} is none`)
  const first = items[0] === undefined ? undefined : decodeEntry(items[0])
  if (first?.ok !== true) {
    bag.fault(path, 'it does not begin with a founding')
    return undefined
  }
  const reader = (await bag.text(`${folder}/reader.txt`)).trim() as PersonId
  const copy = new RecordCopy(sha256(first.value.event), reader)
  const entries = new Map<number, AdmittedEntry>()
  for (let at = 0; at < items.length; at += run) {
    const taken = await copy.take(items.slice(at, at + run))
    if (!taken.ok) {
      bag.fault(path, JSON.stringify(taken.error))
      break
    }
    for (const entry of taken.value) entries.set(entry.index, entry)
  }
  if (copy.governance === undefined) return undefined
  const blobs = new Set(
    [...entries.values()].flatMap(({ event }) =>
      (event.payload.blobs ?? []).map(([hash]) => toHex(hash)),
    ),
  )
  const checkpoint = await checkCheckpoint(bag, copy)
  await checkFounding(bag, copy, first.value.event)
  await checkLeaves(bag, copy, items.length)
  await checkTiles(bag, copy)
  for (const name of bag.hashes.keys()) {
    const isWrap = /^data\/keys\/.*\.age$/.test(name) && name !== 'data/keys/person.age'
    const hash = bag.hashes.get(name)?.sha256 ?? ''
    if (isWrap && !blobs.has(hash)) bag.fault(name, 'no wrap of this record')
  }
  return { copy, checkpoint, items, entries, blobs }
}

/** R-ARCHIVE-5: both keys of the founding signed for exactly these entries. */
async function checkCheckpoint(bag: OpenBag, copy: RecordCopy): Promise<Checkpoint | undefined> {
  const path = `${folder}/checkpoint`
  if (copy.governance === undefined) return undefined
  const read = await readCheckpoint(await bag.text(path), copy.governance.founding.record)
  if (!read.ok) {
    bag.fault(path, JSON.stringify(read.error))
    return undefined
  }
  const fault = copy.match(read.value)
  if (fault !== undefined) bag.fault(path, JSON.stringify(fault))
  return read.value
}

/** R-ARCHIVE-3 and R-ARCHIVE-5: the founding is the first entry's, the keys are the founding's. */
async function checkFounding(
  bag: OpenBag,
  { governance }: RecordCopy,
  founding: Uint8Array,
): Promise<void> {
  const path = `${folder}/founding.cbor`
  if (!equalBytes(await bag.read(path), founding)) bag.fault(path, 'not the first entry')
  if (governance === undefined) return
  const { record } = governance.founding
  for (const [name, text] of [
    ['keys.txt', keysText(record)],
    ['note-key.pem', pemOf(record.noteKey)],
    ['time-key.pem', pemOf(record.timeKey)],
  ] as const) {
    const file = `${folder}/${name}`
    if ((await bag.text(file)) !== text) bag.fault(file, 'not the keys of the founding')
  }
}

/** R-ARCHIVE-4: 48 bytes for each entry, the leaf record that stands in the tree. */
async function checkLeaves(bag: OpenBag, { history }: RecordCopy, items: number): Promise<void> {
  const path = `${folder}/leaves.bin`
  const bytes = await bag.read(path)
  if (bytes.length !== 48 * items) bag.fault(path, 'another number of leaves')
  for (let i = 0; i < Math.min(history.size, Math.floor(bytes.length / 48)); i += 1) {
    const leaf = leafHash(sha256, bytes.subarray(48 * i, 48 * (i + 1))) as Hash32
    if (equalBytes(leaf, history.leafHashAt(i))) continue
    bag.fault(path, `leaf ${i} is another`)
    return
  }
}

/** R-ARCHIVE-4: the tiles of this tree, and no others. */
async function checkTiles(bag: OpenBag, { history }: RecordCopy): Promise<void> {
  const expected = new Set<string>()
  for (const tile of tilesOf(history.size)) {
    const path = `${folder}/${tilePath(tile)}`
    expected.add(path)
    if (equalBytes(await bag.read(path), history.tileBytes(tile))) continue
    bag.fault(path, bag.hashes.has(path) ? 'not of this tree' : 'missing')
  }
  for (const path of bag.hashes.keys()) {
    if (path.startsWith(`${folder}/tile/`) && !expected.has(path)) {
      bag.fault(path, 'this tree has no such tile')
    }
  }
}
