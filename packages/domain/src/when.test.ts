import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CborValue } from '@epoc/event'
import { cborMapOf } from './cbor-of.ts'
import { midnightOf } from './day.ts'
import type { Day } from './day.ts'
import { closeOf, isLate, untilEndOf, whenShape } from './when.ts'
import type { When } from './when.ts'

const hour = 3_600_000
const day = '2026-07-15' as Day
const midnight = Date.UTC(2026, 6, 15)
const isWhen = (fields: Parameters<typeof cborMapOf>[0]) => whenShape(cborMapOf(fields)).ok

describe('a When', () => {
  it.each<[string, Parameters<typeof cborMapOf>[0]]>([
    ['an instant', { type: 'instant', at: 0, zone: 'Etc/GMT+12' }],
    ['a day', { type: 'day', day, zone: 'Europe/Paris', until: midnight + 22 * hour }],
    ['before a meeting', { type: 'before-meeting', meeting: 'Plenary, Madrid' }],
    ['in words', { type: 'in-words', words: 'In the coming days' }],
    ['in words, with a day', { type: 'in-words', words: 'Soon', suggested: day }],
    ['none', { type: 'none' }],
  ])('R-WHEN-1: is %s', (_, fields) => {
    const read = whenShape(cborMapOf(fields))
    expect(read).toEqual({ ok: true, value: fields })
  })

  it.each<[string, Parameters<typeof cborMapOf>[0]]>([
    ['of another form', { type: 'sometime' }],
    ['an instant without a zone', { type: 'instant', at: 0 }],
    ['an instant with a day', { type: 'instant', at: 0, zone: 'UTC', day }],
    ['a day without its end', { type: 'day', day, zone: 'UTC' }],
    ['a day that is none', { type: 'day', day: '2026-06-31', zone: 'UTC', until: midnight }],
    ['a zone that is no name', { type: 'instant', at: 0, zone: 'Europe Paris' }],
    ['a zone of empty parts', { type: 'instant', at: 0, zone: 'Europe//Paris' }],
    ['a zone that is a path', { type: 'instant', at: 0, zone: '/Paris' }],
    ['a zone too long', { type: 'instant', at: 0, zone: 'x'.repeat(65) }],
    ['a meeting without a name', { type: 'before-meeting', meeting: ' ' }],
    ['a meeting of too long a name', { type: 'before-meeting', meeting: 'x'.repeat(301) }],
    ['too many words', { type: 'in-words', words: 'x'.repeat(301) }],
    ['words on two lines', { type: 'in-words', words: 'soon\nor late' }],
    ['words with no day', { type: 'in-words', words: 'soon', suggested: 'Friday' }],
    ['nothing, with words', { type: 'none', words: 'never' }],
  ])('R-WHEN-1: is not %s', (_, fields) => {
    expect(isWhen(fields)).toBe(false)
  })

  it('R-WHEN-1: is no text, number or list', () => {
    for (const value of ['none', 0, null, [], true] satisfies CborValue[]) {
      expect(whenShape(value).ok).toBe(false)
    }
  })

  it.each([
    [10 * hour - 1, false],
    [10 * hour, true],
    [36 * hour, true],
    [36 * hour + 1, false],
  ])('R-WHEN-1: a day that ends %d ms after its midnight in UTC: %s', (after, isOne) => {
    expect(isWhen({ type: 'day', day, zone: 'UTC', until: midnight + after })).toBe(isOne)
  })

  it('R-WHEN-1: in every zone, on every day, the end as this machine has it stands', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const date = fc.date({
      min: new Date('1970-01-02'),
      max: new Date('9999-12-30'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(zone, date, (zone, date) => {
        const day = date.toISOString().slice(0, 10) as Day
        const when = untilEndOf(day, zone)
        expect([when, whenShape(cborMapOf(when)).ok]).toEqual([when, true])
      }),
      {
        examples: [
          ['Pacific/Apia', new Date('2011-12-30')],
          ['Pacific/Kwajalein', new Date('1993-08-21')],
        ],
      },
    )
  })
})

describe('what comes too late', () => {
  const instant: When = { type: 'instant', at: midnight, zone: 'UTC' }
  const wholeDay = untilEndOf(day, 'America/Toronto')

  it('R-WHEN-2: is what comes at the instant or after it: equal is late', () => {
    expect([-1, 0, 1].map((after) => isLate(instant, midnight + after))).toEqual([
      false,
      true,
      true,
    ])
  })

  it('R-WHEN-2: is what comes when the day is over where it was set', () => {
    const end = midnightOf(day) + 28 * hour
    expect(closeOf(wholeDay)).toBe(end)
    expect([isLate(wholeDay, end - 1), isLate(wholeDay, end)]).toEqual([false, true])
  })

  it.each<When>([
    { type: 'before-meeting', meeting: 'The plenary' },
    { type: 'in-words', words: 'At once', suggested: day },
    { type: 'none' },
  ])('R-WHEN-2: is nothing where the time has no legal effect: $type', (when) => {
    expect(closeOf(when)).toBeUndefined()
    expect(isLate(when, Number.MAX_SAFE_INTEGER)).toBe(false)
  })
})
