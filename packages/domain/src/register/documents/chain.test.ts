import { describe, expect, it } from 'vitest'
import {
  circulates,
  confirms,
  documentAt,
  eventId,
  issues,
  mayDay,
  reasonOf,
  stateAfter,
  symbolsOf,
  upon,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import { claire, france, governance, kim } from '../../cast.test-support.ts'
import { awaitedFrom } from '../receipts/awaited.ts'
import { receiptsOf, shelfOf } from '../register.ts'
import { chaseList } from '../views/chase.ts'
import { listDocuments } from '../views/listing.ts'
import { latestOf } from './chain.ts'
import { textStandingOf } from './document.ts'

const byPoc = { by: claire, hat: 'poc' } as const
const recalls = (n: number, frame: Partial<Said> = {}) =>
  upon(n, 'document.recalled', { reason: 'A spill' }, frame)
const standings = (...acts: readonly Said[]) =>
  shelfOf(stateAfter(acts).register, documentAt(stateAfter(acts), 1).audience)
    .documents.toArray()
    .map(textStandingOf)
const lastSymbol = (...acts: readonly Said[]) => symbolsOf(stateAfter(acts)).at(-1)

/** The POC recalls Rev.1, which is the third event. */
const spilt = [circulates(), issues('rev', 1), recalls(2, byPoc)]

describe('after the latest text was recalled', () => {
  it('R-REGISTER-18: the one before it is to be read again', () => {
    expect(standings(...spilt)).toEqual(['current', 'recalled'])
    expect(documentAt(stateAfter(spilt), 1)).not.toHaveProperty('replacedBy')
  })

  it.each([
    ['rev', 'POC 214/2026/Rev.2'],
    ['reissue', 'POC 214/2026*'],
    ['corr', 'POC 214/2026/Corr.1'],
  ] as const)('R-REGISTER-18: it is issued further: %s', (sort, symbol) => {
    expect(reasonOf(...spilt, issues(sort, 1))).toBeUndefined()
    expect(lastSymbol(...spilt, issues(sort, 1))).toBe(symbol)
  })

  it('R-REGISTER-15: nothing follows what was recalled itself', () => {
    for (const sort of ['rev', 'reissue', 'corr'] as const) {
      expect(reasonOf(...spilt, issues(sort, 2))).toBe('R-REGISTER-15 no-longer-stands')
    }
  })

  it('R-REGISTER-19: the next takes a number that nothing bore', () => {
    const again = [...spilt, issues('rev', 1), recalls(4), issues('rev', 1)]
    expect(symbolsOf(stateAfter(again))).toEqual([
      'POC 214/2026',
      'POC 214/2026/Rev.1',
      'POC 214/2026/Rev.2',
      'POC 214/2026/Rev.3',
    ])
    expect(standings(...again)).toEqual(['replaced', 'recalled', 'recalled', 'current'])
  })

  it('R-REGISTER-19: a reissue and a corrigendum of it are not borne twice either', () => {
    const reissued = [circulates(), issues('reissue', 1), issues('corr', 2), recalls(2)]
    expect(lastSymbol(...reissued, issues('reissue', 1))).toBe('POC 214/2026**')
    expect(lastSymbol(...reissued, issues('corr', 1))).toBe('POC 214/2026/Corr.2')
  })

  it('R-REGISTER-18: goes back over what was recalled before, in either order', () => {
    const thread = [circulates(), issues('rev', 1), issues('rev', 2)]
    for (const [first, second] of [
      [2, 3],
      [3, 2],
    ] as const) {
      const both = [...thread, recalls(first), recalls(second)]
      expect(standings(...both)).toEqual(['current', 'recalled', 'recalled'])
      expect(lastSymbol(...both, issues('rev', 1))).toBe('POC 214/2026/Rev.3')
    }
    expect(standings(...thread, recalls(2))).toEqual(['replaced', 'recalled', 'current'])
  })

  it('R-REGISTER-18: where all were recalled, nothing stands again, and nothing follows', () => {
    const all = [circulates(), issues('rev', 1), recalls(1), recalls(2)]
    expect(standings(...all)).toEqual(['recalled', 'recalled'])
    const { register } = stateAfter(all)
    expect(latestOf(register, documentAt(stateAfter(all), 1))).toBeUndefined()
    expect(reasonOf(...all, issues('rev', 1))).toBe('R-REGISTER-15 no-longer-stands')
  })

  it('R-REGISTER-18: an addendum has a chain of its own', () => {
    const acts = [circulates(), issues('add', 1), issues('rev', 2), issues('rev', 1), recalls(3)]
    expect(standings(...acts)).toEqual(['replaced', 'current', 'recalled', 'current'])
    expect(lastSymbol(...acts, issues('rev', 2))).toBe('POC 214/2026/Add.1/Rev.2')
  })

  it('R-REGISTER-21: what was withdrawn with it stays so', () => {
    const acts = [circulates(), issues('rev', 1), upon(2, 'document.withdrawn', { reason: '' })]
    expect(standings(...acts, recalls(2))).toEqual(['withdrawn', 'recalled'])
  })

  it('counts among what is current, and its receipts are awaited again', () => {
    const acts = [circulates(), confirms(kim, [eventId(1)]), issues('rev', 1), recalls(3)]
    const state = stateAfter(acts)
    const { total } = listDocuments(
      state,
      governance,
      { standing: 'current' },
      { offset: 0, limit: 9 },
    )
    expect(total).toBe(1)
    const [row] = chaseList(state.register, governance, 'poc', mayDay)
    expect([row?.document.seq, row?.missing]).toEqual([1, ['FR', 'NO']])
    const shelf = shelfOf(state.register, documentAt(state, 1).audience)
    expect(awaitedFrom(shelf, france, receiptsOf(shelf, france))).toContain(0)
  })
})
