/**
 * Every blob that the entries bring, fetched from the host and not from home. One that is not there
 * is a fault, unless the host shows an order by which it was erased.
 */
import { equalBytes, sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { isSealed, ok } from '@epoc/event'
import type { EventPayload, Result } from '@epoc/event'
import { audienceOf, personId, seatOf } from '@epoc/governance'
import type { Bringer, GovernanceState } from '@epoc/governance'
import { isNotFound } from '../blobs/blobs.ts'
import { isErased, orderHolds } from '../blobs/erasure.ts'
import type { HostFault } from '../host-fault.ts'
import type { Transport, TransportError } from '../ports/transport.ts'
import type { AdmittedEntry } from '../record/record-copy.ts'

type Brought = {
  readonly entries: readonly AdmittedEntry[]
  readonly governance: GovernanceState | undefined
}

type CheckedBlobs = {
  readonly count: number
  readonly erased: number
  readonly bytes: number
  readonly faults: readonly HostFault[]
}

export async function verifyBlobs(
  { entries, governance }: Brought,
  transport: Transport,
  progress: (done: number, total: number) => void,
): Promise<Result<CheckedBlobs, TransportError>> {
  const wanted = bringersOf(entries)
  const faults: HostFault[] = []
  let [count, erased, bytes] = [0, 0, 0]
  for (const [blob, { hash, bringers }] of wanted) {
    const fetched = await transport.getBlob(hash)
    count++
    progress(count, wanted.size)
    if (fetched.ok) {
      bytes += fetched.value.length
      const came = sha256(fetched.value)
      if (!equalBytes(came, hash)) faults.push({ type: 'blob-altered', blob, came: toHex(came) })
      continue
    }
    const { error } = fetched
    if (!isNotFound(error)) return fetched
    const isOrdered =
      isErased(error) &&
      governance !== undefined &&
      (await orderHolds(governance, error, hash, bringers))
    if (isOrdered) erased++
    else faults.push({ type: 'blob-missing', blob })
  }
  return ok({ count, erased, bytes, faults })
}

type Wanted = { readonly hash: Hash32; readonly bringers: (Bringer | undefined)[] }

/** Every blob, with what brings it. */
function bringersOf(entries: readonly AdmittedEntry[]) {
  const wanted = new Map<string, Wanted>()
  for (const { event, governance } of entries) {
    const { payload } = event
    const bringer = bringerOf(governance, payload)
    for (const [hash] of payload.blobs ?? []) {
      const blob = toHex(hash)
      const known = wanted.get(blob) ?? { hash, bringers: [] }
      known.bringers.push(bringer)
      wanted.set(blob, known)
    }
  }
  return wanted
}

function bringerOf(governance: GovernanceState, payload: EventPayload): Bringer | undefined {
  if (!isSealed(payload)) return undefined
  const person = governance.people.get(personId(payload.author))
  const audience = audienceOf(governance, payload.to.audience)
  if (person === undefined || audience === undefined) return undefined
  return { sealer: seatOf(person, payload.capacity), members: audience.members }
}
