/** Lies about what was signed, and by whom. */
import type { Scene } from '../scene/scene.ts'
import { hostOf, linesOf, noteOf, saying } from './attack.ts'
import type { Attack, Attacks, Reading } from './attack.ts'

/** Shows a note that is made of the honest ones of this record and of another. */
const noting =
  (change: (lines: readonly string[], others: readonly string[]) => readonly string[]) =>
  async (scene: Scene) => {
    const own = linesOf(await hostOf(scene).checkpoint())
    const others = linesOf(await scene.other.host.checkpoint())
    return saying(hostOf(scene), scene, noteOf(change(own, others)))
  }

/** The reader takes it for the record's, and goes on from there. */
const isHeld: Attack['believed'] = async ({ replica: { checkpoint } }: Reading, { world }) =>
  checkpoint?.size === world.host.entries.length &&
  checkpoint.note !== (await world.host.checkpoint())

/** The signature of one line under the name, the key id and the time of another. */
function collided(own: string, other: string): string {
  const [dash, name, bytes = ''] = own.split(' ')
  const [, , stolen = ''] = other.split(' ')
  const forged = Buffer.concat([
    Buffer.from(bytes, 'base64').subarray(0, -64),
    Buffer.from(stolen, 'base64').subarray(-64),
  ])
  return [dash, name, forged.toString('base64')].join(' ')
}

const cosignatures = 'cosignatures missing, duplicate, unknown, too few, from the future'

export const checkpoints: Attacks = {
  'a checkpoint without the record’s signature': {
    named: cosignatures,
    home: 'warm',
    lies: noting((own) => own.toSpliced(4, 1)),
    fault: { type: 'checkpoint-not-signed', rule: 'R-RECORD-8', reason: 'no-known-signature' },
    stoppedBy: ['the note is signed by a key that we know'],
    believed: isHeld,
  },
  'a checkpoint without a time': {
    named: cosignatures,
    home: 'warm',
    lies: noting((own) => own.slice(0, -1)),
    fault: { type: 'checkpoint-not-signed', rule: 'R-RECORD-8', reason: 'no-time' },
    stoppedBy: ['the time is there'],
    believed: isHeld,
  },
  'a checkpoint with the time of a stranger': {
    named: cosignatures,
    home: 'warm',
    lies: noting((own, others) => [...own.slice(0, -1), others.at(-1)!]),
    fault: { type: 'checkpoint-not-signed', rule: 'R-RECORD-8', reason: 'time-by-an-unknown-key' },
    stoppedBy: ['the time is there'],
    believed: isHeld,
  },
  'a checkpoint with two times': {
    named: cosignatures,
    home: 'warm',
    lies: async (scene) => {
      const later = linesOf(await hostOf(scene).checkpoint(60)).at(-1)!
      return saying(
        hostOf(scene),
        scene,
        noteOf([...linesOf(await hostOf(scene).checkpoint()), later]),
      )
    },
    fault: {
      type: 'checkpoint-not-signed',
      rule: 'R-RECORD-8',
      reason: 'duplicate-signature-of-the-time',
    },
    stoppedBy: ['a key signs once'],
    believed: isHeld,
  },
  'a signature under the key id of the record’s key': {
    named: 'key-id collision',
    home: 'warm',
    lies: noting((own, others) => own.with(4, collided(own[4]!, others[4]!))),
    fault: { type: 'checkpoint-not-signed', rule: 'R-RECORD-8', reason: 'bad-signature' },
    stoppedBy: ['the note is signed'],
    believed: isHeld,
  },
  'a time under the key id of the record’s clock': {
    named: 'key-id collision',
    home: 'warm',
    lies: noting((own, others) => own.with(5, collided(own[5]!, others[5]!))),
    fault: {
      type: 'checkpoint-not-signed',
      rule: 'R-RECORD-8',
      reason: 'bad-signature-of-the-time',
    },
    stoppedBy: ['the time is signed'],
    believed: isHeld,
  },
  'a checkpoint longer than any': {
    named: 'over-long inputs, zip bomb',
    home: 'warm',
    overHttp: true,
    lies: noting((own) => [...own, `\u2014 x ${'A'.repeat(300_000)}`]),
    fault: { type: 'unreadable-answer', reason: 'a note longer than any honest one, or not UTF-8' },
    stoppedBy: ['an answer is not too long', 'a note is not too long'],
    believed: isHeld,
  },
}
