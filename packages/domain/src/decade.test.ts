import { describe, expect, it } from 'vitest'
import { decadeOf, governanceOfDecade } from './decade.test-support.ts'
import { looksAt } from './looks.test-support.ts'
import { lookUp } from './register/symbols/look-up.ts'
import { formatSymbol } from './register/symbols/symbol.ts'

const documents = 20_000
const state = decadeOf(documents)
const shelves = [...state.register.shelves.values()]

/** Others use this machine too: of many medians, the least is nearest to what the work takes. */
function leastMedian(look: (turn: number) => unknown): number {
  const medians = Array.from({ length: 25 }, (_, round) => {
    const times = Array.from({ length: 9 }, (_, i) => {
      const start = performance.now()
      look(9 * round + i)
      return performance.now() - start
    })
    return times.sort((a, b) => a - b)[4] ?? Number.NaN
  })
  return Math.min(...medians)
}

describe('ten years of thirty-four partners', () => {
  it('are 20,000 documents with all that partners do about them, and nothing of it is void', () => {
    expect(state.voided.size).toBe(0)
    expect(shelves.reduce((sum, shelf) => sum + shelf.documents.size, 0)).toBe(documents)
    expect(governanceOfDecade.founding.partners).toHaveLength(34)
    const sorts = shelves
      .flatMap((shelf) => shelf.documents.toArray())
      .map(({ issue }) => issue?.sort)
    expect(new Set(sorts)).toEqual(new Set([undefined, 'rev', 'corr', 'add']))
  })

  it('R-REGISTER-11: have each document found by its symbol', () => {
    for (const shelf of shelves) {
      for (const document of shelf.documents.filter(({ position }) => position % 50 === 0)) {
        expect(lookUp(state.register, formatSymbol(document.symbol))).toEqual([document])
      }
    }
  })

  it.each(looksAt(state, Date.UTC(2027, 0, 1)))(
    'show $name within $within ms',
    ({ look, within }) => {
      expect(leastMedian(look)).toBeLessThan(within)
    },
  )
})
