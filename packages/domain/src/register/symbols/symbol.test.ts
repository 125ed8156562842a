import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circulates, eventId, issues, labels, stateAfter } from '../../acts.test-support.ts'
import { chloe, few, kim, others } from '../../cast.test-support.ts'
import { documentId } from '../documents/document.ts'
import { lookUp } from './look-up.ts'
import { formatSymbol, parseSymbol, partSorts } from './symbol.ts'

const known = ['POC', 'POC-TEM', 'IE2', 'IE-2', 'CHAIR', 'DOC', 'POC-DOC']

/** What a spelling means that speaks of a first text. */
const first = { parts: [], stars: 0 }

describe('spellings of a symbol', () => {
  it.each([
    'POC 45/2005',
    'poc 45/2005',
    'POC doc 45/05',
    'POC doc. 45 / 05',
    'POC 045/05',
    'poc45/05',
    'POC-45/2005',
    'POC\u00a045/2005',
    'POC No. 45/2005',
    'POC n° 45/2005',
    'POC nº45/2005',
    'POC № 45/2005',
    'POC #45/2005',
    '  POC   Document   00045/2005 ',
    'ＰＯＣ ４５／２００５',
  ])('R-REGISTER-11: %s is POC 45/2005', (spelling) => {
    expect(parseSymbol(spelling, ['POC', 'IE2'])).toEqual({
      prefixes: ['POC'],
      number: 45,
      year: 2005,
      ...first,
    })
  })

  it.each([
    ['POC doc 45', { prefixes: ['POC'], number: 45 }],
    ['poc45', { prefixes: ['POC'], number: 45 }],
    ['45', { prefixes: ['POC', 'POC-TEM'], number: 45 }],
    ['doc 45/05', { prefixes: ['POC', 'POC-TEM'], number: 45, year: 2005 }],
    ['poc tem 45', { prefixes: ['POC-TEM'], number: 45 }],
    ['POCTEM45', { prefixes: ['POC-TEM'], number: 45 }],
    ['poc 45 rev 1', { prefixes: ['POC'], number: 45, parts: [{ sort: 'rev', number: 1 }] }],
    ['poc45rev1', { prefixes: ['POC'], number: 45, parts: [{ sort: 'rev', number: 1 }] }],
    [
      'POC 45/05/Rev.1/Corr.2*',
      {
        prefixes: ['POC'],
        number: 45,
        year: 2005,
        parts: [
          { sort: 'rev', number: 1 },
          { sort: 'corr', number: 2 },
        ],
        stars: 1,
      },
    ],
    ['poc crp 3', { prefixes: ['POC'], number: 3, room: true }],
    ['POC CRP.3/2005', { prefixes: ['POC'], number: 3, year: 2005, room: true }],
  ])('R-REGISTER-11: %s leaves open what it does not say', (spelling, query) => {
    expect(parseSymbol(spelling, ['POC', 'POC-TEM'])).toEqual({ ...first, ...query })
  })

  it.each([
    ['86', 2086],
    ['87', 1987],
    ['99', 1999],
    ['00', 2000],
    ['05', 2005],
  ])('R-REGISTER-11: the year %s is %d', (digits, year) => {
    expect(parseSymbol(`POC 1/${digits}`, known)).toMatchObject({ year })
  })

  it.each([
    '',
    'POC',
    'POC 0',
    'POC 45/5',
    'POC 45/005',
    'POC 45/20055',
    'POC 45/2005/6',
    'POC 45 of 2005',
    'XYZ 45',
    'POC -45x',
    `POC ${'0'.repeat(100)}1`,
    'POC 45/Rev.0',
    'POC 45/2005/Rev',
    'POC 45/2005/Copy.1',
    'POC 1234567890123456',
    '\u202ePOC 45',
  ])('R-REGISTER-11: %j is no symbol', (spelling) => {
    expect(parseSymbol(spelling, ['POC'])).toBeUndefined()
  })

  it('R-REGISTER-11: a canonical spelling means what it says, any other all that it fits', () => {
    const prefixesOf = (spelling: string) => parseSymbol(spelling, known)?.prefixes
    expect(prefixesOf('IE2 45/2005')).toEqual(['IE2'])
    expect(prefixesOf('IE-2 45/2005')).toEqual(['IE-2'])
    expect(prefixesOf('ie 2 45')).toEqual(['IE2', 'IE-2'])
    expect(prefixesOf('POC-DOC 45')).toEqual(['POC-DOC'])
    expect(prefixesOf('poc doc 45')).toEqual(['POC', 'POC-DOC'])
  })

  it('R-REGISTER-11: reading what was written gives the same symbol, whatever else there is', () => {
    const code = fc.stringMatching(/^[A-Z0-9]{1,8}(-[A-Z0-9]{1,8})?$/)
    const symbol = fc.record({
      prefix: code,
      number: fc.integer({ min: 1, max: 1_000_000 }),
      year: fc.integer({ min: 1900, max: 9999 }),
      parts: fc.array(
        fc.record({ sort: fc.constantFrom(...partSorts), number: fc.integer({ min: 1, max: 99 }) }),
        { maxLength: 3 },
      ),
      stars: fc.nat(3),
      room: fc.constantFrom({}, { room: true } as const),
    })
    fc.assert(
      fc.property(symbol, fc.array(code), ({ prefix, room, ...said }, rest) => {
        const written = formatSymbol({ prefix, ...said, ...room })
        const query = parseSymbol(written, [...rest, prefix])
        expect(query).toEqual({ prefixes: [prefix], ...said, ...room })
      }),
    )
  })

  it('R-REGISTER-11: never fails on hostile text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const query = parseSymbol(`${text}45`, known)
        expect(query?.prefixes).not.toEqual([])
      }),
    )
  })
})

