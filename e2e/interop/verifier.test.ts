/**
 * A verifier in Python, written from docs/spec, and ours: the same verdict on records that hold and
 * on records in which a host, or a host and an author together, broke a rule.
 */
import { sha256, systemRandom } from '@epoc/crypto'
import { encodeCbor, encodeEntry, ok, openEvent, sealedStream, signEvent } from '@epoc/event'
import type { EventPayload } from '@epoc/event'
import { keepUp, rotateAudience } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import { everybody, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { mayLeaveOut } from '../world/tools.ts'
import { ourVerdict, shownBy, theirVerdict } from './shown.ts'
import type { Shown } from './shown.ts'

async function speak(from: Replica): Promise<void> {
  const audience = everybody(from).name
  const content = { kind: 'greeting.spoken', body: {} }
  const sent = await from.send(async () =>
    ok({ acts: [{ type: 'sealed', hat: 'partner', audience, content }] }),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
}

/** A record with a rotation, statements before and after it, and entries for others. */
async function livedIn(name: string): Promise<World> {
  const w = await world(name)
  await speak(w.japan)
  const audience = everybody(w.germany)
  const own = [...w.germany.governance!.audiences.values()].find(({ sort }) => sort === 'own')!
  const note = { kind: 'note.kept', body: {} }
  await w.germany.send(async () =>
    ok({ acts: [{ type: 'sealed', hat: 'partner', audience: own.name, content: note }] }),
  )
  const sealedSeq = w.germany.copy.streams.last(sealedStream(audience.id)) + 1
  const means = { random: systemRandom, sealedSeq }
  const rotated = await rotateAudience(w.germany.governance!, audience, 'partner', means)
  await w.germany.send(async () => ok({ acts: [rotated.act], blobs: rotated.blobs }))
  w.pass(3_000)
  await w.japan.sync()
  await keepUp(w.japan)
  await speak(w.japan)
  return w
}

const spokenAt = (w: World): number =>
  w.host.entries.findLastIndex(({ event }) => !('kind' in event.payload))

/** Puts an item in the place of another. */
const withItem = ({ items, note }: Shown, index: number, item: Uint8Array): Shown => ({
  items: items.with(index, item),
  note,
})
const flipped = (bytes: Uint8Array, place: number): Uint8Array => {
  const changed = bytes.slice()
  changed[place]! ^= 1
  return changed
}
const reEncoded = (w: World, index: number, change: { receivedAt?: number; seq?: number }) => {
  const { receivedAt, seq, event } = w.host.entries[index]!
  return encodeEntry({ receivedAt, seq, event: event.bytes, ...change })
}
const noteWith = ({ items, note }: Shown, change: (note: string) => string): Shown => ({
  items,
  note: change(note),
})

type Tampering = (w: World, shown: Shown, at: number) => Shown | Promise<Shown>

const tamperings: Readonly<Record<string, Tampering>> = {
  'a signature is altered': (w, shown, at) =>
    withItem(shown, at, flipped(shown.items[at]!, shown.items[at]!.length - 1)),
  'a signed field is altered': (w, shown, at) =>
    withItem(shown, at, flipped(shown.items[at]!, 100)),
  'an entry is given another number': (w, shown, at) =>
    withItem(shown, at, reEncoded(w, at, { seq: w.host.entries[at]!.seq + 1 })),
  'an entry is dated back': (w, shown, at) =>
    withItem(shown, at, reEncoded(w, at, { receivedAt: 1_000 })),
  'an entry is dated a millisecond later': (w, shown, at) =>
    withItem(shown, at, reEncoded(w, at, { receivedAt: w.host.entries[at]!.receivedAt + 1 })),
  'an entry is dated after its last moment': (w, shown, at) =>
    withItem(
      shown,
      at,
      reEncoded(w, at, { receivedAt: w.host.entries[at]!.event.payload.until + 1 }),
    ),
  'an entry is withheld': (w, shown, at) =>
    withItem(shown, at, encodeCbor(w.host.entries[at]!.record)),
  'a clear entry is withheld': (w, shown) =>
    withItem(shown, 2, encodeCbor(w.host.entries[2]!.record)),
  'a leaf record has another hash': (w, shown) => {
    const index = shown.items.findIndex((item) => item[0] === 0x58)
    return withItem(shown, index, flipped(shown.items[index]!, 40))
  },
  'a leaf record is too short': (w, shown) => {
    const index = shown.items.findIndex((item) => item[0] === 0x58)
    return withItem(shown, index, encodeCbor(w.host.entries[index]!.record.subarray(1)))
  },
  'two entries change places': (_w, { items, note }, at) => ({
    items: items.with(at, items[at - 1]!).with(at - 1, items[at]!),
    note,
  }),
  'an entry is dropped in the midst': (w, { items, note }) => ({
    items: items.toSpliced(4, 1),
    note,
  }),
  'the last entry is dropped': (w, { items, note }) => ({ items: items.slice(0, -1), note }),
  'an entry stands twice': (w, { items, note }) => ({
    items: items.toSpliced(5, 0, items[4]!),
    note,
  }),
  'the founding event is another': async (w, shown) => {
    const other = await shownBy(await world('another'))
    return withItem(shown, 0, other.items[0]!)
  },
  'an item is no entry': (w, shown, at) => withItem(shown, at, encodeCbor('hello')),
  'an item has one element more': (w, shown, at) => {
    const { receivedAt, seq, event } = w.host.entries[at]!
    return withItem(shown, at, encodeCbor([receivedAt, seq, event.bytes, 0]))
  },
  'a number is spelt longer than need be': (w, shown, at) => {
    const [, ...rest] = shown.items[at]!.subarray(0, 10)
    const tail = shown.items[at]!.subarray(10)
    const seq = tail[0]!
    return withItem(shown, at, Uint8Array.of(0x83, ...rest, 0x18, seq, ...tail.subarray(1)))
  },
  'the root of the checkpoint is another': (w, shown) =>
    noteWith(shown, (note) => note.replace(/^[A-Za-z0-9+/]{43}=$/m, 'A'.repeat(43) + '=')),
  'the checkpoint counts one entry less': (w, shown) =>
    noteWith(shown, (note) => note.replace(/^\d+$/m, (size) => String(Number(size) - 1))),
  'the checkpoint lacks its time': (w, shown) =>
    noteWith(shown, (note) => `${note.trimEnd().split('\n').slice(0, -1).join('\n')}\n`),
  'the checkpoint carries a time an hour too early': async (w, { items }) => ({
    items,
    note: await w.host.checkpoint(-3_600),
  }),
  'the checkpoint is signed by another record': async (w, { items }) => ({
    items,
    note: (await shownBy(await world('another'))).note,
  }),
}

/** What an author may sign wrongly; a host that checks nothing sequences it. */
const forgeries: Readonly<Record<string, (payload: EventPayload, w: World) => object>> = {
  'has seen more than there was': ({ seen }) => ({ seen: { ...seen, size: 9_999 } }),
  'has seen another root': ({ seen }) => ({ seen: { ...seen, root: sha256(seen.root) } }),
  'has not seen a clear event': ({ seen }) => ({ seen: { ...seen, clear: seen.clear - 1 } }),
  'has seen more of its stream': ({ seen }) => ({ seen: { ...seen, stream: seen.stream + 1 } }),
  'names another regime': ({ regime }) => ({ regime: sha256(regime!) }),
  'wears a hat that is not its author’s': () => ({ capacity: 'chair' }),
  'names a closed epoch': ({ to }) => ({ to: { ...to, epoch: 1 } }),
  'names an epoch to come': ({ to }) => ({ to: { ...to, epoch: 7 } }),
  'could be sequenced only before': ({ until }, w) => ({ until: Math.min(until, w.now() - 1) }),
  'repeats an act': () => ({}),
}

async function forged(change: (payload: EventPayload, w: World) => object): Promise<World> {
  const w = await livedIn('forged')
  const { event } = w.host.entries[spokenAt(w)]!
  const payload = { ...event.payload, ...change(event.payload, w) } as EventPayload
  const { signing } = w.japan.keys
  const signed = await signEvent(payload, signing)
  const opened = signed.ok ? await openEvent(signed.value, () => signing.publicKey) : signed
  if (!opened.ok) throw new Error(opened.error.type)
  w.host.force(opened.value, w.now(), undefined)
  return w
}

describe.skipIf(mayLeaveOut('python3'))('a verifier written from the specification', () => {
  let honest: World
  let shown: Shown
  beforeAll(async () => {
    honest = await livedIn('lived in')
    shown = await shownBy(honest)
  })

  const bothSay = async (w: World, record: Shown): Promise<string> => {
    const [ours, theirs] = [await ourVerdict(w, record), await theirVerdict(w, record)]
    expect(theirs.split(' ').slice(0, 2).join(' ')).toBe(ours)
    return theirs
  }

  it('finds that what an honest host shows holds, as ours does', async () => {
    expect(await bothSay(honest, shown)).toBe('holds')
    expect(shown.items.some((item) => item[0] === 0x58)).toBe(true)
  })

  it.each(Object.keys(tamperings))('finds with ours that %s', async (name) => {
    const tampered = await tamperings[name]!(honest, shown, spokenAt(honest))
    expect(await bothSay(honest, tampered)).toMatch(/^fault/)
  })

  it.each(Object.keys(forgeries))('finds with ours that an event %s', async (name) => {
    const w = await forged(forgeries[name]!)
    const verdict = await bothSay(w, await shownBy(w))
    // A repeated act keeps its place and has no effect: no fault of the host.
    expect(verdict).toMatch(name === 'repeats an act' ? /^holds$/ : /^fault \d+ R-/)
  })
})
