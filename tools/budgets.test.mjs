import { describe, expect, it } from 'vitest'
import { budgets, isOver, linesOf, spentBy } from './budgets.mjs'

const within = { 'e2e/faults': 10, packages: 5 }

describe('the budget of a suite', () => {
  it('is that of all its files together', () => {
    const spent = spentBy(
      [
        { path: 'e2e/faults/killed.test.ts', seconds: 6 },
        { path: 'packages/tlog/src/tile.test.ts', seconds: 1 },
        { path: 'e2e/faults/database.test.ts', seconds: 5 },
      ],
      within,
    )
    expect(spent).toEqual([
      { suite: 'e2e/faults', seconds: 11, budget: 10 },
      { suite: 'packages', seconds: 1, budget: 5 },
    ])
    expect(spent.map(isOver)).toEqual([true, false])
    expect(linesOf(spent)).toEqual([
      'suite       seconds  budget',
      'e2e/faults       11      10  MORE',
      'packages          1       5',
    ])
  })

  it('is nothing for a file that stands in no suite', () => {
    const [spent] = spentBy([{ path: 'e2e/other/a.test.ts', seconds: 1 }], within)
    expect(spent).toEqual({ suite: 'e2e/other/a.test.ts', seconds: 1, budget: 0 })
    expect(isOver(spent)).toBe(true)
  })

  it('names no folder within another, of which the first would count', () => {
    const folders = Object.keys(budgets)
    const nested = folders.filter((one) => folders.some((other) => one.startsWith(`${other}/`)))
    expect(nested).toEqual([])
  })
})
