/** Lies about the tree: another, a shorter, a forked one. */
import { concat, equalBytes } from '@epoc/crypto'
import { ok } from '@epoc/event'
import { parseTilePath } from '@epoc/tlog'
import { at, circulatePaper, shownBy } from '../scene/scene.ts'
import type { Scene } from '../scene/scene.ts'
import { flipped, forkAt, from, hostOf, items, lastWith, lists, saying } from './attack.ts'
import type { Attacks, Reading } from './attack.ts'

/** The reader holds, as the record's, a root that its entries do not have. */
const holdsAnotherRoot = ({ replica: { checkpoint, copy } }: Reading): boolean =>
  !equalBytes(checkpoint!.root, copy.rootAt(checkpoint!.size))

/** Lies about one of the hash tiles, in a record that is otherwise as it is. */
const tile = (scene: Scene, path: RegExp, change: (bytes: Uint8Array) => Uint8Array) => {
  const shown = shownBy(hostOf(scene), scene)
  return () => ({
    ...shown,
    tile: async (asked: string) => {
      const bytes = await shown.tile(asked)
      return bytes.ok && path.test(asked) ? ok(change(bytes.value)) : bytes
    },
  })
}
/** All is said to hold, and what the host shows for a tile is not that of the tree. */
const isHeldToBeWhole =
  (tileOf: (size: number) => string) =>
  async ({ verdict, replica: { transport } }: Reading, { world: { host } }: Scene) => {
    const path = tileOf(host.entries.length)
    const parsed = parseTilePath(path)
    const shown = await transport.tile(path)
    if (!parsed.ok || !shown.ok) throw new Error('this is a tile')
    return (
      verdict?.faults.length === 0 && !equalBytes(shown.value, host.history.tileBytes(parsed.value))
    )
  }

