/**
 * What a replica relies on of a home's storage. Each promise has an empty home of its own, which may
 * be opened again: what was kept is there then, as after a restart.
 */
import assert from 'node:assert/strict'
import { sha256, utf8Bytes } from '@epoc/crypto'
import type { Storage } from '@epoc/replica'
import type { Contract } from './contract.ts'

/** Opens the same home, as often as it is called. */
export type Home = () => Storage

const bytes = (text: string): Uint8Array => new Uint8Array(utf8Bytes(text))
const [one, other] = [bytes('a ciphertext'), bytes('another')]
const fromOf = ({ from }: { readonly from: number }): number => from

export const storageContract: Contract<Home> = [
  {
    promise: 'holds nothing at first',
    holds: async (make) => {
      const storage = (await make())()
      assert.deepEqual(await storage.segments(0), [])
      assert.equal(await storage.value('checkpoint'), undefined)
      assert.equal(await storage.blob(sha256(one)), undefined)
    },
  },
  {
    promise: 'gives back the value that was set last, and no other name’s',
    holds: async (make) => {
      const storage = (await make())()
      await storage.setValue('fault', bytes('a long value'))
      await storage.setValue('fault-1', bytes('beside it'))
      await storage.setValue('fault', bytes('short'))
      assert.deepEqual(await storage.value('fault'), bytes('short'))
      assert.deepEqual(await storage.value('fault-1'), bytes('beside it'))
      assert.equal(await storage.value('fault-2'), undefined)
    },
  },
  {
    promise: 'tells an empty value from none',
    holds: async (make) => {
      const storage = (await make())()
      await storage.setValue('snapshot', bytes('something'))
      await storage.setValue('snapshot', new Uint8Array(0))
      assert.deepEqual(await storage.value('snapshot'), new Uint8Array(0))
    },
  },
  {
    promise: 'gives segments by the number at which they begin, however they came',
    holds: async (make) => {
      const storage = (await make())()
      for (const from of [100, 9, 0, 10]) {
        await storage.addSegment({ from, bytes: bytes(`items from ${from}`) })
      }
      const kept = await storage.segments(0)
      assert.deepEqual(kept.map(fromOf), [0, 9, 10, 100])
      for (const { from, bytes: came } of kept) {
        assert.deepEqual(came, bytes(`items from ${from}`))
      }
    },
  },
  {
    promise: 'gives the segment that may reach beyond an index, and all that begin after',
    holds: async (make) => {
      const storage = (await make())()
      for (const from of [0, 3, 6]) await storage.addSegment({ from, bytes: one })
      assert.deepEqual((await storage.segments(3)).map(fromOf), [3, 6])
      assert.deepEqual((await storage.segments(5)).map(fromOf), [3, 6])
      assert.deepEqual((await storage.segments(70)).map(fromOf), [6])
    },
  },
  {
    promise: 'keeps the later of two segments that begin at one index',
    holds: async (make) => {
      const storage = (await make())()
      await storage.addSegment({ from: 0, bytes: one })
      await storage.addSegment({ from: 4, bytes: one })
      await storage.addSegment({ from: 4, bytes: other })
      assert.deepEqual(await storage.segments(0), [
        { from: 0, bytes: one },
        { from: 4, bytes: other },
      ])
    },
  },
  {
    promise: 'keeps blobs by their hash, and drops the one that is named',
    holds: async (make) => {
      const storage = (await make())()
      await storage.setBlob(sha256(one), one)
      await storage.setBlob(sha256(other), other)
      await storage.dropBlob(sha256(one))
      assert.equal(await storage.blob(sha256(one)), undefined)
      assert.deepEqual(await storage.blob(sha256(other)), other)
      await storage.setBlob(sha256(one), one)
      assert.deepEqual(await storage.blob(sha256(one)), one)
    },
  },
  {
    promise: 'drops a blob that is not there without complaint',
    holds: async (make) => (await make())().dropBlob(sha256(one)),
  },
  {
    promise: 'keeps what it was given, whatever becomes of those bytes',
    holds: async (make) => {
      const storage = (await make())()
      const given = bytes('as it was')
      await storage.setValue('checkpoint', given)
      await storage.setBlob(sha256(given), given)
      await storage.addSegment({ from: 0, bytes: given })
      const [was, name] = [bytes('as it was'), sha256(given)]
      given.fill(0)
      assert.deepEqual(await storage.value('checkpoint'), was)
      assert.deepEqual(await storage.blob(name), was)
      assert.deepEqual(await storage.segments(0), [{ from: 0, bytes: was }])
    },
  },
  {
    promise: 'has one whole value where several are set at once',
    holds: async (make) => {
      const storage = (await make())()
      const values = ['a', 'bb', 'ccc'].map((letter) => bytes(letter.repeat(10_000)))
      await Promise.all(values.map((value) => storage.setValue('checkpoint', value)))
      const kept = await storage.value('checkpoint')
      assert.ok(values.some((value) => Buffer.compare(value, kept ?? new Uint8Array(0)) === 0))
    },
  },
  {
    promise: 'has everything when the home is opened again',
    holds: async (make) => {
      const open = await make()
      const storage = open()
      await storage.addSegment({ from: 0, bytes: one })
      await storage.setValue('checkpoint', other)
      await storage.setBlob(sha256(one), one)
      const again = open()
      assert.deepEqual(await again.segments(0), [{ from: 0, bytes: one }])
      assert.deepEqual(await again.value('checkpoint'), other)
      assert.deepEqual(await again.blob(sha256(one)), one)
    },
  },
]
