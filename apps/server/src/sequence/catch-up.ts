/**
 * Brings a standing up to a committed head: at the start from nothing, later by what another node
 * has added. Every entry that is not sealed is verified and asked through the gate again, and the
 * edge of the tree must lead to the root of the head.
 */
import { equalBytes, sha256 } from '@epoc/crypto'
import { decodeEntry, err, ok, openEvent } from '@epoc/event'
import type { AudienceId, Result } from '@epoc/event'
import { admit, sealedBy } from '@epoc/governance'
import type { GovernanceState, RecordView } from '@epoc/governance'
import { append, frontierRoot, leafHash } from '@epoc/tlog'
import type { Frontier } from '@epoc/tlog'
import { storedEdge, TreeIncomplete } from '../tree/stored-tree.ts'
import { bytesOfStream, isSealedStream } from './act-name.ts'
import { seatOfAuthor } from './plan-batch.ts'
import { keyIn } from './standing.ts'
import type { Standing } from './standing.ts'
import type { Head, RecordReader, StoredRow } from './store.ts'

/** What is stored is not what was signed. Nothing may be added, and nothing signed. */
export type RecordDamage = {
  readonly type: 'record-damaged'
  readonly index: number
  readonly reason: string
}

const page = 500

const damage = (index: number, reason: string): Result<never, RecordDamage> =>
  err({ type: 'record-damaged', index, reason })

/** Where a read fails half-way, what was taken in stays, and the next call goes on from there. */
export async function catchUp(
  standing: Standing,
  reader: RecordReader,
  head: Head,
): Promise<Result<void, RecordDamage>> {
  if (head.size < standing.taken) return damage(head.size, 'the record has become shorter')
  if (head.headTime < standing.head.headTime) return damage(head.size, 'its time has run back')
  while (standing.taken < head.size) {
    const rows = await reader.rows(standing.taken, Math.min(page, head.size - standing.taken))
    if (rows.length === 0) return damage(standing.taken, 'entries are missing')
    for (const row of rows) {
      const taken = await takeRow(standing, reader, row)
      if (!taken.ok) return taken
    }
  }
  const edge = await edgeAt(standing, reader, head)
  if (edge === undefined || !equalBytes(frontierRoot(sha256, edge), head.root)) {
    return damage(head.size, 'the stored tree does not lead to the root that was signed')
  }
  standing.moveTo(head, edge)
  return ok(undefined)
}

/** At the start from the stored hashes; later it has grown with each entry taken in. */
async function edgeAt(
  { edge }: Standing,
  reader: RecordReader,
  { size }: Head,
): Promise<Frontier | undefined> {
  if (edge.size === size) return edge
  try {
    return await storedEdge(reader, size)
  } catch (error) {
    if (error instanceof TreeIncomplete) return undefined
    throw error
  }
}

async function takeRow(
  standing: Standing,
  reader: RecordReader,
  row: StoredRow,
): Promise<Result<void, RecordDamage>> {
  const { stream, seq, receivedAt, record } = row
  const index = standing.taken
  if (seq !== standing.last(stream) + 1) return damage(index, 'its number is not the next')
  if (receivedAt < standing.receivedAt) return damage(index, 'its time runs back')
  const after = isSealedStream(stream)
    ? await takeSealed(standing, row)
    : await admitAgain(standing, reader, row)
  if (!after.ok) return after
  standing.takeOne(stream, receivedAt, after.value)
  if (standing.edge.size > 0) {
    standing.edge = append(sha256, standing.edge, [leafHash(sha256, record)])
  }
  return ok(undefined)
}

/** What is sealed was judged when it came; governance keeps of it who sealed (R-GOV-13). */
async function takeSealed(
  { governance, taken }: Standing,
  { stream, sealer, entry }: StoredRow,
): Promise<Result<GovernanceState, RecordDamage>> {
  if (governance === undefined) return damage(taken, 'sealed before the founding')
  const audience = bytesOfStream(stream).slice(0, 16) as AudienceId
  if (sealer !== undefined) return ok(sealedBy(governance, audience, sealer))
  const decoded = decodeEntry(entry ?? new Uint8Array(0))
  if (!decoded.ok) return damage(taken, decoded.error.type)
  const event = await openEvent(decoded.value.event, keyIn(governance))
  if (!event.ok) return damage(taken, event.error.type)
  return ok(sealedBy(governance, audience, seatOfAuthor(governance, event.value.payload)))
}

async function admitAgain(
  standing: Standing,
  reader: RecordReader,
  row: StoredRow,
): Promise<Result<GovernanceState, RecordDamage>> {
  const index = standing.taken
  const entry = decodeEntry(row.entry ?? new Uint8Array(0))
  if (!entry.ok) return damage(index, entry.error.type)
  const { receivedAt, seq } = entry.value
  const hash = row.record.subarray(-32)
  if (row.entry === undefined || !equalBytes(sha256(row.entry), hash)) {
    return damage(index, 'the entry is not that of its leaf record')
  }
  const event = await openEvent(entry.value.event, keyIn(standing.governance))
  if (!event.ok) return damage(index, event.error.type)
  const { size } = event.value.payload.seen
  const root = standing.rootAt(size) ?? (await reader.rootsAt([size])).get(size)
  const view: RecordView = {
    size: index,
    receivedAt: standing.receivedAt,
    last: (stream) => standing.last(stream),
    lastBelow: (stream, below) => standing.lastBelow(stream, below),
    rootAt: () => root,
  }
  const after = admit(standing.governance, view, { event: event.value, receivedAt, seq })
  return after.ok ? after : damage(index, after.error.type)
}
