import { describe, expect, it } from 'vitest'
import { toHex } from '@epoc/crypto'
import {
  circulates,
  english,
  eventId,
  lastVoid,
  recordOf,
  stateAfter,
} from './acts.test-support.ts'
import { kim } from './cast.test-support.ts'
import { applyAct, applyUnopened } from './reduce.ts'
import { emptyState } from './state.ts'

describe('void events', () => {
  it('R-REGISTER-1: a kind that no page gives is void', () => {
    const state = stateAfter([{ by: kim, kind: 'meeting.convened', body: {} }])
    expect(lastVoid(state)).toBe('R-REGISTER-1 unknown-kind')
  })

  it('keeps its place, and nothing else changes', () => {
    const before = stateAfter([circulates()])
    const [, act] = recordOf([circulates(), circulates({ titles: english('') })])
    const after = applyAct(before, act!)
    expect(after.register).toBe(before.register)
    expect(after.voided.toArray()).toEqual([
      {
        index: 1,
        id: toHex(eventId(2)),
        rule: 'R-REGISTER-1',
        reason: 'wrong-fields',
        path: 'body.titles.en',
      },
    ])
  })

  it.each([
    ['box-does-not-open', 'R-SEAL-1'],
    ['box-wrongly-padded', 'R-SEAL-2'],
    ['wrong-commitment', 'R-SEAL-3'],
    ['box-wrong-content', 'R-SEAL-4'],
    ['epoch-refused', 'R-SEAL-6'],
    ['repeated-act', 'R-RECORD-5'],
  ] as const)('an event that is void for %s breaks %s', (reason, rule) => {
    const state = applyUnopened(emptyState, { index: 7, id: eventId(1), reason })
    expect(state.voided.toArray()).toEqual([{ index: 7, id: toHex(eventId(1)), rule, reason }])
  })
})
