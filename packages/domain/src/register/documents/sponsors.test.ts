import { describe, expect, it } from 'vitest'
import {
  circulates,
  documentAt,
  issues,
  reasonOf,
  stateAfter,
  upon,
} from '../../acts.test-support.ts'
import { canada, claire, governance, kim, korea, nils, norway } from '../../cast.test-support.ts'
import { inbox } from '../views/inbox.ts'

const sponsored = (...sponsors: readonly string[]) => circulates({ sponsors })
const says = (by: typeof kim, hat: 'partner' | 'chair' = 'partner') =>
  upon(1, 'sponsorship.confirmed', {}, { by, hat })

describe('sponsors', () => {
  it('R-REGISTER-26: a seat is one by its own word only, however often it says so', () => {
    const acts = [sponsored('KR', 'chair'), says(kim), says(kim)]
    expect(reasonOf(...acts)).toBeUndefined()
    expect(documentAt(stateAfter(acts), 1)).toMatchObject({
      sponsors: [korea, 'chair'],
      confirmedSponsors: [korea],
    })
  })

  it.each([
    ['that the regime does not have', ['KR', 'XX'], 'no-such-seat'],
    ['an office that nobody holds', ['ie-chair'], 'no-such-seat'],
    ['named twice', ['KR', 'NO', 'KR'], 'sponsor-named-twice'],
    ['whose own paper it is', ['KR', 'CA'], 'originator-named-as-sponsor'],
  ])('R-REGISTER-26: no sponsor is a seat %s', (_, sponsors, reason) => {
    expect(reasonOf(sponsored(...sponsors))).toBe(`R-REGISTER-26 ${reason}`)
  })

  it('R-REGISTER-26: of a further issue, its originator is none either', () => {
    const issue = (sponsors: readonly string[]) =>
      issues('rev', 1, { sponsors }, { by: claire, hat: 'poc' })
    expect(reasonOf(circulates(), issue([canada]))).toBe(
      'R-REGISTER-26 originator-named-as-sponsor',
    )
    expect(reasonOf(circulates(), issue([norway]))).toBeUndefined()
  })

  it('R-REGISTER-26: a seat that was not named is none by saying so', () => {
    expect(reasonOf(sponsored('KR'), says(nils))).toBe('R-REGISTER-26 not-named-as-sponsor')
    expect(reasonOf(sponsored('NO'), says(nils, 'chair'))).toBe(
      'R-REGISTER-26 not-named-as-sponsor',
    )
  })

  it('R-REGISTER-15: nobody sponsors what is not there', () => {
    expect(reasonOf(says(kim))).toBe('R-REGISTER-15 no-such-document')
  })

  it('R-REGISTER-1: there is at least one, or no such field', () => {
    expect(reasonOf(sponsored())).toBe('R-REGISTER-1 wrong-fields')
  })

  it('R-REGISTER-26: whoever was named finds it in its inbox until it says so, an office too', () => {
    const asked = (seat: typeof norway | 'chair', ...acts: ReturnType<typeof says>[]) => {
      const { register } = stateAfter([sponsored('NO', 'chair'), ...acts])
      const reasons = inbox(register, governance, seat).flatMap((item) => item.reasons)
      return reasons.some(({ type }) => type === 'sponsorship-named')
    }
    expect([asked(norway), asked('chair')]).toEqual([true, true])
    expect(asked(norway, says(nils))).toBe(false)
    expect(asked('chair', says(nils, 'chair'))).toBe(false)
    expect(asked(norway, says(nils, 'chair'))).toBe(true)
  })
})
