/**
 * Compares the host's signed list of a seat's streams with what it showed. One that names more than
 * was shown, or less, is a fault; one that agrees is kept, for it is what the host signed.
 */
import { equalBytes, sha256, utf8Bytes, verifySignature } from '@epoc/crypto'
import type { PublicKey } from '@epoc/crypto'
import { clearStream, err, ok, parseStreamList, sealedStream, unsealedStream } from '@epoc/event'
import type { Result, StreamId, StreamList } from '@epoc/event'
import { isMember } from '@epoc/governance'
import type { Founding, SeatId } from '@epoc/governance'
import { NOTE_SIGNATURE, parseNote, verifierKey, verifyNote } from '@epoc/tlog'
import type { HostFault } from '../host-fault.ts'
import type { Storage } from '../ports/storage.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import type { FaultFound } from './fetch.ts'
import type { RecordCopy } from './record-copy.ts'

/** A list as it was signed, by the record's key and for this seat. */
export type SignedList = { readonly list: StreamList; readonly note: string; readonly from: number }

/** The list of a seat; `copy` is what was held when it was asked for. */
export async function fetchStreamList(
  transport: Transport,
  seat: SeatId,
  copy: RecordCopy,
): Promise<Result<SignedList, TransportError | FaultFound>> {
  const note = await transport.streams(seat)
  if (!note.ok) return note
  const record = copy.governance?.founding.record
  const list = record && (await readStreamList(note.value, record))
  const refuse = (reason: 'no-signature' | 'of-another-seat') =>
    faulty({ type: 'streams-not-signed', seat, reason }, note.value)
  if (list === undefined) return refuse('no-signature')
  if (list.seat !== seat) return refuse('of-another-seat')
  return ok({ list, note: note.value, from: copy.size })
}

/** R-RECORD-11. `copy` has since caught up with the host; one that agrees is kept. */
export async function compareStreamList(
  signed: SignedList,
  copy: RecordCopy,
  storage: Storage,
): Promise<Result<void, FaultFound>> {
  const fault = streamListFault(signed, copy)
  if (fault !== undefined) return faulty(fault, signed.note)
  await storage.setValue(`streams-${signed.list.seat}`, utf8Bytes(signed.note))
  return ok(undefined)
}

/** R-RECORD-11: how a list differs from what was shown, which reaches as far by now. */
export function streamListFault(
  { list, from }: Pick<SignedList, 'list' | 'from'>,
  copy: RecordCopy,
): HostFault | undefined {
  const { seat, size } = list
  const isPrefix = size >= from && size <= copy.size && equalBytes(list.root, copy.rootAt(size))
  const differ = (stream: string, reason: 'of-another-record' | 'not-what-was-shown') =>
    ({ type: 'streams-differ', seat, stream, reason }) as const
  if (!isPrefix) return differ('', 'of-another-record')
  const shown = shownTo(seat as SeatId, copy, size)
  for (const stream of new Set([...shown.keys(), ...list.streams.keys()])) {
    if (shown.get(stream) !== list.streams.get(stream)) {
      return differ(stream, 'not-what-was-shown')
    }
  }
  return undefined
}

const faulty = (fault: HostFault, note: string): Result<never, FaultFound> =>
  err({ type: 'host-fault', fault, evidence: { note } })

/** The last `seq` below a size of each stream that a seat may read. */
function shownTo(
  seat: SeatId,
  { streams, governance }: RecordCopy,
  size: number,
): ReadonlyMap<StreamId, number> {
  const own = [...(governance?.audiences.values() ?? [])]
    .filter((audience) => isMember(audience, seat))
    .flatMap(({ id }) => [unsealedStream(id), sealedStream(id)])
  const all = [clearStream, ...own].map((each) => [each, streams.lastBelow(each, size)] as const)
  return new Map(all.filter(([, last]) => last > 0))
}

/** The list in a note that the record's first key signed. */
export async function readStreamList(
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