export const tree: Attacks = {
  'fewer entries are shown than were signed for': {
    named: 'truncated log',
    home: 'cold',
    lies: (scene) => {
      const host = hostOf(scene)
      const short = host.fork((entries) => entries.slice(0, scene.fresh))
      const root = short.history.rootAt(scene.fresh)
      return saying(short, scene, short.checkpointOf(host.entries.length, root))
    },
    fault: { type: 'entries-missing', rule: 'R-RECORD-10' },
    stoppedBy: ['every entry that was signed for is there'],
    believed: (reading) =>
      reading.replica.checkpoint !== undefined && !lists('A fresh paper')(reading),
  },
  'an entry is shown that was not signed for': {
    named: 'truncated log',
    home: 'cold',
    lies: async (scene) => {
      const fork = hostOf(scene)
      await circulatePaper(await at(scene, fork, 'korea-embassy'), 'A paper out of the record')
      const host = lastWith(fork, { receivedAt: hostOf(scene).entries.at(-1)!.receivedAt })
      const more = host.entries.at(-1)!.bytes
      const shows = items(hostOf(scene), scene, (all) => [
        ...all.slice(0, -1),
        concat(all.at(-1)!, more),
      ])
      const size = host.entries.length
      const note = await host.checkpointOf(size - 1, host.history.rootAt(size))
      const { streams } = shownBy(host, scene)
      return (honest) => ({ ...shows(honest), checkpoint: async () => ok(note), streams })
    },
    fault: { type: 'entries-unasked', rule: 'R-RECORD-10' },
    stoppedBy: ['no more come than were asked for', 'every entry that was signed for is there'],
    believed: lists('A paper out of the record'),
  },
  'a smaller record than before, after a restart': {
    named: 'rollback after restart',
    home: 'warm',
    lies: (scene) => {
      const { early } = scene
      const honest = hostOf(scene).fork((entries) => entries.slice(0, early.size))
      const root = honest.history.rootAt(early.size)
      return saying(honest, scene, honest.checkpointOf(early.size - 3, root))
    },
    fault: ({ early }) => ({
      type: 'checkpoint-went-back',
      rule: 'R-RECORD-10',
      held: early.size,
      shown: early.size - 3,
    }),
    stoppedBy: ['the size does not shrink', 'every entry that was signed for is there'],
    believed: ({ replica }, { early }) => replica.checkpoint!.size < early.size,
  },
  'a smaller record than before, when all of it is checked': {
    named: 'rollback after restart',
    home: 'warm',
    does: { type: 'verify' },
    lies: (scene) => {
      const { early } = scene
      const short = hostOf(scene).fork((entries) => entries.slice(0, early.size - 3))
      return saying(short, scene, short.checkpoint(3_600))
    },
    fault: ({ early }) => ({
      type: 'checkpoint-went-back',
      rule: 'R-RECORD-10',
      held: early.size,
      shown: early.size - 3,
    }),
    stoppedBy: ['what is checked is not smaller than what was held'],
    believed: ({ verdict }, { early }) => verdict?.faults.length === 0 && verdict.size < early.size,
  },
  'another record of the same size': {
    named: 'fork of the same size',
    home: 'warm',
    lies: (scene) => {
      const { early, past } = scene
      const honest = hostOf(scene).fork((entries) => entries.slice(0, early.size))
      return saying(honest, scene, forkAt(hostOf(scene), past, early.size).checkpoint())
    },
    fault: { type: 'record-differs', rule: 'R-RECORD-10', reason: 'two-roots-at-this-size' },
    stoppedBy: ['the root is that of the entries'],
    believed: holdsAnotherRoot,
  },
  'a record that does not continue what was seen': {
    named: 'fork older than seen',
    home: 'warm',
    lies: (scene) => saying(hostOf(scene), scene, forkAt(hostOf(scene), scene.past).checkpoint()),
    fault: { type: 'record-differs', rule: 'R-RECORD-10', reason: 'not-continued' },
    stoppedBy: ['the root is that of the entries'],
    believed: holdsAnotherRoot,
  },
  'a record that does not continue what others saw': {
    named: 'fork older than seen',
    home: 'cold',
    lies: (scene) => from(forkAt(hostOf(scene), scene.past), scene),
    fault: { type: 'event-not-allowed', rule: 'R-RECORD-4', reason: 'wrong-seen', field: 'root' },
    stoppedBy: ['what was seen is the root'],
    believed: ({ replica: { copy } }, { past, world: { host } }) =>
      copy.size === host.entries.length &&
      !equalBytes(copy.history.leafHashAt(past), host.history.leafHashAt(past)),
  },
  'another root is signed for than that of the entries': {
    named: 'fork older than seen',
    home: 'cold',
    lies: (scene) => saying(hostOf(scene), scene, forkAt(hostOf(scene), scene.past).checkpoint()),
    fault: { type: 'record-differs', rule: 'R-RECORD-10', reason: 'not-its-entries' },
    stoppedBy: ['the root is that of the entries'],
    believed: holdsAnotherRoot,
  },
  'a tile of the leaves is altered': {
    named: 'bad tile at each level',
    home: 'warm',
    does: { type: 'verify' },
    lies: (scene) => tile(scene, /^tile\/0\/000$/, (bytes) => flipped(bytes, 40)),
    fault: {
      type: 'tile-altered',
      rule: 'R-RECORD-17',
      path: 'tile/0/000',
      reason: 'other-hashes',
    },
    stoppedBy: ['a tile is what the entries make'],
    believed: isHeldToBeWhole(() => 'tile/0/000'),
  },
  'a tile above the leaves is altered': {
    named: 'bad tile at each level',
    home: 'warm',
    does: { type: 'verify' },
    lies: (scene) => tile(scene, /^tile\/1\//, (bytes) => flipped(bytes, 3)),
    fault: {
      type: 'tile-altered',
      rule: 'R-RECORD-17',
      path: 'tile/1/000.p/1',
      reason: 'other-hashes',
    },
    stoppedBy: ['a tile is what the entries make'],
    believed: isHeldToBeWhole(() => 'tile/1/000.p/1'),
  },
  'a partial tile is shorter than its path says': {
    named: 'partial-tile trick',
    home: 'warm',
    does: { type: 'verify' },
    lies: (scene) => tile(scene, /^tile\/0\/001\.p\//, (bytes) => bytes.subarray(0, -32)),
    fault: { type: 'tile-altered', rule: 'R-RECORD-17', reason: 'other-length' },
    stoppedBy: ['a tile is what the entries make'],
    believed: isHeldToBeWhole((size) => `tile/0/001.p/${size - 256}`),
  },
}
