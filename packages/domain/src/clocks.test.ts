import { describe, expect, it } from 'vitest'
import { endOfDay, instantsShowing } from './day.ts'
import type { Day } from './day.ts'

const day = (text: string): Day => text as Day
const utc = (...parts: readonly [number, number, number, number, number?]) =>
  Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4] ?? 0)

describe('what clocks show', () => {
  it.each([
    ['2026-07-15', 18 * 60, 'Europe/Paris', [utc(2026, 7, 15, 16)]],
    ['2026-01-15', 0, 'Asia/Kolkata', [utc(2026, 1, 14, 18, 30)]],
    ['2026-03-29', 150, 'Europe/Paris', []],
    ['2026-10-25', 150, 'Europe/Paris', [utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 1, 30)]],
    ['2026-12-31', 1439, 'Pacific/Kiritimati', [utc(2026, 12, 31, 9, 59)]],
    ['2026-12-31', 1439, 'UTC', [utc(2026, 12, 31, 23, 59)]],
  ])('on %s at minute %i in %s', (text, minute, zone, instants) => {
    expect(instantsShowing(day(text), minute, zone)).toEqual(instants)
  })

  it('R-WHEN-2: at the end of a day it is the next one', () => {
    expect(endOfDay(day('2026-07-15'), 'Europe/Paris')).toBe(utc(2026, 7, 15, 22))
  })
})
