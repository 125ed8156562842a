/** Lies about when. */
import { isSealed } from '@epoc/event'
import { at, circulatePaper, shownBy } from '../scene/scene.ts'
import { from, hostOf, lastWith, lists, saying } from './attack.ts'
import type { Attacks } from './attack.ts'

const cosignatures = 'cosignatures missing, duplicate, unknown, too few, from the future'

/** Seconds since 1970: ten times what a date can be made of. */
const beyond = 8.64e13

export const time: Attacks = {
  'an act is stamped after its last moment': {
    named: 'an act kept back and sequenced later',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      await circulatePaper(await at(scene, host, 'korea-embassy'), 'A paper kept back')
      const { until } = host.entries.at(-1)!.event.payload
      return from(lastWith(host, { receivedAt: until + 1 }), scene)
    },
    fault: { type: 'event-not-allowed', rule: 'R-RECORD-3', reason: 'too-late' },
    stoppedBy: ['the last moment is kept'],
    believed: lists('A paper kept back'),
  },
  'an act is stamped in an hour in which nothing was': {
    named: 'back-dating into a quiet hour',
    home: 'warm',
    lies: async (scene) => {
      const { early, fresh } = scene
      const host = hostOf(scene).fork((entries) => entries.slice(0, fresh + 1))
      return from(lastWith(host, { receivedAt: 1000 * early.time - 1 }), scene)
    },
    fault: ({ fresh }) => ({
      type: 'checkpoint-out-of-time',
      rule: 'R-RECORD-9',
      reason: 'before-the-last-checkpoint',
      index: fresh,
    }),
    stoppedBy: ['no entry is earlier than the checkpoint before it'],
    believed: ({ replica: { copy, domain } }, { early, fresh }) =>
      copy.size === fresh + 1 &&
      [...domain.register.shelves.values()].some(({ documents }) =>
        documents.some(
          ({ index, receivedAt }) => index === fresh && receivedAt < 1000 * early.time,
        ),
      ),
  },
  'an act is stamped before the one that precedes it': {
    named: 'back-dating into a quiet hour',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      await circulatePaper(await at(scene, host, 'korea-embassy'), 'A paper of long ago')
      return from(lastWith(host, { receivedAt: 1_000 }), scene)
    },
    fault: { type: 'event-not-allowed', rule: 'R-RECORD-2', reason: 'time-runs-back' },
    stoppedBy: ['time does not run back'],
    believed: lists('A paper of long ago'),
  },
  'a time is signed before that of the entries': {
    named: 'back-dating into a quiet hour',
    home: 'cold',
    lies: (scene) => saying(hostOf(scene), scene, hostOf(scene).checkpoint(-3_600)),
    fault: { type: 'checkpoint-out-of-time', rule: 'R-RECORD-9', reason: 'after-its-checkpoint' },
    stoppedBy: ['no entry is later than its checkpoint'],
    believed: ({ replica: { checkpoint } }, { world, fresh }) =>
      1000 * checkpoint!.time < world.host.entries[fresh]!.receivedAt - 60_000,
  },
  'a time is signed before one that was signed': {
    named: 'stale checkpoint',
    home: 'warm',
    lies: (scene) => {
      const { early } = scene
      const host = hostOf(scene).fork((entries) => entries.slice(0, early.size))
      const now = hostOf(scene).entries.at(-1)!.receivedAt
      const shift = early.time - 61 - Math.floor(now / 1000)
      return saying(host, scene, hostOf(scene).checkpointAt(early.size, shift))
    },
    fault: ({ early }) => ({
      type: 'time-went-back',
      rule: 'R-RECORD-10',
      held: early.time,
      shown: early.time - 61,
    }),
    stoppedBy: ['the signed time does not go back'],
    believed: ({ replica }, { early }) => replica.checkpoint!.time < early.time,
  },
  'a time is signed that no clock shows': {
    named: cosignatures,
    home: 'warm',
    lies: (scene) => {
      const now = Math.floor(hostOf(scene).entries.at(-1)!.receivedAt / 1000)
      return saying(hostOf(scene), scene, hostOf(scene).checkpoint(beyond - now))
    },
    fault: { type: 'time-out-of-range', rule: 'R-RECORD-13' },
    stoppedBy: ['no checkpoint is of a time that no clock shows'],
    believed: ({ replica: { checkpoint } }) =>
      Number.isNaN(new Date(1000 * checkpoint!.time).getTime()),
  },
  'a time is signed that is to come': {
    named: cosignatures,
    home: 'warm',
    does: { type: 'confirm', title: 'A paper', symbol: 'poc1' },
    lies: (scene) => {
      const host = hostOf(scene)
      return saying(host, scene, host.checkpoint(30 * 86_400))
    },
    fault: { type: 'signed-time-ahead', rule: 'R-RECORD-14' },
    stoppedBy: ['nothing is signed while the host is ahead'],
    // An act is out of hand that says it was signed after a month that has not passed.
    believed: ({ replica: { checkpoint, now }, given }) =>
      given > 0 && 1000 * checkpoint!.time > now + 25 * 86_400_000,
  },
  'an act is held until its hour has passed': {
    named: 'holding an objection past the close',
    home: 'warm',
    does: { type: 'confirm', title: 'A paper', symbol: 'poc1' },
    lies: (scene) => {
      let host = hostOf(scene)
      const shown = () => shownBy(host, scene)
      return () => ({
        ...shown(),
        append: async (events) => {
          const answer = await host.append(events)
          // Of the ten minutes that its author gave it, five have passed.
          const { payload } = host.entries.at(-1)!.event
          if (isSealed(payload)) host = lastWith(host, { receivedAt: payload.until - 300_000 })
          return answer
        },
        checkpoint: () => shown().checkpoint(),
        entries: (start, end) => shown().entries(start, end),
        streams: (seat) => shown().streams(seat),
      })
    },
    fault: { type: 'late' },
    stoppedBy: ['a late stamp is told'],
    believed: ({ replica: { checkpoint, now }, said, late }) =>
      said === 'sent' && 1000 * checkpoint!.time > now + 200_000 && late === 0,
  },
}
