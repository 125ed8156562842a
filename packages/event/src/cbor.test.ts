import { encode, rfc8949EncodeOptions } from 'cborg'
import * as fc from 'fast-check'
import { toHex } from '@epoc/crypto'
import { describe, expect, it } from 'vitest'
import { decodeCbor, encodeCbor, splitCborSequence } from './cbor.ts'
import type { CborValue } from './cbor.ts'

const leaf = fc.oneof(
  fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
)

const values: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .uniqueArray(fc.tuple(fc.string(), tie('value')), { maxLength: 5, selector: ([key]) => key })
      .map((pairs) => new Map(pairs)),
  ),
})).value

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))

describe('CBOR', () => {
  it('R-EVENT-1: reads back what it wrote', () => {
    fc.assert(
      fc.property(values, (value) => {
        const bytes = encodeCbor(value)
        const read = decodeCbor(bytes)
        expect(read.ok && encodeCbor(read.value)).toEqual(bytes)
      }),
    )
  })

  it('R-EVENT-1: writes what another encoder writes by the same rules', () => {
    fc.assert(
      fc.property(values, (value) => {
        const theirs = encode(value, rfc8949EncodeOptions)
        expect(toHex(encodeCbor(value))).toBe(toHex(theirs))
      }),
      { numRuns: 2_000 },
    )
  })

  it('R-EVENT-1: another byte is another value or none, never another spelling', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, at, change) => {
        const bytes = encodeCbor(value).slice()
        bytes[at % bytes.length]! ^= change
        const read = decodeCbor(bytes)
        const spelling = read.ok ? encodeCbor(read.value) : bytes
        expect(spelling).toEqual(bytes)
      }),
    )
  })

  it('R-EVENT-1: takes nothing that it would not write', () => {
    const some = fc.uint8Array({ minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(some, (noise) => {
        const bytes = new Uint8Array(noise)
        const read = decodeCbor(bytes)
        expect(read.ok ? encodeCbor(read.value) : bytes).toEqual(bytes)
      }),
      { numRuns: 5_000 },
    )
  })

  it('R-EVENT-1: keeps every character of a text, a byte order mark too', () => {
    const value = ['\ufeffa', '\u0000', '日本', '']
    expect(decodeCbor(encodeCbor(value))).toEqual({ ok: true, value })
  })

  it('refuses what is cut short or goes on', () => {
    fc.assert(
      fc.property(values, (value) => {
        const bytes = encodeCbor(value)
        expect(decodeCbor(bytes.subarray(0, -1)).ok).toBe(false)
        expect(decodeCbor(new Uint8Array([...bytes, 0])).ok).toBe(false)
      }),
    )
  })

  it.each([
    ['a float', 'fb 3ff0000000000000'],
    ['a half float', 'f9 3c00'],
    ['a negative number', '20'],
    ['a tag', 'c0 00'],
    ['undefined', 'f7'],
    ['a simple value', 'f8 ff'],
    ['an indefinite array', '9f 00 ff'],
    ['an indefinite text', '7f 61 61 ff'],
    ['a long zero', '18 00'],
    ['a long array head', '98 00'],
    ['2^53', '1b 0020000000000000'],
    ['unsorted keys', 'a2 61 62 00 61 61 00'],
    ['a key twice', 'a2 61 61 00 61 61 00'],
    ['a key that is no text', 'a1 00 00'],
    ['text that is no UTF-8', '61 ff'],
    ['a length beyond the input', '5a ffffffff 00'],
    ['an array beyond the input', '9a ffffffff 00'],
    ['a head without its length', '19 00'],
    ['nothing', ''],
  ])('R-EVENT-1: refuses %s', (_, bytes) => {
    expect(decodeCbor(hex(bytes))).toMatchObject({ error: { type: 'not-canonical' } })
  })

  it('nests to sixteen and no deeper, whatever the size of the input', () => {
    const nested = (depth: number) => new Uint8Array([...Array(depth).fill(0x81), 0x00])
    expect(decodeCbor(nested(16)).ok).toBe(true)
    expect(decodeCbor(nested(17)).ok).toBe(false)
    expect(decodeCbor(nested(60_000)).ok).toBe(false)
  })

  it('takes __proto__ for a key like any other', () => {
    const value = new Map([['__proto__', new Map([['polluted', true]])]])
    const read = decodeCbor(encodeCbor(value))
    expect(read.ok && read.value).toEqual(value)
    expect('polluted' in {}).toBe(false)
  })

  it('does not encode what has no encoding', () => {
    expect(() => encodeCbor(1.5)).toThrow('not encodable')
    expect(() => encodeCbor(-1)).toThrow('not encodable')
    expect(() => encodeCbor(-0)).toThrow('not encodable')
    expect(() => encodeCbor('\ud800')).toThrow('lone surrogate')
    expect(() => encodeCbor(new Date(0) as never)).toThrow('not encodable')
    expect(() => encodeCbor(1n as never)).toThrow('not encodable')
    const deep = (depth: number): CborValue => (depth === 0 ? [] : [deep(depth - 1)])
    expect(decodeCbor(encodeCbor(deep(15))).ok).toBe(true)
    expect(() => encodeCbor(deep(16))).toThrow('deeper than 16')
  })

  it('leaves out fields that are absent', () => {
    expect(encodeCbor({ a: undefined, b: 1 })).toEqual(encodeCbor({ b: 1 }))
  })

  it('cuts a sequence into its items', () => {
    const items = [encodeCbor(1), encodeCbor('two'), encodeCbor([3])]
    const cut = splitCborSequence(new Uint8Array(items.flatMap((each) => [...each])))
    expect(cut).toEqual({ ok: true, value: items })
    const short = splitCborSequence(hex('01 1818 61'))
    expect(short.ok ? [] : short.error.before).toEqual([hex('01'), hex('1818')])
    expect(splitCborSequence(new Uint8Array(0))).toEqual({ ok: true, value: [] })
  })

  it('cuts no more of a sequence than is wanted, and one item to show that there are more', () => {
    const million = new Uint8Array(1_000_000)
    const cut = splitCborSequence(million, 3)
    expect(cut.ok && cut.value.length).toBe(4)
    const exactly = splitCborSequence(hex('01 02 03'), 3)
    expect(exactly.ok && exactly.value.length).toBe(3)
  })

  it('R-RECORD-12: makes nothing of an item of millions of values', () => {
    const maps = new Uint8Array(1_000_005).fill(0xa0)
    maps.set(hex('9a 00 0f 42 40'))
    const cut = splitCborSequence(maps)
    expect(cut.ok ? '' : cut.error.reason).toBe('made of too many values')
    expect(splitCborSequence(hex('8f 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00')).ok).toBe(true)
    expect(decodeCbor(maps).ok).toBe(true)
  })
})
