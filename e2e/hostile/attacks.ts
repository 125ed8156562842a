/**
 * The attacks of a host that holds the record's keys and lies to one reader, Japan: by name, with
 * what it says, and what the reader's program must answer.
 */
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
const showing =
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
const sendingPart =
  (part: string, change: (bytes: Uint8Array) => Uint8Array): Lies =>
  (honest) => ({
    getBlob: async (hash) => {
      const blob = await honest.getBlob(hash)
      return blob.ok && toHex(hash) === part ? ok(change(blob.value)) : blob
    },
  })
const noting =
  (note: string | Promise<string>): Lies =>
  () => ({
    checkpoint: async () => ok(await note),
  })
const flipped = (bytes: Uint8Array, place: number): Uint8Array => {
  const changed = bytes.slice()
  changed[(place + bytes.length) % bytes.length]! ^= 1
  return changed
}
const entryWith = ({ world }: Scene, index: number, change: object): Uint8Array => {
  const { receivedAt, seq, event } = world.host.entries[index]!
  return encodeEntry({ receivedAt, seq, event: event.bytes, ...change })
}
const leafOf = ({ world }: Scene, index: number): Uint8Array =>
  encodeCbor(world.host.entries[index]!.record)
const linesOf = (note: string): readonly string[] => note.trimEnd().split('\n')
const noteOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`
/** Every signature by a key of another record, under the names and key ids of this one. */
const signedByOther = (note: string, others: string): string =>
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

export const attacks: Readonly<Record<string, Attack>> = {
  // The tree
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
    says: /entry \d+ breaks R-RECORD-[14]/,
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
    lies: ({ now }) => noting(now.replace(/^\d+$/m, '9007199254740991')),
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
  // Checkpoints
  'a checkpoint of another record': {
    home: 'warm',
    lies: ({ other }) => noting(other.host.checkpoint()),
    says: /not signed by this record's keys|entries after it had signed/,
  },
  'a checkpoint without the record’s signature': {
    home: 'warm',
    lies: ({ now }) => noting(noteOf(linesOf(now).toSpliced(4, 1))),
    says: /not signed by this record's keys/,
  },
  'a checkpoint without a time': {
    home: 'warm',
    lies: ({ now }) => noting(noteOf(linesOf(now).slice(0, -1))),
    says: /not signed by this record's keys/,
  },
  'a signature under the key id of another key': {
    home: 'warm',
    lies: async ({ now, other }) => noting(signedByOther(now, await other.host.checkpoint())),
    says: /not signed by this record's keys/,
  },
  'a checkpoint that is none': {
    home: 'warm',
    lies: () => noting('hello\n'),
    says: /not signed by this record's keys/,
  },
  'a checkpoint longer than any': {
    home: 'warm',
    lies: ({ now }) => noting(now + `\u2014 x ${'A'.repeat(300_000)}\n`),
    says: /unreadable/,
    code: 4,
  },
  // Time
  'a time before that of the entries': {
    home: 'cold',
    lies: ({ world }) => noting(world.host.checkpoint(-3_600)),
    says: /the time of entry \d+ contradicts/,
  },
  'a time before one that was signed': {
    home: 'warm',
    lies: ({ early, world }) => noting(world.host.checkpointAt(Number(linesOf(early)[1]), -61)),
    says: /it signed for 2026-.*Z after it had signed for 2026-/,
  },
  'an entry dated back behind a signed time': {
    home: 'warm',
    lies: (scene) =>
      showing((items) =>
        items.with(
          scene.fresh,
          entryWith(scene, scene.fresh, { receivedAt: scene.world.now() - 61_000 }),
        ),
      ),
    says: /the time of entry \d+ contradicts/,
  },
  'an entry dated before the one that precedes it': {
    home: 'cold',
    lies: (scene) =>
      showing((items) => items.with(scene.old, entryWith(scene, scene.old, { receivedAt: 1_000 }))),
    says: /entry \d+ breaks R-RECORD-2/,
  },
  'an act kept back until after its last moment': {
    home: 'cold',
    lies: (scene) => {
      const { until } = scene.world.host.entries[scene.old]!.event.payload
      return showing((items) =>
        items.with(scene.old, entryWith(scene, scene.old, { receivedAt: until + 1 })),
      )
    },
    says: /entry \d+ breaks R-RECORD-3/,
  },
  // Streams
  'an entry is withheld in the middle': {
    home: 'cold',
    lies: (scene) => showing((items) => items.with(scene.old, leafOf(scene, scene.old))),
    says: /entry \d+ is addressed to us and was kept back/,
  },
  'the newest entry is withheld': {
    home: 'warm',
    lies: (scene) => showing((items) => items.with(scene.fresh, leafOf(scene, scene.fresh))),
    says: /entry \d+ is addressed to us and was kept back/,
  },
  'a clear entry is withheld': {
    home: 'cold',
    lies: (scene) => showing((items) => items.with(2, leafOf(scene, 2))),
    says: /entry 2 is addressed to us and was kept back/,
  },
  'an entry is given another number': {
    home: 'cold',
    lies: (scene) => {
      const { seq } = scene.world.host.entries[scene.old]!
      return showing((items) =>
        items.with(scene.old, entryWith(scene, scene.old, { seq: seq + 1 })),
      )
    },
    says: /entry \d+ breaks R-RECORD-1/,
  },
  'an entry for others is shown to us': {
    home: 'cold',
    lies: (scene) =>
      showing((items) => items.with(scene.foreign, scene.world.host.entries[scene.foreign]!.bytes)),
    says: /entry \d+ (is not addressed to us|breaks R-(GATE-4|RECORD-1))/,
  },
  'another tag in the tree': {
    home: 'cold',
    lies: ({ world, old }) => {
      const tag = flipped(world.host.entries[old]!.record, 0)
      return noting(world.host.checkpointWith(old, tag))
    },
    says: /entries are not those that it signed for/,
  },
  'a whole audience is hidden': {
    home: 'cold',
    lies: ({ world, hidden }) =>
      showing((items) =>
        items.map((item, i) => {
          const to = world.host.entries[i]?.event.payload.to
          const isHidden = to !== undefined && toHex(to.audience) === hidden
          return isHidden ? encodeCbor(world.host.entries[i]!.record) : item
        }),
      ),
    says: /it signed that there is something else for JP than it shows/,
  },
  'the list of streams of another seat': {
    home: 'cold',
    lies: () => (honest) => ({ streams: () => honest.streams('DE') }),
    says: /its list of what there is for JP is not signed/,
  },
  'a list of streams that was altered': {
    home: 'cold',
    lies: () => (honest) => ({
      streams: async (seat) => {
        const list = await honest.streams(seat)
        return list.ok ? ok(list.value.replace(/^- \d+$/m, '- 1')) : list
      },
    }),
    says: /its list of what there is for JP is not signed/,
  },
  // Events
  'a signature is altered': {
    home: 'cold',
    lies: ({ old }) => showing((items) => items.with(old, flipped(items[old]!, -1))),
    says: /entry \d+ is not genuine/,
  },
  'a signed field is altered': {
    home: 'cold',
    lies: ({ old }) => showing((items) => items.with(old, flipped(items[old]!, 120))),
    says: /entry \d+ is not/,
  },
  'an event of another regime': {
    home: 'cold',
    lies: ({ old, other }) => showing((items) => items.with(old, other.host.entries.at(-1)!.bytes)),
    says: /entry \d+ (is not genuine|breaks R-)/,
  },
  'the record of another regime': {
    home: 'cold',
    lies: ({ other }) => showing((items) => items.with(0, other.host.entries[0]!.bytes)),
    says: /it shows the record of another regime/,
  },
  'an unordered or longer spelling of CBOR': {
    home: 'cold',
    lies: ({ old }) =>
      showing((items) =>
        items.with(old, concat(Uint8Array.of(0x98, 0x03), items[old]!.subarray(1))),
      ),
    says: /entry \d+ is not an entry/,
  },
  'an unprotected COSE header': {
    home: 'cold',
    lies: (scene) => {
      const event = scene.world.host.entries[scene.old]!.event.bytes.slice()
      const changed = concat(
        event.subarray(0, 5),
        Uint8Array.of(0xa1, 0x01, 0x32),
        event.subarray(6),
      )
      return showing((items) =>
        items.with(scene.old, entryWith(scene, scene.old, { event: changed })),
      )
    },
    says: /entry \d+ is not genuine/,
  },
  'bytes that are no CBOR': {
    home: 'cold',
    lies: () => () => ({ entries: async () => ok(Uint8Array.of(0xff, 0xff, 0xff)) }),
    says: /is not an entry/,
  },
  // Blobs
  'a file part is altered': {
    home: 'cold',
    command: ['open', 'poc1', '--to', '{to}'],
    lies: ({ part }) => sendingPart(part, (bytes) => flipped(bytes, -5)),
    says: /blob [0-9a-f]+… was altered/,
  },
  'a file part is cut short': {
    home: 'cold',
    command: ['open', 'poc1', '--to', '{to}'],
    lies: ({ part }) => sendingPart(part, (bytes) => bytes.subarray(0, -16)),
    says: /blob [0-9a-f]+… was altered/,
  },
  'a file part is another blob': {
    home: 'cold',
    command: ['open', 'poc1', '--to', '{to}'],
    lies: ({ part, world }) => sendingPart(part, () => [...world.host.blobs.values()][0]!),
    says: /blob [0-9a-f]+… was altered/,
  },
  'a file part is longer than any': {
    home: 'cold',
    command: ['open', 'poc1', '--to', '{to}'],
    lies: ({ part }) => sendingPart(part, () => new Uint8Array(5_000_000)),
    says: /unreadable/,
    code: 4,
  },
  'a wrap is altered': {
    home: 'cold',
    command: ['open', 'poc1', '--to', '{to}'],
    lies: () => (honest) => ({
      getBlob: async (hash) => {
        const blob = await honest.getBlob(hash)
        return blob.ok ? ok(flipped(blob.value, -5)) : blob
      },
    }),
    says: /blob [0-9a-f]+… was altered/,
  },
  // Answers
  'an act is acknowledged and never sequenced': {
    home: 'warm',
    command: ['confirm', 'poc1'],
    lies:
      ({ now }) =>
      () => ({
        append: async (events) =>
          ok({
            checkpoint: now,
            events: events.map(() => ({
              index: 3,
              seq: 1,
              receivedAt: 1,
              repeated: true,
              proof: [],
            })),
          }),
      }),
    says: /acknowledged|not in the record|does not show/i,
    code: 4,
  },
}

/** Another leaf record at an index, in a tree that is signed for. */
async function forkAt({ world }: Scene, index: number): Promise<Lies> {
  const record = flipped(world.host.entries[index]!.record, 20)
  const note = await world.host.checkpointWith(index, record)
  return showing((items) => items.with(index, encodeCbor(record)), {
    checkpoint: async () => ok(note),
  })
}
