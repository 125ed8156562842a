import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank, isPlain, lineShape, proseShape, textIn, titleShape } from './text.ts'

describe('text that people wrote', () => {
  it.each([
    'Note verbale n° 12 – « côté »',
    'Türkiye: 대한민국, العربية, עברית',
    'family 👨‍👩‍👧 and flag 🇳🇴',
    'e\u0301',
  ])('R-REGISTER-1: %s is plain and not blank', (text) => {
    expect(isPlain(text)).toBe(true)
    expect(isBlank(text)).toBe(false)
  })

  it('R-REGISTER-1: no control, line break, bidirectional formatting or lone surrogate is plain', () => {
    const points = [
      ...range(0x00, 0x1f),
      ...range(0x7f, 0x9f),
      0x2028,
      0x2029,
      0x061c,
      0x200e,
      0x200f,
      ...range(0x202a, 0x202e),
      ...range(0x2066, 0x2069),
      0xd800,
      0xdfff,
    ]
    for (const point of points) expect(isPlain(`a${String.fromCodePoint(point)}b`)).toBe(false)
  })

  it('R-REGISTER-1: what cannot be seen is blank', () => {
    const points = [0x20, 0xa0, 0x2003, 0x3000, 0xad, 0x200b, 0x2060, 0x3164, 0xfeff, 0xe0041]
    expect(isBlank('')).toBe(true)
    expect(isBlank(points.map((point) => String.fromCodePoint(point)).join(''))).toBe(true)
  })

  it('R-REGISTER-1: a line never hides a second one, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = lineShape(1_000)(text)
        expect(read.ok).toBe(isPlain(text))
        expect(titleShape(1_000)(text).ok).toBe(isPlain(text) && !isBlank(text))
        expect(proseShape(1_000)(`${text}\n${text}`).ok).toBe(
          text.split('\n').every((line) => isPlain(line)),
        )
      }),
    )
  })

  it('R-REGISTER-1: counts UTF-16 code units', () => {
    expect(lineShape(2)('👍').ok).toBe(true)
    expect(lineShape(1)('👍').ok).toBe(false)
    expect(lineShape(1)(7).ok).toBe(false)
  })
})

describe('a text in several languages', () => {
  const texts = new Map([
    ['en', 'Paper'],
    ['fr', 'Document'],
  ])

  it('is read in the language asked for, in its base, in the next one wanted, or as it is', () => {
    expect(textIn(texts, 'fr')).toBe('Document')
    expect(textIn(texts, 'fr-CA', 'en')).toBe('Document')
    expect(textIn(texts, 'ko', 'fr')).toBe('Document')
    expect(textIn(texts, 'ko')).toBe('Paper')
    expect(textIn(new Map(), 'en')).toBe('')
  })
})

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
