import { describe, expect, it } from 'vitest'
import { decadeOf, governanceOfDecade } from './decade.test-support.ts'
import { looksAt, walkThrough } from './looks.test-support.ts'
import { lookUp } from './register/symbols/look-up.ts'
import { formatSymbol } from './register/symbols/symbol.ts'

const documents = 20_000
const state = decadeOf(documents)
const shelves = [...state.register.shelves.values()]

/** Milliseconds of the middle one of some looks. */
function medianOf(look: (turn: number) => unknown, from: number): number {
  const times = Array.from({ length: 7 }, (_, i) => {
    const start = performance.now()
    look(from + i)
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[3] ?? Number.NaN
}

/**
 * Milliseconds that a look takes. Others use this machine too, so that of many medians the least
 * counts; and where a walk takes longer than one, by so much do looks.
 */
function timeOf(look: (turn: number) => unknown): number {
  const rounds = Array.from({ length: 12 }, (_, round) => [
    medianOf(look, 7 * round),
    medianOf(() => walkThrough(state), 0),
  ])
  const [time, ofWalk] = [0, 1].map((i) => Math.min(...rounds.map((round) => round[i] as number)))
  return (time as number) / Math.max(1, ofWalk as number)
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
      expect(timeOf(look)).toBeLessThan(within)
    },
  )
})
