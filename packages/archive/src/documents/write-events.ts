/**
 * The events of which a document and its files come, each with its proof and its opening: what was
 * signed, disclosed with the salt of its commitment, so that anybody can see it without a key
 * (record.md §4).
 */
import { toHex } from '@epoc/crypto'
import type { Document } from '@epoc/domain'
import { decodeEntry, encodeCbor, isSealedEvent, openBox, openEvent } from '@epoc/event'
import { personId } from '@epoc/governance'
import { epochSecretOf, proofOfEntry } from '@epoc/replica'
import { instantIn } from '../instants.ts'
import { plainJson } from '../plain-json.ts'
import type { Json } from '../plain-json.ts'
import type { DocumentsMeans } from './write-document.ts'

/** An event as `document.json` has it. */
export type WrittenEvent = {
  readonly entry: number
  readonly event: string
  readonly received: string
  readonly person: string
  readonly key: string
  readonly epoch: number
  readonly proof: string
  /** The file of the opening, and what it says; `null` where the document was recalled. */
  readonly opening: string | null
  readonly signed: { readonly kind: string; readonly body: Json } | null
}

/**
 * R-ARCHIVE-7: an event with its opening and its proof. What a recalled document said is disclosed
 * to nobody. Throws where the entry does not open, which it did when the register was read.
 */
export async function writeEvent(
  { replica, governance, items, bag }: DocumentsMeans,
  { audience, index: own, recalled }: Document,
  index: number,
  folder: string,
): Promise<WrittenEvent> {
  const closed = new Error(`entry ${index} was read, and does not open any more`)
  const entry = items[index]
  const decoded = entry === undefined ? undefined : decodeEntry(entry)
  const secret = await epochSecretOf(replica, audience, index)
  if (entry === undefined || decoded?.ok !== true || !secret.ok) throw closed
  const { receivedAt, event: bytes } = decoded.value
  const keyOf = (author: Uint8Array) =>
    governance.people.get(personId(author as Parameters<typeof personId>[0]))?.key
  const event = await openEvent(bytes, ({ author }) => keyOf(author))
  if (!event.ok || !isSealedEvent(event.value)) throw closed
  const opened = await openBox(event.value, secret.value)
  const proof = await proofOfEntry(replica, index, entry)
  const { author, to } = event.value.payload
  const key = keyOf(author)
  if (!opened.ok || proof === undefined || key === undefined) throw closed
  const { disclosure, kind, subject, body } = opened.value
  const content = encodeCbor(subject === undefined ? { kind, body } : { kind, subject, body })
  const stem = index === own ? 'document' : `event-${index}`
  await bag.add(`${folder}/${stem}.tlog-proof`, proof)
  const isOpen = recalled === undefined
  if (isOpen) await bag.add(`${folder}/${stem}.opening.cbor`, encodeCbor([disclosure, content]))
  return {
    entry: index,
    event: toHex(event.value.id),
    received: instantIn(governance.founding.zone, receivedAt),
    person: personId(author),
    key: toHex(key),
    epoch: to.epoch,
    proof: `${stem}.tlog-proof`,
    opening: isOpen ? `${stem}.opening.cbor` : null,
    signed: isOpen ? { kind, body: plainJson(body) } : null,
  }
}
