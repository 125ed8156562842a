/** Checks everything that the host stores for this person, from the founding on. */
import { ruleOf, verifyHost } from '@epoc/replica'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'

export type VerifyOutcome =
  | {
      readonly type: 'holds'
      readonly size: number
      readonly entries: number
      readonly withheld: number
      readonly tiles: number
      readonly blobs: number
      readonly bytes: number
      /** A fault that was found before, and that the host had not signed, does not show any more. */
      readonly refuted: boolean
    }
  | {
      readonly type: 'faults'
      readonly faults: readonly { type: string; rule: string; raw: string }[]
    }
  | { readonly type: 'not-checked' }

export async function verify(desk: Desk, reading: Reading, _asked: object): Promise<VerifyOutcome> {
  const { replica } = reading
  const { regime, me: reader, copy: held, transport } = replica
  const before = await replica.keptFault()
  const verdict = await verifyHost(
    { regime, reader, held, before },
    transport,
    (_step, done, total) => desk.working({ what: 'verifying', done, total }),
  )
  desk.working(undefined)
  if (!verdict.ok) return { type: 'not-checked' }
  const { faults, size, entries, withheld, tiles, blobs, bytes, refuted } = verdict.value
  if (faults.length === 0) {
    return {
      type: 'holds',
      size,
      entries,
      withheld,
      tiles,
      blobs,
      bytes,
      refuted: refuted === true,
    }
  }
  return {
    type: 'faults',
    faults: faults.map((fault) => ({
      type: fault.type,
      rule: ruleOf(fault),
      raw: JSON.stringify(fault, null, 2),
    })),
  }
}

/** Sends to this host again, which a person decides; the evidence stays. */
export async function resume(
  desk: Desk,
  reading: Reading,
  _asked: object,
): Promise<{ type: 'done' }> {
  await reading.replica.resume()
  void desk.catchUp()
  return { type: 'done' }
}

/** What was found, as a file for others to look at. */
export async function evidence(
  _desk: Desk,
  reading: Reading,
  _asked: object,
): Promise<{ readonly type: 'evidence'; readonly text: string }> {
  const kept = await reading.replica.keptFault()
  return { type: 'evidence', text: JSON.stringify(kept ?? {}, null, 2) }
}
