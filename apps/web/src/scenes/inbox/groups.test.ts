import { describe, expect, it } from 'vitest'
import type { InboxRow } from '../../worker/views/inbox.ts'
import { groupOf, grouped } from './groups.ts'

/** Tuesday in Paris, five in the afternoon. */
const now = Date.parse('2026-11-24T16:00:00Z')
const at = (iso: string) => groupOf({ closesAt: Date.parse(iso) }, now, 'Europe/Paris')

describe('the groups of the inbox', () => {
  it('has today by the calendar of the regime, not by hours', () => {
    expect(at('2026-11-24T17:00:00Z')).toBe('today')
    expect(at('2026-11-25T11:00:00Z')).toBe('week')
    expect(groupOf({ closesAt: Date.parse('2026-11-24T17:00:00Z') }, now, 'Asia/Tokyo')).toBe(
      'today',
    )
  })

  it('takes the end of a day as that day', () => {
    expect(at('2026-11-24T23:00:00Z')).toBe('today')
    expect(at('2026-11-25T23:00:00Z')).toBe('week')
  })

  it('is overdue from the instant on', () => {
    expect(at('2026-11-24T16:00:00Z')).toBe('overdue')
    expect(at('2026-11-24T16:00:01Z')).toBe('today')
  })

  it('ends the week after seven days', () => {
    expect(at('2026-12-01T16:00:00Z')).toBe('week')
    expect(at('2026-12-01T16:00:01Z')).toBe('later')
    expect(groupOf({}, now, 'Europe/Paris')).toBe('none')
  })

  it('stands in the order of pressing, without empty groups', () => {
    const row = (id: string, iso?: string) =>
      ({ id, ...(iso === undefined ? {} : { closesAt: Date.parse(iso) }) }) as InboxRow
    const rows = [row('a'), row('b', '2027-01-01T00:00:00Z'), row('c', '2026-11-01T00:00:00Z')]
    expect(grouped(rows, now, 'Europe/Paris').map(({ group }) => group)).toEqual([
      'overdue',
      'later',
      'none',
    ])
  })
})
