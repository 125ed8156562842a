import { describe, expect, it } from 'vitest'
import type { CborValue } from './cbor.ts'
import {
  bool,
  bytes,
  either,
  list,
  literal,
  mapOf,
  oneOf,
  pair,
  record,
  text,
  uint,
} from './shape.ts'
import type { Shape } from './shape.ts'

const fits = (shape: Shape<unknown>, value: CborValue) => shape(value).ok
const path = (shape: Shape<unknown>, value: CborValue) => {
  const read = shape(value, 'here')
  return read.ok ? 'fits' : read.error.path
}

describe('shapes', () => {
  it('tell single values apart', () => {
    expect(fits(uint(), 0)).toBe(true)
    expect(fits(uint(2), 1)).toBe(false)
    expect(fits(uint(), '0')).toBe(false)
    expect(fits(bool, false)).toBe(true)
    expect(fits(bool, null)).toBe(false)
    expect(fits(bytes(2), new Uint8Array(2))).toBe(true)
    expect(fits(bytes(2), new Uint8Array(3))).toBe(false)
    expect(fits(bytes(), new Uint8Array(9))).toBe(true)
    expect(fits(bytes(), 'text')).toBe(false)
    expect(fits(literal(true), true)).toBe(true)
    expect(fits(literal('a'), 'b')).toBe(false)
    expect(fits(oneOf(['a', 'b']), 'b')).toBe(true)
    expect(fits(oneOf(['a', 'b']), 'c')).toBe(false)
    expect(fits(oneOf(['a']), 1)).toBe(false)
  })

  it('hold text to its length and pattern', () => {
    const short = text({ min: 2, max: 3, pattern: /^[a-z]+$/ })
    expect(['ab', 'abc'].every((each) => fits(short, each))).toBe(true)
    expect(['a', 'abcd', 'AB', 1].some((each) => fits(short, each))).toBe(false)
    expect(fits(text({ max: 0 }), '')).toBe(true)
  })

  it('say where a list, a pair or a map is wrong', () => {
    expect(path(list(uint()), [1, 'x'])).toBe('here[1]')
    expect(path(list(uint(), { max: 1 }), [1, 2])).toBe('here')
    expect(path(list(uint(), { min: 1 }), [])).toBe('here')
    expect(path(list(uint()), 1)).toBe('here')
    expect(path(pair(uint(), bool), [1, true])).toBe('fits')
    expect(path(pair(uint(), bool), [1])).toBe('here')
    expect(path(pair(uint(), bool), ['1', true])).toBe('here[0]')
    expect(path(pair(uint(), bool), [1, 1])).toBe('here[1]')
    expect(path(mapOf(oneOf(['a']), uint()), new Map([['a', 1]]))).toBe('fits')
    expect(path(mapOf(oneOf(['a']), uint()), new Map([['b', 1]]))).toBe('here.b')
    expect(path(mapOf(oneOf(['a']), uint()), new Map([['a', 'x']]))).toBe('here.a')
    expect(path(mapOf(oneOf(['a']), uint()), 1)).toBe('here')
  })

  it('take exactly the fields that they name', () => {
    const shape = record({ a: uint() }, { b: bool })
    expect(shape(new Map([['a', 1]]))).toEqual({ ok: true, value: { a: 1 } })
    expect(
      fits(
        shape,
        new Map<string, CborValue>([
          ['a', 1],
          ['b', true],
        ]),
      ),
    ).toBe(true)
    expect(path(shape, new Map())).toBe('here.a')
    expect(
      path(
        shape,
        new Map([
          ['a', 1],
          ['c', 2],
        ]),
      ),
    ).toBe('here.c')
    expect(
      path(
        shape,
        new Map<string, CborValue>([
          ['a', 1],
          ['b', 1],
        ]),
      ),
    ).toBe('here.b')
    expect(path(shape, [])).toBe('here')
    expect(fits(record({}), new Map())).toBe(true)
  })

  it('try one shape after the other', () => {
    expect(fits(either(uint(), bool), true)).toBe(true)
    expect(fits(either(uint(), bool), 1)).toBe(true)
    expect(fits(either(uint(), bool), 'x')).toBe(false)
  })
})
