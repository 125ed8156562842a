import { describe, expect, it } from 'vitest'
import { dueOf, workingDaysBetween } from './due.ts'

const at = (text: string): number => Date.parse(text)

describe('a due date as it is filled in', () => {
  it('is until the end of the day where no time is said', () => {
    const due = dueOf('2026-12-15', '', 'Europe/Paris')
    expect(due).toMatchObject({ type: 'day', day: '2026-12-15', until: at('2026-12-15T23:00Z') })
  })
  it('is an instant in the zone of the regime', () => {
    const due = dueOf('2026-07-15', '18:00', 'Europe/Paris')
    expect(due).toMatchObject({ type: 'instant', at: at('2026-07-15T16:00Z') })
  })
  it('is nothing where the clocks leave it out, or show it twice', () => {
    expect(dueOf('2026-03-29', '02:30', 'Europe/Paris')).toBeUndefined()
    expect(dueOf('2026-10-25', '02:30', 'Europe/Paris')).toBeUndefined()
    expect(dueOf('2026-02-30', '', 'Europe/Paris')).toBeUndefined()
  })
})

describe('working days', () => {
  it('are those of the capital that gets the least', () => {
    // From Monday noon UTC to Thursday noon UTC: Tuesday and Wednesday are whole everywhere.
    expect(workingDaysBetween(at('2026-11-23T12:00Z'), at('2026-11-26T12:00Z'))).toBe(2)
    // To Wednesday late in Paris it is Thursday in Wellington, and Wednesday afternoon in Washington.
    expect(workingDaysBetween(at('2026-11-23T12:00Z'), at('2026-11-25T22:00Z'))).toBe(1)
  })
  it('are not counted over a weekend', () => {
    expect(workingDaysBetween(at('2026-11-27T12:00Z'), at('2026-11-30T12:00Z'))).toBe(0)
  })
})
