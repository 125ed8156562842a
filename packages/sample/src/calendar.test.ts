import { describe, expect, it } from 'vitest'
import { calendarAround } from './calendar.ts'

describe('the calendar of the sample', () => {
  it('counts working weeks from the week of the day it is given', () => {
    const { weekday } = calendarAround('2026-11-24')
    expect(weekday(0, 1).iso).toBe('2026-11-23')
    expect(weekday(-2, 4).iso).toBe('2026-11-12')
    expect(calendarAround('2026-11-29').weekday(0, 1).iso).toBe('2026-11-23')
  })

  it('leaves out the weeks in which offices are closed, in both directions', () => {
    expect(calendarAround('2026-11-24').weekday(4, 5).iso).toBe('2027-01-08')
    expect(calendarAround('2027-01-06').weekday(-1, 5).iso).toBe('2026-12-18')
  })

  it('writes days in both languages', () => {
    const first = calendarAround('2026-11-24').weekday(1, 2)
    expect(first.long).toEqual({ en: 'Tuesday 1 December 2026', fr: 'mardi 1er décembre 2026' })
    expect(first.short).toEqual({ en: '1 December', fr: '1er décembre' })
    expect(calendarAround('2026-11-24').weekday(-2, 3).short.fr).toBe('11 novembre')
  })

  it('takes a date and nothing else', () => {
    expect(() => calendarAround('yesterday')).toThrow('no date')
  })
})
