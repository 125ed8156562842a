/** Lies about files and keys. The reader keeps at home what it believes. */
import { equalBytes, fromHex, sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { ok } from '@epoc/event'
import { shownBy } from '../scene/scene.ts'
import type { Scene } from '../scene/scene.ts'
import { flipped, hostOf } from './attack.ts'
import type { Attack, Attacks, Reading } from './attack.ts'

/** Sends other bytes for one blob of a host. */
const sending =
  (host: Scene['world']['host'], name: string, bytes: Uint8Array) => (scene: Scene) => () => {
    const shown = shownBy(host, scene)
    return {
      ...shown,
      getBlob: async (hash: Hash32) => (toHex(hash) === name ? ok(bytes) : shown.getBlob(hash)),
    }
  }

/** … for the one part of `A paper`. */
const forPart = (change: (bytes: Uint8Array) => Uint8Array) => (scene: Scene) => {
  const host = hostOf(scene)
  return sending(host, scene.part, change(host.blobs.get(scene.part)!))(scene)
}

const keepsOther = async ({ replica }: Reading, name: string): Promise<boolean> => {
  const hash = fromHex(name)
  if (!hash.ok) throw new Error('a blob is named in hex')
  const kept = await replica.storage.blob(hash.value as Hash32)
  return kept !== undefined && !equalBytes(sha256(kept), hash.value)
}
const keepsOtherPart: Attack['believed'] = (reading, { part }) => keepsOther(reading, part)

const openIt = { type: 'open', title: 'A paper', symbol: 'poc1' } as const

export const blobs: Attacks = {
  'a file part is altered': {
    named: 'file chunks swapped, truncated',
    home: 'cold',
    does: openIt,
    lies: forPart((bytes) => flipped(bytes, -5)),
    fault: ({ part, world }) => ({
      type: 'blob-altered',
      rule: 'R-SEAL-9',
      blob: part,
      came: toHex(sha256(flipped(world.host.blobs.get(part)!, -5))),
    }),
    stoppedBy: ['a blob is what its name says'],
    believed: keepsOtherPart,
  },
  'a file part is cut short': {
    named: 'file chunks swapped, truncated',
    home: 'cold',
    does: openIt,
    lies: forPart((bytes) => bytes.subarray(0, -16)),
    fault: ({ part, world }) => ({
      type: 'blob-altered',
      rule: 'R-SEAL-9',
      blob: part,
      came: toHex(sha256(world.host.blobs.get(part)!.subarray(0, -16))),
    }),
    stoppedBy: ['a blob is what its name says'],
    believed: keepsOtherPart,
  },
  'a file part in the place of another': {
    named: 'file chunks swapped, truncated',
    home: 'cold',
    does: openIt,
    lies: (scene) =>
      sending(hostOf(scene), scene.part, hostOf(scene).blobs.get(scene.otherPart)!)(scene),
    fault: (scene) => ({
      type: 'blob-altered',
      rule: 'R-SEAL-9',
      blob: scene.part,
      came: scene.otherPart,
    }),
    stoppedBy: ['a blob is what its name says'],
    believed: keepsOtherPart,
  },
  'a key’s wrap is cut short': {
    named: 'file chunks swapped, truncated',
    home: 'cold',
    lies: (scene) => {
      const wrap = hostOf(scene).blobs.get(scene.wrap)!
      return sending(hostOf(scene), scene.wrap, wrap.subarray(0, -16))(scene)
    },
    fault: ({ wrap }) => ({ type: 'blob-altered', rule: 'R-SEAL-9', blob: wrap }),
    stoppedBy: ['a blob is what its name says'],
    believed: (reading, { wrap }) => keepsOther(reading, wrap),
  },
  'a file part longer than any': {
    named: 'over-long inputs, zip bomb',
    home: 'cold',
    does: openIt,
    overHttp: true,
    lies: (scene) => sending(hostOf(scene), scene.part, new Uint8Array(5_000_000))(scene),
    fault: { type: 'unreadable-answer', reason: 'longer than any honest answer' },
    stoppedBy: ['an answer is not too long', 'a blob is what its name says'],
    believed: keepsOtherPart,
  },
}
