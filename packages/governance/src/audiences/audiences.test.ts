import { beforeEach, describe, expect, it } from 'vitest'
import { audienceId, blob, cast, creating, keying, recipientNamed } from '../cast.test-support.ts'
import type { Cast, Doing, Keys } from '../cast.test-support.ts'
import { audienceAll, audienceName, currentEpoch, isEpochVoid, ownAudience } from './audience.ts'

let c: Cast
const everyone = ['FR', 'JP', 'KR', 'chair', 'poc']
beforeEach(async () => {
  c = await cast()
  c.record.do(keying(c.japan, 'partner', 'JP', [c.japan, c.officer]))
  c.record.do(keying(c.france, 'partner', 'FR', [c.france]))
})

const rule = (doing: Doing) => {
  const answer = c.record.propose(doing)
  return answer.ok ? 'admitted' : answer.error.rule
}
const audience = (name: string) => c.record.state!.audiences.get(audienceName(audienceId(name)))!

const rotating = (by: Keys, name: string, epoch: number, sealedSeq: number): Doing => ({
  by,
  to: { audience: audienceId(name) },
  kind: 'audience.rotated',
  blobs: [[blob, 1]],
  body: {
    epoch,
    recipient: recipientNamed(by, `${name} ${epoch}`),
    wrap: blob,
    tagKey: new Uint8Array(32).fill(epoch),
    sealedSeq,
  },
})
const wrapping = (by: Keys, name: string, seat: string, epochs: readonly number[]): Doing => ({
  by,
  to: { audience: audienceId(name) },
  kind: 'audience.wrapped',
  blobs: [[blob, 1]],
  body: { seat, epochs, wrap: blob },
})
const answering = (by: Keys, name: string, kind: 'opened' | 'refused', epoch = 1): Doing => ({
  by,
  to: { audience: audienceId(name) },
  kind: `audience.${kind}`,
  body: { epoch },
})
const pair = () => c.record.do(creating(c.japan, 'partner', 'pair', 'named', ['JP', 'KR']))

describe('creating an audience', () => {
  it.each([
    ['a seat that there is not', ['JP', 'US']],
    ['members out of order', ['KR', 'JP']],
    ['a member twice', ['JP', 'JP']],
    ['its creator left out', ['FR', 'KR']],
  ])('R-GOV-7: refuses %s', (_, members) => {
    expect(rule(creating(c.japan, 'partner', 'x', 'named', members))).toBe('R-GOV-7')
  })

  it('R-GOV-7: takes an id once, from someone who may write', () => {
    pair()
    expect(rule(creating(c.japan, 'partner', 'pair', 'named', ['FR', 'JP']))).toBe('R-GOV-7')
    expect(rule(creating(c.officer, 'partner', 'x', 'named', ['FR', 'JP']))).toBe('R-GOV-7')
  })

  it('R-GOV-8: makes one audience of everybody, by the POC', () => {
    expect(rule(creating(c.japan, 'partner', 'all', 'all', everyone))).toBe('R-GOV-8')
    expect(rule(creating(c.founder, 'poc', 'all', 'all', ['FR', 'JP', 'KR', 'poc']))).toBe(
      'R-GOV-8',
    )
    expect(audienceAll(c.record.state!)).toBeUndefined()
    expect(rule(creating(c.founder, 'poc', 'all', 'all', everyone))).toBe('admitted')
    expect(rule(creating(c.founder, 'poc', 'again', 'all', everyone))).toBe('R-GOV-8')
    expect(audienceAll(c.record.state!)?.members).toEqual(everyone)
  })

  it('R-GOV-8: makes one audience of each seat alone, by its administrator', () => {
    expect(rule(creating(c.japan, 'partner', 'own', 'own', ['JP', 'KR']))).toBe('R-GOV-8')
    expect(rule(creating(c.japan, 'partner', 'own', 'capacity', ['JP']))).toBe('R-GOV-8')
    expect(rule(creating(c.japan, 'partner', 'own', 'own', ['JP']))).toBe('admitted')
    expect(rule(creating(c.japan, 'partner', 'own 2', 'own', ['JP']))).toBe('R-GOV-8')
    expect(rule(creating(c.founder, 'poc', 'poc', 'own', ['poc']))).toBe('R-GOV-8')
    expect(rule(creating(c.founder, 'poc', 'poc', 'capacity', ['poc']))).toBe('admitted')
    expect(ownAudience(c.record.state!, 'poc')?.sort).toBe('capacity')
    expect(ownAudience(c.record.state!, 'chair')).toBeUndefined()
  })

  it('R-GOV-8: a named audience has someone besides its creator', () => {
    expect(rule(creating(c.japan, 'partner', 'x', 'named', ['JP']))).toBe('R-GOV-8')
  })
})

