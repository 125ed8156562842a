/** Events and encodings that nobody honest made. */
import { concat } from '@epoc/crypto'
import { ok } from '@epoc/event'
import { showing, flipped, entryWith } from './scene.ts'
import type { Attacks } from './scene.ts'

export const events: Attacks = {
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
        Uint8Array.of(0xa1, 0x61, 0x78, 0x00),
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
}
