import { beforeEach, describe, expect, it } from 'vitest'
import { blob, cast, enrolling, keying, keysFor } from '../cast.test-support.ts'
import type { Cast, Doing, Keys } from '../cast.test-support.ts'
import { allSeats, hatOf, liveGeneration } from '../seat.ts'

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const rule = (doing: Doing) => {
  const answer = c.record.propose(doing)
  return answer.ok ? 'admitted' : answer.error.rule
}

const wrapping = (by: Keys, seat: string, generation: number, holders: readonly Keys[]): Doing => ({
  by,
  kind: 'seat.wrapped',
  blobs: [[blob, 1]],
  body: { seat, generation, wrap: blob, holders: holders.map(({ id }) => id) },
})

describe('a seat', () => {
  it('R-GOV-5: is keyed from the seat, by an administrator, in generations from 1', () => {
    const holders = [c.japan, c.officer]
    expect(rule(keying(c.korea, 'partner', 'JP', holders))).toBe('R-GOV-5')
    expect(rule(keying(c.officer, 'partner', 'JP', holders))).toBe('R-GOV-5')
    expect(rule(keying(c.japan, 'partner', 'JP', holders, 2))).toBe('R-GOV-5')
    expect(rule(keying(c.japan, 'partner', 'JP', holders))).toBe('admitted')
    expect(rule(keying(c.japan, 'partner', 'JP', holders))).toBe('R-GOV-5')
    expect(rule(keying(c.japan, 'partner', 'JP', holders, 2))).toBe('admitted')
    expect(liveGeneration(c.record.state!, 'JP' as never)?.number).toBe(2)
  })

  it('R-GOV-2: has a recipient that stands nowhere else', () => {
    const holders = [c.japan, c.officer]
    const borrowed = (from: Keys) => ({ ...c.japan, seatRecipients: [from.recipient] })
    expect(rule(keying(borrowed(c.korea), 'partner', 'JP', holders))).toBe('R-GOV-2')
    c.record.do(keying(c.japan, 'partner', 'JP', holders))
    const again = { ...c.japan, seatRecipients: [c.korea.recipient, c.japan.seatRecipients[0]!] }
    expect(rule(keying(again, 'partner', 'JP', holders, 2))).toBe('R-GOV-2')
  })

  it('R-GOV-6: has its people for holders, no more and no fewer', () => {
    expect(rule(keying(c.japan, 'partner', 'JP', [c.japan]))).toBe('R-GOV-6')
    expect(rule(keying(c.japan, 'partner', 'JP', [c.japan, c.korea]))).toBe('R-GOV-6')
    expect(rule(keying(c.japan, 'partner', 'JP', [c.japan, c.japan]))).toBe('R-GOV-6')
  })

  it('R-GOV-6: is wrapped later to those who do not hold it', async () => {
    const late = await keysFor('late')
    expect(rule(wrapping(c.japan, 'JP', 1, [c.officer]))).toBe('R-GOV-6')
    c.record.do(keying(c.japan, 'partner', 'JP', [c.japan, c.officer]))
    c.record.do(enrolling(c.japan, 'partner', 'JP', late, { partner: ['read'] }))
    expect(rule(wrapping(c.japan, 'JP', 2, [late]))).toBe('R-GOV-6')
    expect(rule(wrapping(c.japan, 'JP', 1, [c.officer]))).toBe('R-GOV-6')
    expect(rule(wrapping(c.japan, 'JP', 1, [c.korea]))).toBe('R-GOV-6')
    expect(rule(wrapping(c.japan, 'JP', 1, [late, late]))).toBe('R-GOV-6')
    expect(rule(wrapping(c.japan, 'JP', 1, [late]))).toBe('admitted')
    expect(rule(wrapping(c.japan, 'JP', 1, [late]))).toBe('R-GOV-6')
    const live = liveGeneration(c.record.state!, 'JP' as never)
    expect(live?.wraps.flatMap(({ to }) => to).length).toBe(3)
    c.record.do(keying(c.japan, 'partner', 'JP', [c.japan, c.officer, late], 2))
    const last = await keysFor('last')
    c.record.do(enrolling(c.japan, 'partner', 'JP', last, { partner: ['read'] }))
    expect(rule(wrapping(c.japan, 'JP', 2, [last]))).toBe('admitted')
  })

  it('is a partner or an office, in one order', () => {
    expect(allSeats(c.record.state!)).toEqual(['FR', 'JP', 'KR', 'chair', 'poc'])
    expect([hatOf('FR' as never), hatOf('chair')]).toEqual(['partner', 'chair'])
  })
})
