/** Where the attacks happen, and what they are made of. */
import { concat, toHex } from '@epoc/crypto'
import { encodeCbor, encodeEntry, ok, splitCborSequence } from '@epoc/event'
import type { Lies, World } from '@epoc/testing'

/** The record as it is when the attacks begin. */
export type Scene = {
  readonly world: World
  /** Another record, of another regime. */
  readonly other: World
  /** A sealed entry that a warm home holds, one that it does not, and one for others. */
  readonly old: number
  readonly fresh: number
  readonly foreign: number
  /** One for others that stands before all that the warm home holds. */
  readonly past: number
  /** The id of an audience of which Japan is a member and has not heard. */
  readonly hidden: string
  /** The one part of the file that was circulated. */
  readonly part: string
  /** Checkpoints: of when the warm home last synchronised, and of now. */
  readonly early: string
  readonly now: string
}

export type Attack = {
  /** A home that has synchronised before, or one that holds nothing. */
  readonly home: 'warm' | 'cold'
  readonly command?: readonly string[]
  readonly lies: (scene: Scene) => Lies | Promise<Lies>
  readonly says: RegExp
  readonly code?: number
}

type Items = readonly Uint8Array[]

/** Shows other items, of which those asked for are sent. */
export const showing =
  (change: (items: Items) => Items, more: ReturnType<Lies> = {}): Lies =>
  (honest) => ({
    ...more,
    entries: async (from, to) => {
      const all = await honest.entries(0, 1e9)
      const items = all.ok ? splitCborSequence(all.value) : all
      if (!items.ok) throw new Error('an honest host shows its record')
      return ok(concat(...change(items.value).slice(from, to)))
    },
  })
/** Sends other bytes for one blob. */
export const sendingPart =
  (part: string, change: (bytes: Uint8Array) => Uint8Array): Lies =>
  (honest) => ({
    getBlob: async (hash) => {
      const blob = await honest.getBlob(hash)
      return blob.ok && toHex(hash) === part ? ok(change(blob.value)) : blob
    },
  })
export const noting =
  (note: string | Promise<string>): Lies =>
  () => ({
    checkpoint: async () => ok(await note),
  })
export const flipped = (bytes: Uint8Array, place: number): Uint8Array => {
  const changed = bytes.slice()
  changed[(place + bytes.length) % bytes.length]! ^= 1
  return changed
}
export const entryWith = ({ world }: Scene, index: number, change: object): Uint8Array => {
  const { receivedAt, seq, event } = world.host.entries[index]!
  return encodeEntry({ receivedAt, seq, event: event.bytes, ...change })
}
export const leafOf = ({ world }: Scene, index: number): Uint8Array =>
  encodeCbor(world.host.entries[index]!.record)
export const linesOf = (note: string): readonly string[] => note.trimEnd().split('\n')
export const noteOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`
/** Every signature by a key of another record, under the names and key ids of this one. */
export const signedByOther = (note: string, others: string): string =>
  noteOf(
    linesOf(note).map((line, i) => {
      const theirs = linesOf(others)[i]
      if (!line.startsWith('\u2014') || theirs === undefined) return line
      const [mark, name, bytes = ''] = line.split(' ')
      const own = Buffer.from(bytes, 'base64')
      const [, , stolen = ''] = theirs.split(' ')
      const forged = Buffer.concat([own.subarray(0, 4), Buffer.from(stolen, 'base64').subarray(4)])
      return [mark, name, forged.toString('base64')].join(' ')
    }),
  )

/** Another leaf record at an index, in a tree that is signed for. */
export async function forkAt({ world }: Scene, index: number): Promise<Lies> {
  const record = flipped(world.host.entries[index]!.record, 20)
  const note = await world.host.checkpointWith(index, record)
  return showing((items) => items.with(index, encodeCbor(record)), {
    checkpoint: async () => ok(note),
  })
}

export type Attacks = Readonly<Record<string, Attack>>
