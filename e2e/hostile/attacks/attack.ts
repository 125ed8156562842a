/** What an attack is: a lie, the fault in which it ends, and what would be so if it were believed. */
import { concat, sha256, toHex } from '@epoc/crypto'
import { encodeCbor, encodeEntry, ok, splitCborSequence } from '@epoc/event'
import type { StreamId, StreamList } from '@epoc/event'
import type { Replica, Verdict } from '@epoc/replica'
import type { Lies, MemoryHost } from '@epoc/testing'
import type { CheckName } from '../checks.ts'
import type { Named } from '../named.ts'
import { shownBy } from '../scene/scene.ts'
import type { Scene } from '../scene/scene.ts'

/** What the reader does: brings a home up to date, and then perhaps more. */
export type Does =
  | { readonly type: 'sync' }
  | { readonly type: 'open'; readonly title: string; readonly symbol: string }
  | { readonly type: 'verify' }
  | { readonly type: 'confirm'; readonly title: string; readonly symbol: string }

/** What a reader has after a run. */
export type Reading = {
  readonly replica: Replica
  /** The text of the file that was opened. */
  readonly opened?: string
  readonly verdict?: Verdict
  /** Whether what was to be sent was said to be sent. */
  readonly said?: 'sent' | 'not sent'
  /** How many signed events the host was given. */
  readonly given: number
  /** How many acts were told to bear a late stamp. */
  readonly late?: number
}

/** Fields that the fault has, or the reason why an event is void; more fields may be there. */
export type Expected = { readonly type: string; readonly [field: string]: unknown }

export type Attack = {
  readonly named: Named
  /** A home that has synchronised before, or one that holds nothing. */
  readonly home: 'warm' | 'cold'
  readonly does?: Does
  /** Stands in the way of bytes, not of what they say. */
  readonly overHttp?: true
  readonly lies: (scene: Scene) => Lies | Promise<Lies>
  /** `type: 'void'` where it is the author's fault and the event void; `none` where all is well. */
  readonly fault: Expected | ((scene: Scene) => Expected)
  /** Without all of these it is believed, without all but one of them it is not. */
  readonly stoppedBy: readonly CheckName[]
  readonly believed: (reading: Reading, scene: Scene) => boolean | Promise<boolean>
}

export type Attacks = Readonly<Record<string, Attack>>

/** All that another host shows. */
export const from =
  (host: MemoryHost, scene: Scene): Lies =>
  () =>
    shownBy(host, scene)

export const titlesOf = ({ replica }: Reading): readonly string[] =>
  [...replica.domain.register.shelves.values()].flatMap(({ documents }) =>
    [...documents].flatMap(({ titles }) => titles.get('en') ?? []),
  )
export const lists =
  (title: string) =>
  (reading: Reading): boolean =>
    titlesOf(reading).includes(title)

type Items = readonly Uint8Array[]

/** Shows other items than a host does, of which those asked for are sent. */
export const items =
  (host: MemoryHost, scene: Scene, change: (items: Items) => Items): Lies =>
  () => {
    const shown = shownBy(host, scene)
    return {
      ...shown,
      entries: async (start, end) => {
        const all = await shown.entries(0, 1e9)
        const split = all.ok ? splitCborSequence(all.value) : all
        if (!split.ok) throw new Error('a host shows items')
        return ok(concat(...change(split.value).slice(start, end)))
      },
    }
  }

/** The leaf records of some entries in their place, and a list of streams that knows nothing of them. */
export function withholding(host: MemoryHost, scene: Scene, indices: ReadonlySet<number>): Lies {
  const hides = items(host, scene, (all) =>
    all.map((item, i) => (indices.has(i) ? encodeCbor(host.entries[i]!.record) : item)),
  )
  return (honest) => ({
    ...hides(honest),
    streams: async (seat) =>
      ok(await host.streamList(seat, (list) => without(host, list, indices))),
  })
}

function without(host: MemoryHost, list: StreamList, indices: ReadonlySet<number>): StreamList {
  const streams = new Map(list.streams)
  for (const index of indices) {
    const { to } = host.entries[index]!.event.payload
    const stream = (
      to === undefined ? '' : `${toHex(to.audience)}${'epoch' in to ? '01' : '00'}`
    ) as StreamId
    const left = (streams.get(stream) ?? 0) - 1
    if (left > 0) streams.set(stream, left)
    else streams.delete(stream)
  }
  return { ...list, streams }
}

export const saying = (host: MemoryHost, scene: Scene, note: string | Promise<string>): Lies => {
  const shown = from(host, scene)
  return (honest) => ({ ...shown(honest), checkpoint: async () => ok(await note) })
}

export const flipped = (bytes: Uint8Array, place: number): Uint8Array => {
  const changed = bytes.slice()
  changed[(place + bytes.length) % bytes.length]! ^= 1
  return changed
}

/** The last entry of a host under another time or with other event bytes, in a tree that has it so. */
export const lastWith = (
  host: MemoryHost,
  change: { readonly receivedAt?: number; readonly event?: Uint8Array },
): MemoryHost =>
  host.fork((entries) => {
    const last = entries.at(-1)!
    const event = change.event ?? last.event.bytes
    const receivedAt = change.receivedAt ?? last.receivedAt
    const bytes = encodeEntry({ receivedAt, seq: last.seq, event })
    return [...entries.slice(0, -1), { ...last, receivedAt, bytes, record: recordOf(last, bytes) }]
  })

const recordOf = ({ record }: { readonly record: Uint8Array }, bytes: Uint8Array) =>
  concat(record.subarray(0, 16), sha256(bytes))

/** A record that is another one at an index of which the reader is shown the leaf record. */
export const forkAt = (host: MemoryHost, index: number, size = host.entries.length): MemoryHost =>
  host.fork((entries) =>
    entries
      .slice(0, size)
      .map((entry, i) => (i === index ? { ...entry, record: flipped(entry.record, 20) } : entry)),
  )

/** A host that holds the record as it is, for one lie alone: what is sent to it stays there. */
export const hostOf = ({ world: { host } }: Scene): MemoryHost => host.fork()

export const linesOf = (note: string): readonly string[] => note.trimEnd().split('\n')
export const noteOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`
