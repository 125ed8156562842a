/** Lies about the tree: another, a shorter, a forked one. */
import { concat } from '@epoc/crypto'
import { encodeCbor, ok } from '@epoc/event'
import { showing, noting, flipped, linesOf, forkAt } from './scene.ts'
import type { Attacks } from './scene.ts'

export const tree: Attacks = {
  'the log is cut off behind what was seen': {
    home: 'warm',
    lies: ({ world, early }) => {
      const size = Number(linesOf(early)[1]) - 3
      return noting(world.host.checkpointAt(size))
    },
    says: /it shows \d+ entries after it had signed for \d+/,
  },
  'a fork of what was seen': {
    home: 'warm',
    lies: (scene) => forkAt(scene, scene.past),
    says: /entries are not those that it signed for/,
  },
  'a fork that the acts of others contradict': {
    home: 'cold',
    lies: (scene) => forkAt(scene, scene.past),
    says: /entry \d+ breaks R-RECORD-4/,
  },
  'a fork, and tiles to match': {
    home: 'warm',
    command: ['verify'],
    lies: (scene) => forkAt(scene, scene.past),
    says: /entry-altered: entry \d+ was altered/,
  },
  'an entry is dropped': {
    home: 'cold',
    lies: ({ old }) => showing((items) => items.toSpliced(old, 1)),
    says: /entry \d+ breaks R-RECORD-1/,
  },
  'two entries change places': {
    home: 'cold',
    lies: ({ old }) =>
      showing((items) => items.with(old, items[old + 1]!).with(old + 1, items[old]!)),
    says: /entry \d+ (breaks R-|is addressed|is not)/,
  },
  'an entry stands twice': {
    home: 'cold',
    lies: ({ old }) => showing((items) => items.toSpliced(old, 0, items[old]!)),
    says: /entry \d+ breaks R-RECORD-1/,
  },
  'fewer entries than were signed for': {
    home: 'cold',
    lies: ({ old }) => showing((items) => items.slice(0, old)),
    says: /it signed for \d+ entries and shows \d+/,
  },
  'more entries than were asked for': {
    home: 'warm',
    lies: () => (honest) => ({
      entries: async (from, to) => {
        const bytes = await honest.entries(from, to)
        return bytes.ok ? ok(concat(bytes.value, encodeCbor('more'))) : bytes
      },
    }),
    says: /it sent more than the \d+ entries/,
  },
  'a size beyond every record': {
    home: 'warm',
    lies: ({ world }) => noting(world.host.checkpointOf(9007199254740991, new Uint8Array(32))),
    says: /it signed for 9007199254740991 entries and shows \d+/,
  },
  'a hash tile is altered': {
    home: 'warm',
    command: ['verify'],
    lies: () => (honest) => ({
      tile: async (path) => {
        const tile = await honest.tile(path)
        return tile.ok ? ok(flipped(tile.value, 40)) : tile
      },
    }),
    says: /tile-altered: tile\/0\//,
  },
  'a partial tile is cut short': {
    home: 'cold',
    command: ['verify'],
    lies: () => (honest) => ({
      tile: async (path) => {
        const tile = await honest.tile(path)
        return tile.ok ? ok(tile.value.subarray(32)) : tile
      },
    }),
    says: /tile-altered/,
  },
  'another root is signed for': {
    home: 'cold',
    lies: (scene) =>
      noting(scene.world.host.checkpointWith(scene.old, scene.world.host.entries[0]!.record)),
    says: /entries are not those that it signed for/,
  },
}
