/** Lies about who may read what, and how much there is. */
import { toHex } from '@epoc/crypto'
import { encodeCbor, ok } from '@epoc/event'
import { showing, noting, flipped, entryWith, leafOf } from './scene.ts'
import type { Attacks } from './scene.ts'

export const streams: Attacks = {
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
  'a list of streams of a record to come': {
    home: 'cold',
    lies:
      ({ world }) =>
      () => ({
        streams: async (seat) =>
          ok(await world.host.streamList(seat, (list) => ({ ...list, size: list.size + 9 }))),
      }),
    says: /it signed that there is something else for JP than it shows/,
  },
}
