import { describe, expect, it } from 'vitest'
import {
  circulates,
  confirms,
  eventId,
  issues,
  labels,
  mayDay,
  stateAfter,
  upon,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import { canada, felix, few, governance, kim, korea, nils } from '../../cast.test-support.ts'
import { chaseList } from './chase.ts'

const chasedBy = (seat: Parameters<typeof chaseList>[2], now: number, ...acts: readonly Said[]) =>
  chaseList(stateAfter(acts).register, governance, seat, now).map((row) => [
    row.document.index,
    row.wanted === 'receipt' ? 'receipt' : row.wanted.text,
    row.missing.join(' '),
    row.overdue,
  ])
const asks = upon(1, 'request.asked', {
  what: 'answer',
  text: 'Reactions',
  due: { type: 'instant', at: mayDay + 1_000, zone: 'UTC' },
})
const answers: Said = {
  by: nils,
  kind: 'request.answered',
  body: { request: eventId(2), text: 'None' },
}

describe('the chase list', () => {
  it('has who has not confirmed and who has not answered, never the originator itself', () => {
    const acts = [circulates(), asks, confirms(kim, [eventId(1)]), answers]
    expect(chasedBy(canada, mayDay, ...acts)).toEqual([
      [0, 'receipt', 'FR NO', false],
      [0, 'Reactions', 'FR KR', false],
    ])
  })

  it('R-WHEN-2: says what is overdue', () => {
    const rows = chasedBy(canada, mayDay + 1_000, circulates({ asksReceipt: false }), asks)
    expect(rows).toEqual([[0, 'Reactions', 'FR KR NO', true]])
  })

  it('has one’s own documents, and for the POC everybody’s, the oldest first', () => {
    const acts = [
      labels(few, kim, 'TEM'),
      circulates({ originator: 'KR' }, { by: kim, to: few }),
      circulates({ originator: 'FR' }, { by: felix }),
      circulates({ originator: 'KR' }, { by: kim }),
    ]
    const indexes = (seat: typeof korea | 'poc') =>
      chasedBy(seat, mayDay, ...acts).map(([index]) => index)
    expect(indexes(korea)).toEqual([1, 3])
    expect(indexes('poc')).toEqual([1, 2, 3])
    expect(indexes(canada)).toEqual([])
  })

  it('has nothing of what was replaced, withdrawn or recalled', () => {
    const gone = { reason: '' }
    expect(
      chasedBy(canada, mayDay, circulates(), issues('rev', 1, { asksReceipt: false })),
    ).toEqual([])
    for (const kind of ['document.withdrawn', 'document.recalled']) {
      expect(chasedBy(canada, mayDay, circulates(), asks, upon(1, kind, gone))).toEqual([])
    }
  })

  it('is short where everybody did what was asked', () => {
    const everybody = [felix, kim, nils].map((by) => confirms(by, [eventId(1)]))
    expect(chasedBy(canada, mayDay, circulates(), ...everybody)).toEqual([])
  })
})
