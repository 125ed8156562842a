/**
 * Entries and leaf records: what the host adds to an event, and what the tree is built of
 * (docs/spec/record.md §3).
 */
import { concat, sha256 } from '@epoc/crypto'
import { decodeCbor, encodeCbor } from './cbor.ts'
import type { CborError } from './cbor.ts'
import type { Result } from './result.ts'
import { bytes, list, uint } from './shape.ts'
import type { ShapeError } from './shape.ts'
import { err, ok } from './result.ts'
import type { Tag } from './stream.ts'

/** `receivedAt` in milliseconds since 1970, `seq` from 1 in its stream, the event's bytes. */
export type Entry = {
  readonly receivedAt: number
  readonly seq: number
  readonly event: Uint8Array
}

/** 48 bytes: tag ‖ SHA-256(entry). All that an outsider receives of an entry. */
export type LeafRecord = Uint8Array & { readonly LeafRecord: unique symbol }

export const leafRecordLength = 48

export const encodeEntry = ({ receivedAt, seq, event }: Entry): Uint8Array =>
  encodeCbor([receivedAt, seq, event])

export function decodeEntry(entry: Uint8Array): Result<Entry, CborError | ShapeError> {
  const value = decodeCbor(entry)
  if (!value.ok) return value
  const items = list((item) => ok(item), { min: 3, max: 3 })(value.value, 'entry')
  if (!items.ok) return items
  const [time = null, count = null, event = null] = items.value
  const receivedAt = uint()(time, 'entry[0]')
  const seq = uint(1)(count, 'entry[1]')
  const signed = bytes()(event, 'entry[2]')
  if (!receivedAt.ok) return receivedAt
  if (!seq.ok) return seq
  if (!signed.ok) return signed
  return ok({ receivedAt: receivedAt.value, seq: seq.value, event: signed.value })
}

export const leafRecordOf = (tag: Tag, entry: Uint8Array): LeafRecord =>
  concat(tag, sha256(entry)) as LeafRecord

/** One item of what a host sends: the entry, or its leaf record where the entry is withheld. */
export type Delivered =
  | { readonly type: 'entry'; readonly bytes: Uint8Array; readonly entry: Entry }
  | { readonly type: 'withheld'; readonly record: LeafRecord }

/** Reads one item of the host's sequence. */
export function decodeDelivered(item: Uint8Array): Result<Delivered, CborError | ShapeError> {
  const value = decodeCbor(item)
  if (!value.ok) return value
  if (value.value instanceof Uint8Array) {
    return value.value.length === leafRecordLength
      ? ok({ type: 'withheld', record: value.value as LeafRecord })
      : err({ type: 'wrong-shape', path: 'record' })
  }
  const entry = decodeEntry(item)
  return entry.ok ? ok({ type: 'entry', bytes: item, entry: entry.value }) : entry
}
