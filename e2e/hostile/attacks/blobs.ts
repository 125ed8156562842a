/** Lies about files and keys. */
import { ok } from '@epoc/event'
import { sendingPart, flipped } from './scene.ts'
import type { Attacks } from './scene.ts'

export const blobs: Attacks = {
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
}
