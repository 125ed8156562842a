import { describe, expect, it } from 'vitest'
import { mayDay, reasonOf, stateAfter } from '../acts.test-support.ts'
import type { Said } from '../acts.test-support.ts'
import { claire, felix, few, korea, norway } from '../cast.test-support.ts'
import { phaseOf, phases } from './phase.ts'

const says = (partner: string, phase: string, frame: Partial<Said> = {}): Said => ({
  by: claire,
  hat: 'poc',
  kind: 'rollout.phased',
  body: { partner, phase },
  ...frame,
})

describe('the phase of a partner', () => {
  it('R-ROLLOUT-1: is what the POC said last, and full where it said nothing', () => {
    const state = stateAfter([says('NO', 'paper'), says('NO', 'test', { at: mayDay + 1 })])
    expect([phaseOf(state, norway), phaseOf(state, korea)]).toEqual(['test', 'full'])
    expect(state.phases.get(norway)).toEqual({ phase: 'test', from: mayDay + 1 })
  })

  it.each(phases)('R-ROLLOUT-1: may be %s', (phase) => {
    expect(reasonOf(says('NO', phase))).toBeUndefined()
  })

  it('R-ROLLOUT-1: is the POC’s to say, with the right to speak, to all', () => {
    expect(reasonOf(says('NO', 'full', { by: felix, hat: 'partner' }))).toBe(
      'R-ROLLOUT-1 not-the-poc',
    )
    const mute = { ...claire, hats: new Map([['poc', ['read']]]) } as typeof claire
    expect(reasonOf(says('NO', 'full', { by: mute }))).toBe('R-ROLLOUT-1 not-the-poc')
    expect(reasonOf(says('KR', 'full', { to: few }))).toBe('R-ROLLOUT-1 not-audience-all')
  })

  it('R-ROLLOUT-1: is that of a partner of the regime', () => {
    expect(reasonOf(says('JP', 'full'))).toBe('R-ROLLOUT-1 no-such-seat')
  })

  it.each([
    ['of an office', says('chair', 'full')],
    ['that there is not', says('NO', 'soon')],
  ])('R-REGISTER-1: %s is void', (_, act) => {
    expect(reasonOf(act)).toBe('R-REGISTER-1 wrong-fields')
  })
})
