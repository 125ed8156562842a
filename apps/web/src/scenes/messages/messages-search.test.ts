import { describe, expect, it } from 'vitest'
import { writingSearch, replySubject } from './messages-search.ts'

describe('a message that is written', () => {
  it('takes from its address what it knows', () => {
    expect(writingSearch({ to: 'JP,KR', reply: '', about: 3, more: 'x' })).toEqual({ to: 'JP,KR' })
  })

  it('answers with one “Re: ”', () => {
    expect(replySubject('Schedule')).toBe('Re: Schedule')
    expect(replySubject('Re: Schedule')).toBe('Re: Schedule')
    expect(replySubject('x'.repeat(300))).toHaveLength(300)
  })
})
