/** Lies about when. */
import { showing, noting, entryWith, linesOf } from './scene.ts'
import type { Attacks } from './scene.ts'

export const time: Attacks = {
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
}
