/** Lies about what was signed. */
import { noting, linesOf, noteOf, signedByOther } from './scene.ts'
import type { Attacks } from './scene.ts'

export const checkpoints: Attacks = {
  'a checkpoint of another record': {
    home: 'cold',
    lies: ({ other }) => noting(other.host.checkpoint()),
    says: /not signed by this record's keys/,
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
}
