import { beforeEach, describe, expect, it } from 'vitest'
import { cast, enrolling, keysFor } from '../cast.test-support.ts'
import type { Cast, Doing, Keys } from '../cast.test-support.ts'
import { peopleOf, seatsOf } from '../seat.ts'

let c: Cast
let person: Keys
beforeEach(async () => {
  c = await cast()
  person = await keysFor('a new person')
})

const rule = (doing: Doing) => {
  const answer = c.record.propose(doing)
  return answer.ok ? 'admitted' : answer.error.rule
}

describe('enrolling', () => {
  it('seats a person with hats and rights', () => {
    const hats = { partner: ['read', 'draft'], chair: ['speak'] }
    const state = c.record.do(enrolling(c.korea, 'partner', 'KR', person, hats))
    const enrolled = peopleOf(state, 'chair')[0]
    expect(enrolled && seatsOf(enrolled)).toEqual(expect.arrayContaining(['KR', 'chair']))
  })

  it('R-GOV-2: takes sound keys, each once', () => {
    expect(rule(enrolling(c.japan, 'partner', 'JP', c.officer, { partner: ['read'] }))).toBe(
      'R-GOV-2',
    )
    const small = { ...person, key: new Uint8Array(32) as never }
    expect(rule(enrolling(c.japan, 'partner', 'JP', small, { partner: ['read'] }))).toBe('R-GOV-2')
  })

  it.each<[string, string, { readonly [hat: string]: readonly string[] }]>([
    ['a partner that there is not', 'US', { partner: ['read'] }],
    ['no hat', 'JP', {}],
    ['an office of another', 'JP', { chair: ['read'] }],
    ['a hat without rights', 'JP', { partner: [] }],
    ['a right twice', 'JP', { partner: ['read', 'read'] }],
  ])('R-GOV-3: refuses %s', (_, partner, hats) => {
    expect(rule(enrolling(c.japan, 'partner', partner, person, hats))).toBe('R-GOV-3')
  })

  it('R-GOV-4: is for an administrator', () => {
    expect(rule(enrolling(c.officer, 'partner', 'JP', person, { partner: ['read'] }))).toBe(
      'R-GOV-4',
    )
  })

  it('R-GOV-4: … of the own partner', () => {
    expect(rule(enrolling(c.japan, 'partner', 'KR', person, { partner: ['read'] }))).toBe('R-GOV-4')
    expect(rule(enrolling(c.founder, 'poc', 'FR', person, { partner: ['read'] }))).toBe('R-GOV-4')
  })

  it('R-GOV-4: … or of the office, for that hat', () => {
    expect(rule(enrolling(c.founder, 'poc', 'FR', person, { poc: ['read'] }))).toBe('admitted')
  })

  it('R-GOV-4: the POC seats the first person of a partner, as its administrator, and nobody else', async () => {
    const other = await keysFor('another')
    const record = c.record
    expect(rule(enrolling(c.founder, 'poc', 'JP', person, { partner: ['administer'] }))).toBe(
      'R-GOV-4',
    )
    expect(peopleOf(record.state!, 'JP' as never).length).toBe(2)
    expect(rule(enrolling(c.founder, 'poc', 'KR', other, { partner: ['read'] }))).toBe('R-GOV-4')
  })
})