describe('spellings of further issues', () => {
  const parts = (spelling: string) => {
    const query = parseSymbol(spelling, ['POC', 'POC-TEM'])
    return (
      query && formatSymbol({ ...query, prefix: query.prefixes.join('|'), year: query.year ?? 0 })
    )
  }

  it.each([
    ['POC 45/2005/Rev.1', 'POC 45/2005/Rev.1'],
    ['poc 45/05 rev. 01', 'POC 45/2005/Rev.1'],
    ['poc45/05rev1corr2', 'POC 45/2005/Rev.1/Corr.2'],
    ['POC doc 45/05 Add 3', 'POC 45/2005/Add.3'],
    ['POC 45/2005 / Amend. 2', 'POC 45/2005/Amend.2'],
    ['POC 45/2005/Add.1/Rev.2', 'POC 45/2005/Add.1/Rev.2'],
    ['POC 45/2005 *', 'POC 45/2005*'],
    ['poc 45/05 rev 1 **', 'POC 45/2005/Rev.1**'],
    ['POC CRP 3/05', 'POC CRP.3/2005'],
    ['poc-crp.003/2005/rev 1', 'POC CRP.3/2005/Rev.1'],
    ['poc tem crp3/05', 'POC-TEM CRP.3/2005'],
    ['CRP.3/2005', 'POC|POC-TEM CRP.3/2005'],
  ])('R-REGISTER-11: %s is %s', (spelling, symbol) => {
    expect(parts(spelling)).toBe(symbol)
  })

  it('R-REGISTER-11: is read in no time, whatever is written', () => {
    const hostile = [' '.repeat(96), `${'-'.repeat(90)}45`, '\ufdfa'.repeat(90), 'REV'.repeat(31)]
    const start = performance.now()
    for (const text of hostile) for (let i = 0; i < 20; i += 1) parts(text)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('finding a document by its symbol', () => {
  const inYear = (year: number) => ({ at: Date.UTC(year, 5, 1) })
  const papers = [
    circulates({ series: 'IE2' }, inYear(2025)),
    circulates({ series: 'IE2' }, inYear(2026)),
    circulates({ series: 'CHAIR', originator: 'poc' }, { ...inYear(2026), hat: 'poc' }),
    circulates({}, inYear(2026)),
  ]
  const idsOf = (spelling: string, acts = papers) =>
    lookUp(stateAfter(acts).register, spelling).map(({ id }) => id)
  const event = (n: number, to?: typeof few) => documentId(eventId(n, to))

  it('R-REGISTER-11: no year means the latest year that has the number', () => {
    expect(idsOf('IE2 1')).toEqual([event(2)])
    expect(idsOf('IE2 1/2025')).toEqual([event(1)])
    expect(idsOf('IE2 1/2024')).toEqual([])
  })

  it('R-REGISTER-11: a number alone means every series, the newest first', () => {
    const acts = [...papers.slice(0, 2), circulates({ series: 'POC' }, inYear(2027))]
    expect(idsOf('1', acts)).toEqual([event(3), event(2)])
    expect(idsOf('214', papers)).toEqual([event(4)])
  })

  it('R-REGISTER-11: what is no symbol, or bears no document, finds none', () => {
    expect(idsOf('agenda')).toEqual([])
    expect(idsOf('IE2 99')).toEqual([])
  })

  it('R-REGISTER-11: finds each issue by its own symbol, and the first text by the number', () => {
    const acts = [circulates(), issues('rev', 1), issues('corr', 2), issues('reissue', 2)]
    expect(idsOf('POC 214', acts)).toEqual([event(1)])
    expect(idsOf('poc 214 rev 1', acts)).toEqual([event(2)])
    expect(idsOf('poc 214 rev 1 corr 1', acts)).toEqual([event(3)])
    expect(idsOf('poc 214 rev 1*', acts)).toEqual([event(4)])
    expect(idsOf('poc 214 rev 2', acts)).toEqual([])
  })

  it('R-REGISTER-11: finds a room paper apart from the document of its number', () => {
    const acts = [circulates({ series: 'IE2' }), circulates({ series: 'IE2', type: 'room-paper' })]
    expect([idsOf('IE2 1', acts), idsOf('ie2 crp 1', acts)]).toEqual([[event(1)], [event(2)]])
  })

  it('R-REGISTER-11: no year means that of the document that one is reading, where it has the number', () => {
    const { register } = stateAfter(papers)
    const near = (year: number) => ({ prefix: 'IE2', number: 9, year, parts: [], stars: 0 })
    const read = (year: number) => lookUp(register, 'IE2 1', near(year)).map(({ id }) => id)
    expect(read(2025)).toEqual([event(1)])
    expect(read(2024)).toEqual([event(2)])
  })

  it('R-REGISTER-11: two audiences of the same label make a symbol mean both', () => {
    const acts = [
      labels(few, kim, 'TEM'),
      labels(others, chloe, 'TEM'),
      circulates({ originator: 'KR' }, { by: kim, to: few }),
      circulates({}, { to: others }),
    ]
    expect(idsOf('POC-TEM 1/2026', acts)).toEqual([event(2, others), event(2, few)])
  })
})
