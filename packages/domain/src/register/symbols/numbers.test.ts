import { describe, expect, it } from 'vitest'
import {
  circulates,
  documentAt,
  english,
  labels,
  reasonOf,
  recordOf,
  stateAfter,
  symbolsOf,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import { claire, few, governance, kim } from '../../cast.test-support.ts'
import { applyAct } from '../../reduce.ts'
import { emptyState } from '../../state.ts'

const byPoc = { by: claire, hat: 'poc' } as const
const stamped = (number: number, year = 2026, frame: Partial<Said> = byPoc) =>
  circulates({ stamped: { year, number } }, frame)
const symbols = (...acts: readonly Said[]) => symbolsOf(stateAfter(acts))

describe('numbers that stood on paper', () => {
  it('R-REGISTER-14: are the POC’s to record, and are shown as such', () => {
    const state = stateAfter([stamped(300)])
    expect(documentAt(state, 1)).toMatchObject({ stamped: true, symbol: { number: 300 } })
    expect(reasonOf(stamped(300, 2026, {}))).toBe('R-REGISTER-14 not-the-poc')
  })

  it('R-REGISTER-7: are passed over by the count, and make no gap', () => {
    expect(symbols(stamped(215), stamped(216), circulates(), circulates(), circulates())).toEqual([
      'POC 215/2026',
      'POC 216/2026',
      'POC 214/2026',
      'POC 217/2026',
      'POC 218/2026',
    ])
  })

  it('R-REGISTER-14: are borne by nothing else', () => {
    expect(reasonOf(circulates(), stamped(214))).toBe('R-REGISTER-14 number-taken')
    expect(reasonOf(stamped(300), stamped(300))).toBe('R-REGISTER-14 number-taken')
    expect(reasonOf(circulates(), stamped(215))).toBeUndefined()
  })

  it('R-REGISTER-14: may lie before the first number, and in another year, series or sort', () => {
    expect(reasonOf(circulates(), stamped(213))).toBeUndefined()
    expect(reasonOf(circulates(), stamped(214, 1998))).toBeUndefined()
    const room = circulates({ type: 'room-paper', stamped: { year: 2026, number: 214 } }, byPoc)
    expect(reasonOf(circulates(), room)).toBeUndefined()
  })

  it('R-REGISTER-14: fill back years, which go on behind them', () => {
    expect(symbols(stamped(1, 1998), stamped(2, 1998))).toEqual(['POC 1/1998', 'POC 2/1998'])
  })

  it('R-REGISTER-14: a void event took none', () => {
    const bad = circulates({ titles: english(''), stamped: { year: 2026, number: 300 } }, byPoc)
    expect(symbols(bad, stamped(300))).toEqual(['POC 300/2026'])
  })

  it.each([
    [2026, 0],
    [2026, 1_000_000_000],
    [1899, 1],
    [10_000, 1],
  ])('R-REGISTER-1: there is no number %d/%d', (year, number) => {
    expect(reasonOf(stamped(number, year))).toBe('R-REGISTER-1 wrong-fields')
  })
})

describe('room papers', () => {
  const room = (fields = {}, frame: Partial<Said> = {}) =>
    circulates({ type: 'room-paper', ...fields }, frame)

  it('R-REGISTER-7: are counted apart, from 1, whatever the series opens with', () => {
    expect(symbols(room(), circulates(), room(), room({ series: 'IE2' }))).toEqual([
      'POC CRP.1/2026',
      'POC 214/2026',
      'POC CRP.2/2026',
      'IE2 CRP.1/2026',
    ])
  })
})

describe('opening numbers', () => {
  const opened = (openings: readonly { series: string; year: number; number: number }[]): Said => ({
    by: kim,
    to: few,
    kind: 'audience.named',
    body: { label: 'TEM', title: 'The few', openings },
  })
  const toFew = (at: number, fields = {}) =>
    circulates({ originator: 'KR', ...fields }, { by: kim, to: few, at })
  const inYear = (year: number) => Date.UTC(year, 5, 1)
  const ofFew = (...acts: readonly Said[]) => symbolsOf(stateAfter(acts), few)

  it('R-REGISTER-7: the label of an audience says where its own count of a series begins in a year', () => {
    const opening = opened([
      { series: 'POC', year: 2026, number: 12 },
      { series: 'POC', year: 2027, number: 5 },
      { series: 'IE2', year: 2027, number: 9 },
    ])
    expect(
      ofFew(
        opening,
        toFew(inYear(2026)),
        toFew(inYear(2026)),
        toFew(inYear(2026), { series: 'IE2' }),
        toFew(inYear(2026), { type: 'room-paper' }),
        toFew(inYear(2027)),
        toFew(inYear(2028)),
      ),
    ).toEqual([
      'POC-TEM 12/2026',
      'POC-TEM 13/2026',
      'IE2-TEM 1/2026',
      'POC-TEM CRP.1/2026',
      'POC-TEM 5/2027',
      'POC-TEM 1/2028',
    ])
  })

  it('R-REGISTER-7: the opening number of the regime is that of the audience all alone, and of its year', () => {
    expect(ofFew(labels(few, kim, 'TEM'), toFew(inYear(2026)))).toEqual(['POC-TEM 1/2026'])
    expect(symbols(circulates({}, { at: inYear(2027) }))).toEqual(['POC 1/2027'])
  })

  it.each([
    ['no openings at all', []],
    ['a number too high to count on', [{ series: 'POC', year: 2026, number: 1_000_000_000 }]],
    ['a year without four digits', [{ series: 'POC', year: 10_000, number: 1 }]],
  ])('R-REGISTER-1: %s are void', (_, openings) => {
    expect(reasonOf(opened(openings))).toBe('R-REGISTER-1 wrong-fields')
  })
})

describe('the turn of the year', () => {
  /** 31 December, 23:30 in UTC: half past midnight in Paris. */
  const late = Date.UTC(2026, 11, 31, 23, 30)
  const symbolIn = (zone: string): string => {
    const founded = { ...governance, founding: { ...governance.founding, zone } }
    const acts = recordOf([circulates({ series: 'IE2' }, { at: late })])
    const state = acts.map((act) => ({ ...act, governance: founded })).reduce(applyAct, emptyState)
    return symbolsOf(state).join()
  }

  it.each([
    ['Europe/Paris', 'IE2 1/2027'],
    ['America/Toronto', 'IE2 1/2026'],
    ['UTC', 'IE2 1/2026'],
  ])('R-REGISTER-7: 31 December 23:30 in UTC, in %s, is of %s', (zone, symbol) => {
    expect(symbolIn(zone)).toBe(symbol)
  })

  it('R-REGISTER-7: the millisecond before midnight is of the old year', () => {
    const midnight = Date.UTC(2026, 11, 31, 23)
    expect(symbols(circulates({}, { at: midnight - 1 }), circulates({}, { at: midnight }))).toEqual(
      ['POC 214/2026', 'POC 1/2027'],
    )
  })
})
