import { describe, expect, it } from 'vitest'
import { labels, lastVoid, stateAfter } from '../acts.test-support.ts'
import { all, chloe, claire, felix, few, kim } from '../cast.test-support.ts'

describe('the label of a named audience', () => {
  it('R-REGISTER-10: its creator names it, once', () => {
    const state = stateAfter([labels(few, kim, 'TEM'), labels(few, kim, 'OTHER')])
    expect(state.audiences.get(few.name)).toEqual({
      label: 'TEM',
      title: 'The TEM few',
      openings: [],
    })
    expect(lastVoid(state)).toBe('R-REGISTER-10 named-already')
  })

  it('R-REGISTER-10: nobody else names it', () => {
    expect(lastVoid(stateAfter([labels(few, felix, 'TEM')]))).toBe('R-REGISTER-10 not-its-creator')
  })

  it('R-REGISTER-10: the audience of all has no label', () => {
    expect(lastVoid(stateAfter([labels(all, claire, 'ALL')]))).toBe(
      'R-REGISTER-10 not-a-named-audience',
    )
  })

  it.each(['', 'tem', 'TEM-1', 'ABCDEFGHI', 'TÉM', 'TEM\n'])(
    'R-REGISTER-1: %j is no label',
    (label) => {
      expect(lastVoid(stateAfter([labels(few, kim, label)]))).toBe('R-REGISTER-1 wrong-fields')
    },
  )

  it('R-REGISTER-1: a title is not blank', () => {
    const blank = { ...labels(few, chloe, 'TEM'), body: { label: 'TEM', title: '\u2800' } }
    expect(lastVoid(stateAfter([blank]))).toBe('R-REGISTER-1 wrong-fields')
  })
})
