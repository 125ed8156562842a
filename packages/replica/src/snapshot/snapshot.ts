/**
 * What a replica knows, kept so that it need not read the record from its founding each time: the
 * verified copy, what was opened, where its own acts stand. Sealed to its person, and good only for
 * the same version of this program's states; anything else is read anew from the entries.
 *
 * It holds a copy that was found to match a signed checkpoint. What the home holds beyond is
 * verified as always, on top of it, and must match the checkpoint that is held now.
 */
import type { Sent } from '../outgoing/sending.ts'
import type { OwnValues } from '../own/own-values.ts'
import type { SavedCopy } from '../record/record-copy.ts'
import type { SavedReading } from '../sealed/sealed-reader.ts'
import { flatten, unflatten } from './flat.ts'

export type Snapshot = {
  readonly copy: SavedCopy
  readonly reading: SavedReading
  /** This person's acts by name, and the epoch of every sealed entry by index. */
  readonly acts: ReadonlyMap<string, Sent>
  readonly epochs: ReadonlyMap<number, number>
}

/** Raised whenever a state changes its shape or its meaning. A test holds the shape to it. */
export const snapshotVersion = 5

const name = 'snapshot'

export const keepSnapshot = (own: OwnValues, snapshot: Snapshot): Promise<void> =>
  own.set(name, flatten({ version: snapshotVersion, ...snapshot }))

/** `undefined` where there is none of this version. */
export async function keptSnapshot(own: OwnValues): Promise<Snapshot | undefined> {
  const bytes = await own.get(name)
  if (bytes === undefined || bytes.length === 0) return undefined
  const kept = unflatten(bytes) as Snapshot & { readonly version: number }
  return kept.version === snapshotVersion ? kept : undefined
}

/** The record is read anew from now on, until another is kept. */
export const dropSnapshot = (own: OwnValues): Promise<void> => own.set(name, new Uint8Array(0))

/** Whether two replicas know the same. */
export function areSame(a: Snapshot, b: Snapshot): boolean {
  const [ours, theirs] = [flatten(a), flatten(b)]
  return ours.length === theirs.length && ours.every((byte, i) => byte === theirs[i])
}
