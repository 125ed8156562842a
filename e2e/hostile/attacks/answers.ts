/** Lies about what became of an act. */
import { ok } from '@epoc/event'
import type { Attacks } from './scene.ts'

export const answers: Attacks = {
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
    code: 9,
  },
}
