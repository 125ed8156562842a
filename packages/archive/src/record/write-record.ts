/** The folder `data/record`: a log as C2SP tlog-tiles lays it out, with what its leaves stand for. */
import { concat } from '@epoc/crypto'
import { decodeEntry, encodeCbor } from '@epoc/event'
import { tilePath, tilesOf } from '@epoc/tlog'
import type { Checkpoint, Replica } from '@epoc/replica'
import type { GovernanceState } from '@epoc/governance'
import type { BagWriter } from '../bag/bag-writer.ts'
import { leafRecords } from './leaves.ts'
import { keysText, pemOf } from './public-keys.ts'

export type ExportedRecord = {
  readonly items: readonly Uint8Array[]
  readonly governance: GovernanceState
  readonly checkpoint: Checkpoint
}

/** R-ARCHIVE-3, R-ARCHIVE-4 and R-ARCHIVE-5: the record whole, whatever documents are chosen. */
export async function writeRecord(
  bag: BagWriter,
  { me, copy: { history } }: Replica,
  { items, governance, checkpoint }: ExportedRecord,
): Promise<{ readonly withheld: number }> {
  const { record } = governance.founding
  const [first] = items
  const founding = first === undefined ? undefined : decodeEntry(first)
  if (founding?.ok !== true) throw new Error('a record begins with its founding')
  await bag.add('record/founding.cbor', founding.value.event)
  await bag.add('record/keys.txt', keysText(record))
  await bag.add('record/note-key.pem', pemOf(record.noteKey))
  await bag.add('record/time-key.pem', pemOf(record.timeKey))
  await bag.add('record/reader.txt', `${me}\n`)
  await bag.add('record/checkpoint', checkpoint.note)
  await bag.add('record/entries.cborseq', each(items))
  await bag.add('record/leaves.bin', each(leafRecords(items, governance, history)))
  for (const tile of tilesOf(checkpoint.size)) {
    await bag.add(`record/${tilePath(tile)}`, history.tileBytes(tile))
  }
  return { withheld: items.filter(isWithheld).length }
}

async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  const run = 1_024
  for (let at = 0; at < pieces.length; at += run) yield concat(...pieces.slice(at, at + run))
}

/** A byte string of 48 bytes, and no array of three. */
const withheldHead = encodeCbor(new Uint8Array(48)).subarray(0, 2)
const isWithheld = (item: Uint8Array): boolean =>
  item.length === 50 && item[0] === withheldHead[0] && item[1] === withheldHead[1]
