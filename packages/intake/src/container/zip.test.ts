import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { archive } from '../files.test-support.ts'
import { defaultLimits } from '../limits.ts'
import type { Limits } from '../limits.ts'
import { attempt } from '../refusal.ts'
import { openZip } from './zip.ts'

const read = (bytes: Uint8Array, name: string, limits: Partial<Limits> = {}) =>
  attempt(() => {
    const pieces = [...openZip(bytes, { ...defaultLimits, ...limits }).pieces(name)]
    return new TextDecoder().decode(Uint8Array.from(pieces.flatMap((piece) => [...piece])))
  })

const zeros = (length: number) => new Uint8Array(length)

/** The same archive with one field of its only directory entry changed. */
function altered(bytes: Uint8Array, field: number, value: number, width: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const entry = view.getUint32(copy.length - 6, true)
  if (width === 4) view.setUint32(entry + field, value, true)
  else view.setUint16(entry + field, value, true)
  return copy
}

describe('an archive', () => {
  it('gives its entries, packed or stored, from any place in a buffer', async () => {
    const bytes = zipSync({
      a: strToU8('packed '.repeat(50)),
      b: [strToU8('stored'), { level: 0 }],
    })
    const buffer = new Uint8Array(bytes.length + 7)
    buffer.set(bytes, 7)
    expect(await read(buffer.subarray(7), 'a')).toEqual({ ok: true, value: 'packed '.repeat(50) })
    expect(await read(buffer.subarray(7), 'b')).toEqual({ ok: true, value: 'stored' })
  })

  it('with a byte flipped gives what was packed or nothing', async () => {
    const bytes = archive({ a: 'the words of a paper' })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, x) => {
          const copy = bytes.slice()
          copy[at]! ^= x
          const result = await read(copy, 'a')
          expect(result.ok ? result.value : 'the words of a paper').toBe('the words of a paper')
        },
      ),
    )
  })

  it('of arbitrary bytes is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await read(bytes, 'a')).ok).toBe(false)
      }),
    )
  })

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -30)],
    ['with something after its end', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0])],
    ['packed in another way', (bytes: Uint8Array) => altered(bytes, 10, 14, 2)],
    ['with an entry outside of it', (bytes: Uint8Array) => altered(bytes, 42, 0xfffffff0)],
    ['whose entry is longer than the file', (bytes: Uint8Array) => altered(bytes, 20, 0x7fffffff)],
    ['with another checksum', (bytes: Uint8Array) => altered(bytes, 16, 1)],
  ])('%s is damaged', async (_, change) => {
    expect(await read(change(archive({ a: 'words' })), 'a')).toMatchObject({
      error: { type: 'damaged' },
    })
  })

  it('with two entries of one name is damaged: programs would read different ones', async () => {
    const bytes = archive({ aa: 'one', ab: 'two' })
    const copy = Uint8Array.from(bytes, (byte) => (byte === 0x62 ? 0x61 : byte))
    expect(await read(copy, 'aa')).toMatchObject({
      error: { type: 'damaged', reason: 'two entries of one name' },
    })
  })

  it('that needs a password is encrypted', async () => {
    const bytes = altered(archive({ a: 'words' }), 8, 1, 2)
    expect(await read(bytes, 'a')).toEqual({ ok: false, error: { type: 'encrypted' } })
  })
})

describe('a ZIP bomb', () => {
  it('is refused by what it says of itself, before anything is inflated', async () => {
    const bytes = altered(archive({ a: 'words' }), 24, 0x7fffffff)
    expect(await read(bytes, 'other')).toMatchObject({
      error: { type: 'too-large', what: 'archiveBytes' },
    })
  })

  it('is refused by its ratio', async () => {
    expect(await read(archive({ a: zeros(3_000_000) }), 'a')).toMatchObject({
      error: { type: 'too-large', what: 'ratio', part: 'a' },
    })
  })

  it('that says less than it holds is refused as soon as that shows', async () => {
    const bytes = altered(archive({ a: zeros(5_000_000) }), 24, 1_000)
    const pieces: number[] = []
    const result = await attempt(() => {
      for (const piece of openZip(bytes, defaultLimits).pieces('a')) pieces.push(piece.length)
    })
    expect(result).toMatchObject({ error: { type: 'damaged', reason: 'larger than it says' } })
    expect(pieces).toEqual([])
  })

  it('in many entries is refused by what is inflated of all of them', async () => {
    const bytes = archive({ a: zeros(900_000), b: zeros(900_000) })
    const result = await attempt(() => {
      const zip = openZip(bytes, { ...defaultLimits, readBytes: 1_000_000 })
      return ['a', 'b'].map((name) => [...zip.pieces(name)].length)
    })
    expect(result).toMatchObject({ error: { type: 'too-large', what: 'readBytes', part: 'b' } })
  })

  it('of very many entries is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`e${at}`, '']))
    expect(await read(archive(many), 'e1', { entries: 19 })).toMatchObject({
      error: { type: 'too-large', what: 'entries', limit: 19 },
    })
  })

  it('inside an archive is bytes like others: nothing opens it', async () => {
    const inner = archive({ a: zeros(500_000) })
    const outer = archive({ 'inner.zip': inner, a: 'words' })
    expect(await read(outer, 'a')).toEqual({ ok: true, value: 'words' })
  })
})
