/** The storage in memory keeps the contract, and one that breaks a promise is found out. */
import { memoryStorage } from '@epoc/replica'
import type { Segment, Storage } from '@epoc/replica'
import { describe, expect, it } from 'vitest'
import { brokenBy } from './contract.ts'
import { storageContract } from './storage.ts'
import type { Home } from './storage.ts'

const inMemory = async (): Promise<Home> => {
  const storage = memoryStorage()
  return () => storage
}

describe('a storage in memory', () => {
  it.each(storageContract)('$promise', async ({ holds }) => {
    await expect(holds(inMemory)).resolves.toBeUndefined()
  })
})

/** A storage of which something is changed. */
const but = (change: (sound: Storage) => Partial<Storage>) => async (): Promise<Home> => {
  const sound = memoryStorage()
  const changed = { ...sound, ...change(sound) }
  return () => changed
}

const byText = (a: Segment, b: Segment): number => (String(a.from) < String(b.from) ? -1 : 1)

const broken: readonly (readonly [string, () => Promise<Home>, string])[] = [
  [
    'has a value that nobody set',
    but(({ value }) => ({ value: async (name) => (await value(name)) ?? new Uint8Array(1) })),
    'holds nothing at first',
  ],
  [
    'keeps the first value',
    but(({ value, setValue }) => ({
      setValue: async (name, bytes) => {
        if ((await value(name)) === undefined) await setValue(name, bytes)
      },
    })),
    'gives back the value that was set last, and no other name’s',
  ],
  [
    'takes an empty value for none',
    but(({ value }) => ({
      value: async (name) => {
        const bytes = await value(name)
        return bytes?.length === 0 ? undefined : bytes
      },
    })),
    'tells an empty value from none',
  ],
  [
    'puts 100 before 9',
    but(({ segments }) => ({
      segments: async (from) => [...(await segments(from))].toSorted(byText),
    })),
    'gives segments by the number at which they begin, however they came',
  ],
  [
    'forgets the segment in which an index stands',
    but(({ segments }) => ({
      segments: async (from) => (await segments(from)).filter((each) => each.from >= from),
    })),
    'gives the segment that may reach beyond an index, and all that begin after',
  ],
  [
    'keeps the earlier of two segments',
    but(({ segments, addSegment }) => ({
      addSegment: async (segment) => {
        const known = (await segments(segment.from)).some(({ from }) => from === segment.from)
        if (!known) await addSegment(segment)
      },
    })),
    'keeps the later of two segments that begin at one index',
  ],
  [
    'drops nothing',
    but(() => ({ dropBlob: async () => {} })),
    'keeps blobs by their hash, and drops the one that is named',
  ],
  [
    'complains of a blob that is not there',
    but(({ blob, dropBlob }) => ({
      dropBlob: async (hash) => {
        if ((await blob(hash)) === undefined) throw new Error('no such blob')
        await dropBlob(hash)
      },
    })),
    'drops a blob that is not there without complaint',
  ],
  [
    'keeps the very bytes of the caller',
    but(() => {
      const values = new Map<string, Uint8Array>()
      return {
        value: async (name) => values.get(name),
        setValue: async (name, bytes) => void values.set(name, bytes),
      }
    }),
    'keeps what it was given, whatever becomes of those bytes',
  ],
  [
    'mixes values that are set at once',
    but(() => {
      let kept: Uint8Array | undefined
      return {
        value: async () => kept,
        setValue: async (_name, bytes) => {
          const first = kept ?? bytes
          await Promise.resolve()
          kept = new Uint8Array([...first.subarray(0, 9), ...bytes])
        },
      }
    }),
    'has one whole value where several are set at once',
  ],
  [
    'forgets when it is opened again',
    async () => memoryStorage,
    'has everything when the home is opened again',
  ],
]

describe('one that breaks a promise is found out', () => {
  it.each(broken)('where it %s', async (_, make, promise) => {
    expect(await brokenBy(storageContract, make)).toContain(promise)
  })

  it('for every promise', () => {
    const found = new Set(broken.map(([, , promise]) => promise))
    expect(storageContract.filter(({ promise }) => !found.has(promise))).toEqual([])
  })
})
