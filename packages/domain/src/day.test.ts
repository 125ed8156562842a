import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, dayShape, endOfDay, isDay, midnightOf, yearsLater } from './day.ts'
import type { Day } from './day.ts'

const day = (text: string) => text as Day
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '9999-12-31'])(
    'R-WHEN-1: %s is one',
    (text) => {
      expect(dayShape(text)).toEqual({ ok: true, value: text })
    },
  )

  it.each([
    '1899-12-31',
    '1900-02-29',
    '2026-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '10000-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    20_260_101,
  ])('R-WHEN-1: %j is none', (value) => {
    expect(dayShape(value).ok).toBe(false)
  })

  it('is what the platform counts as one, and begins when it does', () => {
    fc.assert(
      fc.property(anyDay, (text) => {
        expect(isDay(text)).toBe(true)
        expect(midnightOf(day(text))).toBe(Date.parse(`${text}T00:00Z`))
      }),
    )
  })

  it('is none that the platform does not count', () => {
    const digits = (length: number, max: number) =>
      fc.nat(max).map((n) => String(n).padStart(length, '0'))
    const written = fc
      .tuple(digits(4, 9999), digits(2, 13), digits(2, 32))
      .map((all) => all.join('-'))
    fc.assert(
      fc.property(written, (text) => {
        const time = Date.parse(`${text}T00:00Z`)
        const is = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
        expect(isDay(text)).toBe(is && text >= '1900')
      }),
    )
  })
})

describe('a day in a zone', () => {
  const hour = 3_600_000

  it.each([
    ['UTC', 24],
    ['Europe/Paris', 22],
    ['America/Toronto', 28],
    ['Pacific/Kiritimati', 10],
    ['Etc/GMT+12', 36],
    ['Asia/Kathmandu', 18.25],
  ])('ends in %s %d hours after its midnight in UTC', (zone, hours) => {
    const of = day('2026-07-15')
    const end = endOfDay(of, zone)
    expect(end).toBe(midnightOf(of) + hours * hour)
    expect([dayIn(zone, end - 1), dayIn(zone, end)]).toEqual(['2026-07-15', '2026-07-16'])
  })

  it('is longer or shorter when clocks change', () => {
    expect(endOfDay(day('2026-03-29'), 'Europe/Paris')).toBe(Date.UTC(2026, 2, 29, 22))
    expect(endOfDay(day('2026-10-25'), 'Europe/Paris')).toBe(Date.UTC(2026, 9, 25, 23))
  })

  it('that the zone left out is over when the next one begins', () => {
    const [before, out] = ['2011-12-29', '2011-12-30'].map((each) =>
      endOfDay(day(each), 'Pacific/Apia'),
    )
    expect(before).toBe(out)
  })

  it('that nobody’s tables know is that of UTC', () => {
    expect(dayIn('Europe/Atlantis', Date.UTC(2026, 6, 15, 23, 59))).toBe('2026-07-15')
  })
})

describe('years later', () => {
  it.each([
    ['2026-05-01', 5, '2031-05-01'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 5, '2029-02-28'],
  ])('%s and %d years is %s', (from, years, to) => {
    expect(yearsLater(day(from), years)).toBe(to)
  })
})
