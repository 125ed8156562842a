import { Map as PersistentMap, List } from 'immutable'
import { describe, expect, it } from 'vitest'
import { csvText, tsvText } from './csv.ts'
import { instantIn, withInstants } from './instants.ts'
import { missingText } from './missing.ts'
import { plainJson } from './plain-json.ts'

describe('tables', () => {
  it('quote as RFC 4180 says', () => {
    expect(csvText([['a', 'b "c"', 'd,e', 'f\ng']])).toBe('a,"b ""c""","d,e","f\ng"\r\n')
  })
  it.each(['=1+1', '+1', '-1', '@a', '\ta', '=HYPERLINK("x","y")'])(
    'give a spreadsheet no formula: %j',
    (cell) => {
      expect(csvText([[cell]]).replace(/^"/, '')).toMatch(/^'/)
    },
  )
  it('have no tab in a cell that is parted by tabs', () => {
    expect(tsvText([['a\tb', 'c\nd']])).toBe('a b\tc d\n')
  })
  it('R-ARCHIVE-8: say that nothing is missing', () => {
    expect(missingText([])).toContain('Nothing is missing.')
    expect(missingText([{ what: 'file', which: 'x', why: 'y' }])).toContain('file\tx\ty\n')
  })
})

describe('instants', () => {
  it.each([
    ['Europe/Paris', '2026-11-24T10:00:00.000+01:00'],
    ['Asia/Tokyo', '2026-11-24T18:00:00.000+09:00'],
    ['America/St_Johns', '2026-11-24T05:30:00.000-03:30'],
    ['UTC', '2026-11-24T09:00:00.000+00:00'],
  ])('say their zone: %s', (zone, text) => {
    const at = Date.UTC(2026, 10, 24, 9)
    expect(instantIn(zone, at)).toBe(text)
    expect(Date.parse(text)).toBe(at)
  })
})

describe('data with instants', () => {
  it('say them as text, at whatever depth', () => {
    const value = [{ deliveredAt: 0, served: { at: 1_000, flat: 3 }, none: null }]
    expect(withInstants(value, 'UTC')).toEqual([
      {
        deliveredAt: '1970-01-01T00:00:00.000+00:00',
        served: { at: '1970-01-01T00:00:01.000+00:00', flat: 3 },
        none: null,
      },
    ])
  })
})

describe('plain JSON', () => {
  it('has every field, whatever holds it', () => {
    const value = {
      bytes: Uint8Array.of(0, 255),
      map: new Map([['en', { a: 1 }]]),
      set: new Set(['x']),
      list: List([PersistentMap([['k', Uint8Array.of(1)]])]),
      absent: undefined,
      nothing: null,
    }
    expect(plainJson(value)).toEqual({
      bytes: '00ff',
      map: { en: { a: 1 } },
      set: ['x'],
      list: [{ k: '01' }],
      nothing: null,
    })
  })
  it('takes no code for data', () => {
    expect(() => plainJson(() => 1)).toThrow(TypeError)
  })
})
