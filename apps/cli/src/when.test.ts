import { describe, expect, it } from 'vitest'
import type { Day } from '@epoc/domain'
import { parseDay, parseWhen, whenInWords } from './when.ts'

const zone = 'Europe/Paris'
const read = (text: string) => {
  const when = parseWhen(text, zone)
  return when.ok ? when.value : when.error.sentence.split('\n')[0]
}

describe('a time as it is typed', () => {
  it('R-WHEN-1: is a day until its end, in the regime’s zone or the one that is named', () => {
    expect(read('2026-07-15')).toEqual({
      type: 'day',
      day: '2026-07-15',
      zone,
      until: Date.UTC(2026, 6, 15, 22),
    })
    expect(read('2026-07-15 Asia/Tokyo')).toMatchObject({
      zone: 'Asia/Tokyo',
      until: Date.UTC(2026, 6, 15, 15),
    })
  })

  it.each([
    ['2026-07-15 18:00', Date.UTC(2026, 6, 15, 16), zone],
    ['2026-07-15T18:00', Date.UTC(2026, 6, 15, 16), zone],
    ['2026-07-15 18:00 Asia/Tokyo', Date.UTC(2026, 6, 15, 9), 'Asia/Tokyo'],
    ['2026-07-15T18:00Z', Date.UTC(2026, 6, 15, 18), zone],
    ['2026-07-15 18:00+09:00', Date.UTC(2026, 6, 15, 9), zone],
    ['2026-10-25 02:30+01:00', Date.UTC(2026, 9, 25, 1, 30), zone],
  ])('is an instant: %s', (text, at, of) => {
    expect(read(text)).toEqual({ type: 'instant', at, zone: of })
  })

  it('is a meeting, words, or none', () => {
    expect(read('before the next plenary')).toEqual({
      type: 'before-meeting',
      meeting: 'the next plenary',
    })
    expect(read('in the coming days')).toEqual({ type: 'in-words', words: 'in the coming days' })
    expect(read('soon (2026-12-15)')).toEqual({
      type: 'in-words',
      words: 'soon',
      suggested: '2026-12-15',
    })
    expect(read('none')).toEqual({ type: 'none' })
  })

  it.each([
    '2026-02-30',
    '15/12/2026',
    '2026-07-15 25:00',
    '2026-07-15Z',
    '18:00',
    'soon (2026-02-30)',
    ' ',
  ])('R-WHEN-2: never becomes words by a slip: %s', (text) =>
    expect(read(text)).toMatch(/is no time/),
  )

  it('is refused where clocks leave it out, show it twice, or the zone is unknown', () => {
    expect(read('2026-03-29 02:30')).toMatch(/leave out 02:30/)
    expect(read('2026-10-25 02:30')).toMatch(/show 02:30 twice .* Say which/)
    expect(read('2026-07-15 18:00 Europe/Nowhere')).toMatch(/no time zone “Europe\/Nowhere”/)
  })
})

it('a day is a day of the calendar', () => {
  expect(parseDay('2026-12-15', '--on')).toEqual({ ok: true, value: '2026-12-15' })
  expect(parseDay('15.12.2026', '--on')).toMatchObject({ error: { exitCode: 2 } })
})

it('a time is read with its zone, and beside it UTC', () => {
  const at = Date.UTC(2026, 6, 15, 16)
  expect(whenInWords({ type: 'instant', at, zone })).toBe(
    'Wed 15 Jul 2026, 18:00 Europe/Paris (16:00 UTC)',
  )
  const day = '2026-07-15' as Day
  expect(whenInWords({ type: 'day', day, zone, until: 0 })).toBe(
    'Wed 15 Jul 2026, end of the day Europe/Paris',
  )
  expect(whenInWords({ type: 'in-words', words: 'soon', suggested: day })).toBe(
    'soon (Wed 15 Jul 2026)',
  )
  expect(whenInWords({ type: 'before-meeting', meeting: 'the plenary' })).toBe('before the plenary')
  expect(whenInWords({ type: 'none' })).toBe('no time set')
})
