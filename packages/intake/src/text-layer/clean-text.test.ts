import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { cleanText } from './clean-text.ts'
import { readPlain } from './plain.ts'
import { toTextLayer } from './text-layer.ts'

describe('clean text', () => {
  it.each([
    ['one\r\ntwo\rthree\u2028four\u2029five\vsix', 'one\ntwo\nthree\nfour\nfive\nsix'],
    ['a\tb   c \n d', 'a b c\nd'],
    ['page\fpage', 'page\fpage'],
    ['\ufeffbell\u0007 escape\u001b[31m \u009b', 'bell escape[31m'],
    ['paper\u202egpj.exe \u2066isolate\u2069 \u200fmark', 'papergpj.exe isolate mark'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['Ordre du jour\u00a0: п\u0301', 'Ordre du jour\u00a0: п\u0301'],
  ])('of %j is %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  /** Any code units, halves of pairs included. */
  const codeUnits = fc
    .array(fc.nat(0xffff), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes))

  it('is well-formed, without controls and direction marks, and stays as it is', () => {
    fc.assert(
      fc.property(codeUnits, (raw) => {
        const clean = cleanText(raw)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(
          // oxlint-disable-next-line no-control-regex
          /[\u0000-\u0009\u000b\u000d-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/,
        )
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })

  it('of a million blanks takes no time', () => {
    const began = performance.now()
    cleanText(`a${' '.repeat(1_000_000)}b`)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('a text layer', () => {
  const limits = { ...defaultLimits, textLength: 5 }

  it('is cut at its limit, never through a character, and says so', () => {
    expect(toTextLayer('12345', limits)).toEqual({ text: '12345' })
    expect(toTextLayer('123456', limits)).toEqual({ text: '12345', isCut: true })
    expect(toTextLayer('1234😀', limits)).toEqual({ text: '1234', isCut: true })
  })
})

describe('plain text', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  const read = (bytes: Uint8Array) => readPlain(bytes, defaultLimits).text

  it('is read in the encodings that people have', () => {
    expect(read(encode('\ufeffété'))).toBe('été')
    expect(read(Uint8Array.of(0xe9, 0x74, 0xe9))).toBe('été')
    expect(read(Uint8Array.of(0xff, 0xfe, 0xe9, 0, 0x74, 0))).toBe('ét')
    expect(read(Uint8Array.of(0xfe, 0xff, 0, 0xe9, 0, 0x74))).toBe('ét')
  })

  it('that is far too long is cut before it is decoded', () => {
    const long = readPlain(encode('é'.repeat(1_000)), { ...defaultLimits, textLength: 10 })
    expect(long).toEqual({ text: 'é'.repeat(10), isCut: true })
  })

  it('of any bytes is some text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(read(bytes).isWellFormed()).toBe(true)
      }),
    )
  })
})