describe("an epoch's recipient", () => {
  const instead = (doing: Doing, recipient: Uint8Array): Doing => ({
    ...doing,
    body: { ...doing.body, recipient },
  })

  it('R-GOV-12: is no person’s and no generation’s, so that nobody is paid a secret of theirs', () => {
    const create = creating(c.japan, 'partner', 'x', 'named', ['FR', 'JP'])
    expect(rule(instead(create, c.france.recipient))).toBe('R-GOV-12')
    expect(rule(instead(create, c.france.seatRecipients[0]!))).toBe('R-GOV-12')
    pair()
    expect(rule(instead(rotating(c.japan, 'pair', 2, 1), c.france.recipient))).toBe('R-GOV-12')
    expect(rule(create)).toBe('admitted')
  })

  it('R-GOV-12: is no other epoch’s of its audience; of others, not all its readers know', () => {
    pair()
    const first = currentEpoch(audience('pair')).recipient
    expect(rule(instead(rotating(c.japan, 'pair', 2, 1), first))).toBe('R-GOV-12')
    const elsewhere = creating(c.japan, 'partner', 'x', 'named', ['FR', 'JP'])
    expect(rule(instead(elsewhere, first))).toBe('admitted')
  })
})

describe('an audience', () => {
  it('R-GOV-9: rotates to the next epoch, with nothing sealed in between', () => {
    pair()
    const to = { audience: audienceId('pair'), epoch: 1 }
    c.record.do({ by: c.korea, to })
    expect(rule(rotating(c.japan, 'pair', 3, 2))).toBe('R-GOV-9')
    expect(rule(rotating(c.japan, 'pair', 2, 1))).toBe('R-GOV-9')
    expect(rule(rotating(c.france, 'pair', 2, 2))).toBe('R-GATE-4')
    expect(rule(rotating(c.korea, 'pair', 2, 2))).toBe('admitted')
    expect(currentEpoch(audience('pair')).tagKey[0]).toBe(2)
    expect(rule({ by: c.japan, to })).toBe('R-GATE-5')
    expect(rule({ by: c.japan, to: { ...to, epoch: 2 } })).toBe('admitted')
  })

  it('R-GOV-10: owes its secrets to those who had no generation, and they are paid by others', () => {
    pair()
    c.record.do(rotating(c.japan, 'pair', 2, 1))
    expect(audience('pair').owed).toEqual(new Map([['KR', [1, 2]]]))
    expect(rule(wrapping(c.japan, 'pair', 'KR', [1]))).toBe('R-GOV-10')
    c.record.do(keying(c.korea, 'partner', 'KR', [c.korea]))
    expect(rule(wrapping(c.korea, 'pair', 'KR', [1]))).toBe('R-GOV-10')
    expect(rule(wrapping(c.japan, 'pair', 'KR', [3]))).toBe('R-GOV-10')
    expect(rule(wrapping(c.japan, 'pair', 'KR', [1, 1]))).toBe('R-GOV-10')
    expect(rule(wrapping(c.japan, 'pair', 'KR', [1]))).toBe('admitted')
    expect(rule(wrapping(c.japan, 'pair', 'KR', [2]))).toBe('admitted')
    expect(audience('pair').epochs.map(({ wraps }) => wraps.at(-1)?.to)).toEqual([['KR'], ['KR']])
    expect(rule(wrapping(c.japan, 'pair', 'FR', [1]))).toBe('R-GOV-10')
  })

  it('R-GOV-10: goes on owing until the seat can open what it was given', () => {
    c.record.do(creating(c.japan, 'partner', 'three', 'named', ['FR', 'JP', 'KR']))
    c.record.do(keying(c.korea, 'partner', 'KR', [c.korea]))
    expect(rule(wrapping(c.japan, 'three', 'KR', [1]))).toBe('admitted')
    expect(rule(wrapping(c.japan, 'three', 'KR', [1]))).toBe('R-GOV-10')
    expect(rule(answering(c.korea, 'three', 'refused'))).toBe('admitted')
    expect(audience('three').owed).toEqual(new Map([['KR', [1]]]))
    expect(rule(wrapping(c.france, 'three', 'KR', [1]))).toBe('admitted')
    expect(rule(answering(c.korea, 'three', 'opened'))).toBe('admitted')
    expect(audience('three').owed.size).toBe(0)
    expect(rule(wrapping(c.france, 'three', 'KR', [1]))).toBe('R-GOV-10')
  })

  it('R-GOV-10: keeps the other debts when one is paid', () => {
    pair()
    c.record.do(rotating(c.japan, 'pair', 2, 1))
    c.record.do(keying(c.korea, 'partner', 'KR', [c.korea]))
    c.record.do(wrapping(c.japan, 'pair', 'KR', [1, 2]))
    c.record.do(answering(c.korea, 'pair', 'opened', 2))
    expect(audience('pair').owed).toEqual(new Map([['KR', [1]]]))
    c.record.do(answering(c.korea, 'pair', 'refused', 1))
    expect(audience('pair').owed).toEqual(new Map([['KR', [1]]]))
  })

  it('R-GOV-11: hears once for each wrap whether a seat can open it', () => {
    pair()
    expect(rule(answering(c.japan, 'pair', 'opened', 2))).toBe('R-GOV-11')
    expect(rule(answering(c.korea, 'pair', 'opened'))).toBe('R-GOV-11')
    expect(rule(answering(c.japan, 'pair', 'opened'))).toBe('admitted')
    expect(rule(answering(c.japan, 'pair', 'refused'))).toBe('R-GOV-11')
    c.record.do(rotating(c.japan, 'pair', 2, 1))
    expect(rule(answering(c.japan, 'pair', 'opened', 2))).toBe('admitted')
    expect(rule(answering(c.japan, 'pair', 'opened', 1))).toBe('R-GOV-11')
  })

  it('R-GOV-9: is rotated by somebody who may write', () => {
    c.record.do(creating(c.japan, 'partner', 'pair', 'named', ['JP', 'KR']))
    expect(rule(rotating(c.officer, 'pair', 2, 1))).toBe('R-GOV-9')
    expect(rule(rotating(c.japan, 'pair', 2, 1))).toBe('admitted')
  })

  it('R-SEAL-6: has a void epoch while as many members refuse it as open it', () => {
    c.record.do(creating(c.founder, 'poc', 'all', 'all', everyone))
    c.record.do(keying(c.korea, 'partner', 'KR', [c.korea]))
    c.record.do(rotating(c.japan, 'all', 2, 1))
    const isVoid = () => isEpochVoid(audience('all').epochs[1]!)
    expect(isVoid()).toBe(false)
    c.record.do(answering(c.korea, 'all', 'refused', 2))
    expect(isVoid()).toBe(true)
    c.record.do(answering(c.france, 'all', 'opened', 2))
    expect(isVoid()).toBe(false)
    c.record.do(wrapping(c.france, 'all', 'KR', [2]))
    c.record.do(answering(c.korea, 'all', 'opened', 2))
    expect(isVoid()).toBe(false)
  })

  describe('of three that hold it', () => {
    const hour = 3_600_000
    const later = (doing: Doing, receivedAt: number): Doing => ({
      ...doing,
      receivedAt,
      until: receivedAt,
    })
    const epoch = () => audience('three').epochs[0]!
    beforeEach(() => {
      c.record.do(keying(c.korea, 'partner', 'KR', [c.korea]))
      c.record.do(creating(c.japan, 'partner', 'three', 'named', ['FR', 'JP', 'KR']))
    })

    it('R-GOV-13: is not refused by its maker, nor by one that opened it or sealed to it', () => {
      expect(rule(answering(c.japan, 'three', 'refused'))).toBe('R-GOV-13')
      const to = { audience: audienceId('three'), epoch: 1 }
      c.record.do({ by: c.korea, to })
      expect(epoch().sealers).toEqual(['KR'])
      expect(rule(answering(c.korea, 'three', 'refused'))).toBe('R-GOV-13')
      expect(rule(answering(c.korea, 'three', 'opened'))).toBe('admitted')
      c.record.do(answering(c.france, 'three', 'opened'))
      expect(rule(answering(c.france, 'three', 'refused'))).toBe('R-GOV-11')
    })

    it('R-GOV-14: a refusal counts for 72 hours; after that its seat is owed, and no more', () => {
      const three = 72 * hour
      c.record.do(later(answering(c.korea, 'three', 'refused'), three))
      expect(epoch().refusals).toEqual(['KR'])
      expect(isEpochVoid(epoch())).toBe(true)
      c.record.do(later(answering(c.france, 'three', 'refused'), three + 1))
      expect(epoch().refusals).toEqual(['KR'])
      expect(audience('three').owed.get('FR' as never)).toEqual([1])
    })

    it('R-GOV-14: a wrap that comes later neither takes a refusal back nor lets another count', () => {
      c.record.do(answering(c.korea, 'three', 'refused'))
      c.record.do(later(wrapping(c.japan, 'three', 'KR', [1]), 100 * hour))
      expect(isEpochVoid(epoch())).toBe(true)
      c.record.do(later(answering(c.korea, 'three', 'opened'), 100 * hour))
      expect(isEpochVoid(epoch())).toBe(false)
    })

    it('R-GOV-14: a seat that was given no wrap at first can void nothing', () => {
      c.record.do(creating(c.japan, 'partner', 'with the POC', 'named', ['JP', 'poc']))
      c.record.do(keying(c.founder, 'poc', 'poc', [c.founder]))
      c.record.do(wrapping(c.japan, 'with the POC', 'poc', [1]))
      c.record.do({ ...answering(c.founder, 'with the POC', 'refused'), hat: 'poc' })
      expect(isEpochVoid(audience('with the POC').epochs[0]!)).toBe(false)
      expect(audience('with the POC').owed.get('poc')).toEqual([1])
    })
  })

  it('R-GOV-9: is rotated by a seat once in ten minutes, unless another’s epoch is void', () => {
    c.record.do(keying(c.korea, 'partner', 'KR', [c.korea]))
    pair()
    const minutes = (count: number) => ({ receivedAt: count * 60_000, until: count * 60_000 })
    expect(rule({ ...rotating(c.japan, 'pair', 2, 1), ...minutes(1) })).toBe('admitted')
    expect(rule({ ...rotating(c.japan, 'pair', 3, 1), ...minutes(10) })).toBe('R-GOV-9')
    expect(rule({ ...rotating(c.korea, 'pair', 3, 1), ...minutes(10) })).toBe('admitted')
    c.record.do({ ...answering(c.japan, 'pair', 'refused', 3), ...minutes(10) })
    expect(rule({ ...rotating(c.korea, 'pair', 4, 1), ...minutes(10) })).toBe('R-GOV-9')
    expect(rule({ ...rotating(c.japan, 'pair', 4, 1), ...minutes(10) })).toBe('admitted')
    expect(rule({ ...rotating(c.japan, 'pair', 5, 1), ...minutes(20) })).toBe('admitted')
  })
})

it('an audience without an epoch is a fault of this program', () => {
  pair()
  expect(() => currentEpoch({ ...audience('pair'), epochs: [] })).toThrow('from its creation on')
})
