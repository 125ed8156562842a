import { describe, expect, it } from 'vitest'
import { textIn } from '../../text/text.ts'
import { leftInWords } from './left-in-words.ts'

const hour = 3_600_000
const en = textIn('en')
const fr = textIn('fr')

describe('how much time is left', () => {
  it.each([
    [3 * hour + 28 * 60_000, '3 h 28 min left'],
    [59_999, '0 h 0 min left'],
    [24 * hour, '1 day left'],
    [5 * 24 * hour + hour, '5 days left'],
    [0, 'overdue since today'],
    [-25 * hour, 'overdue by 1 day'],
    [-72 * hour, 'overdue by 3 days'],
  ])('%i ms is “%s”', (left, words) => {
    expect(leftInWords(left, en)).toBe(words)
  })

  it('is said in French', () => {
    expect(leftInWords(48 * hour, fr)).toBe('reste 2 jours')
    expect(leftInWords(-48 * hour, fr)).toBe('en retard de 2 jours')
  })
})
