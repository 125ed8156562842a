import { describe, expect, it } from 'vitest'
import { governance } from '../../cast.test-support.ts'
import { markingOverAll } from './marking.ts'

const { founding } = governance
const [low = '', ...higher] = founding.marking.levels.map(({ code }) => code)
const high = higher.at(-1) ?? low

describe('a marking for what speaks of several papers', () => {
  it('has the highest level and every caveat of them', () => {
    const first = { classification: low, caveats: ['PARTNERS'], distribution: 'Partners' }
    const second = { classification: high, caveats: ['PARTNERS', 'X'], distribution: 'Others' }
    expect(markingOverAll(founding, [first, second])).toEqual({
      classification: high,
      caveats: ['PARTNERS', 'X'],
      distribution: 'Partners',
    })
    expect(markingOverAll(founding, [second]).classification).toBe(high)
  })
})
