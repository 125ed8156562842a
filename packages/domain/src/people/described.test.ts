import { describe, expect, it } from 'vitest'
import { lastVoid, mayDay, stateAfter } from '../acts.test-support.ts'
import type { Said } from '../acts.test-support.ts'
import { claire, felix, few, flore, keyIdOf, kim } from '../cast.test-support.ts'

const describes = (of: string, name: string, frame: Partial<Said>): Said => ({
  by: felix,
  kind: 'person.described',
  body: { person: keyIdOf(of), name, post: 'First Secretary' },
  ...frame,
})

describe('who stands behind a key', () => {
  it('R-REGISTER-10: a person describes itself, and the latest description stands', () => {
    const state = stateAfter([
      describes('flore', 'F. Lorrain', { by: flore }),
      describes('flore', 'Flore Lorrain', { by: flore, at: mayDay + 1 }),
    ])
    expect(state.people.get(flore.id)).toEqual({
      name: 'Flore Lorrain',
      post: 'First Secretary',
      describedAt: mayDay + 1,
    })
  })

  it('R-REGISTER-10: an administrator describes people of the own partner, in either hat', () => {
    const byPartner = stateAfter([describes('flore', 'Flore', {})])
    expect(byPartner.people.get(flore.id)?.name).toBe('Flore')
    const byPoc = stateAfter([describes('felix', 'Félix', { by: claire, hat: 'poc' })])
    expect(byPoc.people.get(felix.id)?.name).toBe('Félix')
  })

  it.each([
    ['a colleague who may not administer', describes('felix', 'F', { by: flore })],
    ['an administrator of another partner', describes('kim', 'K', {})],
  ])('R-REGISTER-10: %s may not', (_, act) => {
    expect(lastVoid(stateAfter([act]))).toBe('R-REGISTER-10 not-theirs-to-describe')
  })

  it('R-REGISTER-10: nobody describes a key that is not enrolled, or to a few', () => {
    expect(lastVoid(stateAfter([describes('nobody', 'N', {})]))).toBe('R-REGISTER-10 not-enrolled')
    expect(lastVoid(stateAfter([describes('kim', 'Kim', { by: kim, to: few })]))).toBe(
      'R-REGISTER-10 not-audience-all',
    )
  })

  it('R-REGISTER-1: a name is not blank; a post may be empty', () => {
    const blank = describes('kim', '\u00a0', { by: kim })
    expect(lastVoid(stateAfter([blank]))).toBe('R-REGISTER-1 wrong-fields')
    const body = { person: keyIdOf('kim'), name: 'Kim', post: '' }
    expect(lastVoid(stateAfter([describes('kim', '', { by: kim, body })]))).toBeUndefined()
  })
})
