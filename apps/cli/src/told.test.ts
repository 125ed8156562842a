import type { Voided } from '@epoc/domain'
import type { LateAct } from '@epoc/replica'
import { describe, expect, it } from 'vitest'
import { lateJson, tellLate, tellSettled, tellVoid } from './told.ts'

/** Somebody who is told things, and what that was. */
function listener() {
  const said: string[] = []
  return { said, terminal: { say: (text: string) => void said.push(text) } }
}

const breach = { rule: 'R-SEAL-1', reason: 'box-does-not-open' } as const
const voided = (...indices: readonly number[]) => ({
  domain: {
    voided: indices.map((index): Voided => ({ index, id: `id ${index}`, ...breach })),
  },
})

const sentAt = Date.UTC(2026, 0, 6, 9, 0)
const act: LateAct = {
  what: 'Receipt of POC 1/2026',
  index: 7,
  sentAt,
  receivedAt: sentAt + 540_000,
  events: [],
  note: '',
}

describe('what is told beside an answer', () => {
  it('names the entry without effect, the rule that it breaks and how', () => {
    const { said, terminal } = listener()
    expect(tellVoid({ terminal }, voided(5), new Set())).toMatchObject([{ index: 5, ...breach }])
    expect(said).toEqual(['Entry 5 has no effect: it breaks R-SEAL-1 (box-does-not-open).\n'])
  })

  it('tells each of these once', () => {
    const { said, terminal } = listener()
    expect(tellVoid({ terminal }, voided(5, 9), new Set(['id 5']))).toMatchObject([{ index: 9 }])
    expect(said).toHaveLength(1)
  })

  it('R-HOME-5: says how late an act was stamped, to people and to programs', () => {
    const { said, terminal } = listener()
    const late = tellLate({ terminal }, { takeLate: () => [act] })
    expect(said).toEqual([
      'Receipt of POC 1/2026, entry 7, bears a time 9 minutes after it was first sent. What was sent is kept in your home as evidence.\n',
    ])
    expect(lateJson(late)).toEqual([
      {
        what: 'Receipt of POC 1/2026',
        index: 7,
        sentAt: '2026-01-06T09:00:00.000Z',
        receivedAt: '2026-01-06T09:09:00.000Z',
      },
    ])
  })

  it('R-HOME-5: says so too of an act that has no name', () => {
    const { said, terminal } = listener()
    const { what: _, ...nameless } = act
    tellLate({ terminal }, { takeLate: () => [nameless] })
    expect(said).toEqual([
      expect.stringMatching(/^An act of yours, entry 7, bears a time 9 minutes/),
    ])
  })

  it('says what became of an act that was not answered', () => {
    const { said, terminal } = listener()
    const settled = { names: [], until: sentAt, sentAt, first: act, what: 'A paper' }
    tellSettled({ terminal }, { ...settled, index: 3 })
    tellSettled({ terminal }, settled)
    expect(said).toEqual([
      expect.stringMatching(/^A paper, of \d\d:\d\d: it had arrived, entry 3 of the record/),
      expect.stringMatching(/it was never sent, and cannot arrive any more/),
    ])
  })
})
