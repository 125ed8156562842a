import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSymbols, readSymbol, symbolText } from './symbol.ts'

const textOf = (spelling: string) => {
  const read = readSymbol(spelling)
  return read && symbolText(read.symbol)
}

describe('spellings of a symbol', () => {
  it.each([
    ['POC 12/2003', 'POC 12/2003'],
    ['poc doc. 012/03', 'POC 12/2003'],
    ['POC No. 12/2003', 'POC 12/2003'],
    ['POC n° 12/2003', 'POC 12/2003'],
    ['POC–12–2003', 'POC 12/2003'],
    ['POC_12_2003'.replaceAll('_', '-'), 'POC 12/2003'],
    ['POC-TEM 4/1998', 'POC-TEM 4/1998'],
    ['IE2 4/1998', 'IE2 4/1998'],
    ['POC 12/2003/Rev.1', 'POC 12/2003/Rev.1'],
    ['POC 12/2003 rev 2', 'POC 12/2003/Rev.2'],
    ['POC 12/2003 (Revision 2)', 'POC 12/2003/Rev.2'],
    ['POC 12/2003/Rev.1/Corr.2', 'POC 12/2003/Rev.1/Corr.2'],
    ['POC 12/2003/Add.3', 'POC 12/2003/Add.3'],
    ['POC 12/2003 Addendum', 'POC 12/2003/Add.1'],
    ['POC 12/2003 Amd. 1', 'POC 12/2003/Amend.1'],
    ['POC-12-2003-Rev1', 'POC 12/2003/Rev.1'],
    ['POC RD 3/2003', 'POC RD 3/2003'],
    ['POC Room Paper 3/2003', 'POC RD 3/2003'],
    ['POC CRP.3/2003', 'POC RD 3/2003'],
    ['POC document de séance 3/2003', 'POC RD 3/2003'],
    ['POC 3/2003/RD/Rev.1', 'POC RD 3/2003/Rev.1'],
  ])('%s is %s', (spelling, text) => {
    expect(textOf(spelling)).toBe(text)
  })

  it.each([
    '',
    '12/2003',
    'POC',
    'POC 0/2003',
    'POC 12',
    'POC 12/203',
    'POC 12/20033',
    'POC 12/2003/x',
    'POC 12/2003/Rev.0',
    'POC 12/2003/Rev.1234',
    'agenda of 12/2003',
  ])('%j is no symbol', (spelling) => {
    expect(readSymbol(spelling)).toBeUndefined()
  })

  it('say whether the century was left out', () => {
    expect(readSymbol('POC 12/86')).toMatchObject({ symbol: { year: 2086 }, isYearShort: true })
    expect(readSymbol('POC 12/87')).toMatchObject({ symbol: { year: 1987 }, isYearShort: true })
    expect(readSymbol('POC 12/1987')).toMatchObject({ isYearShort: false })
  })

  const symbols = fc.record({
    series: fc
      .stringMatching(/^[A-Z][A-Z0-9]{0,4}(-[A-Z]{1,3})?$/)
      .filter((series) => !/(?:RD|CRP|ROOM|DOC|NO)/.test(series)),
    number: fc.integer({ min: 1, max: 999_999 }),
    year: fc.integer({ min: 1900, max: 2999 }),
    parts: fc.array(
      fc.record({
        sort: fc.constantFrom('rev' as const, 'add' as const, 'corr' as const, 'amend' as const),
        number: fc.integer({ min: 1, max: 999 }),
      }),
      { maxLength: 3 },
    ),
  })

  it('come back as they were written', () => {
    fc.assert(
      fc.property(symbols, fc.boolean(), (symbol, isRoom) => {
        const written = isRoom ? { ...symbol, room: true as const } : symbol
        expect(readSymbol(symbolText(written))?.symbol).toEqual(written)
      }),
    )
  })

  it('have one order, in which nothing stands before what it was added to', () => {
    fc.assert(
      fc.property(symbols, symbols, (a, b) => {
        expect(Math.sign(compareSymbols(a, b))).toBe(-Math.sign(compareSymbols(b, a)) + 0)
        const added = { ...a, parts: [...a.parts, { sort: 'corr' as const, number: 1 }] }
        expect(compareSymbols(a, added)).toBeLessThan(0)
      }),
    )
  })

  it('are never a trap', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from('POC-/ .12Rev()ADD')),
      maxLength: 120,
    })
    fc.assert(
      fc.property(signs, (text) => {
        expect(() => readSymbol(text)).not.toThrow()
      }),
    )
  })
})
