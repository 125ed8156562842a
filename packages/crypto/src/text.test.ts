import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok } from './result.ts'
import { fromBase64, fromHex, toBase64, toHex, utf8Bytes, utf8Text } from './text.ts'

describe('bytes as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(ok(bytes))
        expect(fromBase64(toBase64(bytes))).toEqual(ok(bytes))
      }),
    )
  })

  it.each(['0', '0G', 'AB', ' 00', '00\n', '0x00'])('%j is not hex', (text) => {
    expect(fromHex(text)).toEqual({ ok: false, error: { type: 'not-hex' } })
  })

  it.each(['Zg', 'Zg=', 'Zh==', 'Zg==\n', 'Z g==', 'Zg==Zg==', 'Zm-_', '===='])(
    '%j is not base64',
    (text) => {
      expect(fromBase64(text)).toEqual({ ok: false, error: { type: 'not-base64' } })
    },
  )
})

describe('UTF-8', () => {
  it('any well-formed text comes back, a byte order mark too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed())
        expect(utf8Text(utf8Bytes(text))).toEqual(ok(text))
      }),
    )
    expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual(ok('\ufeff'))
  })

  it.each([
    ['an over-long form', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a lone continuation', [0x80]],
    ['a cut sequence', [0xe2, 0x82]],
  ])('%s is refused', (_, bytes) => {
    expect(utf8Text(Uint8Array.from(bytes))).toEqual({ ok: false, error: { type: 'not-utf8' } })
  })

  it('a lone surrogate is not replaced in silence', () => {
    expect(() => utf8Bytes('\ud800')).toThrow(RangeError)
  })
})
