/**
 * Compares the host's signed lists of one's streams with what it showed. A list that names more
 * than was shown, or less, is a fault; one that agrees is kept, for it is what the host signed.
 */
import { equalBytes, sha256, utf8Bytes, verifySignature } from '@epoc/crypto'
import type { PublicKey } from '@epoc/crypto'
import { clearStream, parseStreamList, sealedStream, unsealedStream } from '@epoc/event'
import type { StreamId, StreamList } from '@epoc/event'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { isMember } from '@epoc/governance'
import type { Founding, GovernanceState, SeatId } from '@epoc/governance'
import { NOTE_SIGNATURE, parseNote, verifierKey, verifyNote } from '@epoc/tlog'
import type { HostFault } from '../host-fault.ts'
import type { Storage } from '../ports/storage.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import type { FaultFound } from './fetch.ts'
import type { RecordCopy } from './record-copy.ts'

/** R-RECORD-11, for each of the seats. */
export async function checkStreamLists(
  transport: Transport,
  storage: Storage,
  copy: RecordCopy,
  seats: readonly SeatId[],
): Promise<Result<void, TransportError | FaultFound>> {
  const { governance } = copy
  if (governance === undefined) return ok(undefined)
  for (const seat of seats) {
    const note = await transport.streams(seat)
    if (!note.ok) return note
    const list = await readStreamList(note.value, governance.founding.record)
    const fault =
      list === undefined
        ? ({ type: 'streams-not-signed', seat } as const)
        : faultIn(list, seat, copy, governance)
    if (fault !== undefined) {
      return err({ type: 'host-fault', fault, evidence: { note: note.value } })
    }
    await storage.setValue(`streams-${seat}`, utf8Bytes(note.value))
  }
  return ok(undefined)
}

function faultIn(
  list: StreamList,
  seat: SeatId,
  copy: RecordCopy,
  governance: GovernanceState,
): HostFault | undefined {
  if (list.seat !== seat) return { type: 'streams-not-signed', seat }
  // The record has grown meanwhile: the list of next time is compared.
  if (list.size > copy.size) return undefined
  const isSame = list.size === copy.size && equalBytes(list.root, copy.rootAt(copy.size))
  if (!isSame) return { type: 'streams-differ', seat, stream: '' }
  const shown = shownTo(seat, copy, governance)
  for (const stream of new Set([...shown.keys(), ...list.streams.keys()])) {
    if (shown.get(stream) !== list.streams.get(stream))
      return { type: 'streams-differ', seat, stream }
  }
  return undefined
}

function shownTo(
  seat: SeatId,
  { streams }: RecordCopy,
  { audiences }: GovernanceState,
): ReadonlyMap<StreamId, number> {
  const own = [...audiences.values()]
    .filter((audience) => isMember(audience, seat))
    .flatMap(({ id }) => [unsealedStream(id), sealedStream(id)])
  const all = [clearStream, ...own].map((each) => [each, streams.last(each)] as const)
  return new Map(all.filter(([, last]) => last > 0))
}

async function readStreamList(
  text: string,
  { origin, noteKey }: Founding['record'],
): Promise<StreamList | undefined> {
  const note = parseNote(utf8Bytes(text))
  const key = verifierKey(sha256, origin, NOTE_SIGNATURE, noteKey)
  if (!note.ok || !key.ok) return undefined
  const signed = await verifyNote(note.value, [key.value], (by, signature, message) =>
    verifySignature(by as PublicKey, signature, message),
  )
  const list = parseStreamList(note.value.text)
  return signed.ok && list?.origin === origin ? list : undefined
}
