import { describe, expect, it } from 'vitest'
import {
  circulates,
  confirms,
  documentAt,
  english,
  eventId,
  issues,
  mayDay,
  reasonOf,
  stateAfter,
  symbolsOf,
  upon,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import { canada, chloe, claire, governance, kim } from '../../cast.test-support.ts'
import { receiptMatrix } from '../receipts/matrix.ts'
import { mentioning, shelfOf } from '../register.ts'
import { stands } from './document.ts'

const byPoc = { by: claire, hat: 'poc' } as const
const withdraws = (n: number, frame: Partial<Said> = {}, reason = 'An error') =>
  upon(n, 'document.withdrawn', { reason }, frame)
const recalls = (n: number, frame: Partial<Said> = {}, reason = 'A spill') =>
  upon(n, 'document.recalled', { reason }, frame)
/** Which of a record's documents stand, by their event. */
const standing = (...acts: readonly Said[]) => {
  const { register } = stateAfter(acts)
  return [...[...register.shelves.values()][0]!.documents].filter(stands).map(({ seq }) => seq)
}

describe('a document that is withdrawn', () => {
  it('R-REGISTER-7: keeps its number, and says who took it back, when and why', () => {
    const state = stateAfter([circulates(), withdraws(1, { at: mayDay + 1 }), circulates()])
    expect(symbolsOf(state)).toEqual(['POC 214/2026', 'POC 215/2026'])
    expect(documentAt(state, 1).withdrawn).toEqual({
      at: mayDay + 1,
      by: chloe.id,
      seat: canada,
      reason: 'An error',
    })
  })

  it('R-REGISTER-21: takes its whole thread along, whichever revision was named', () => {
    const thread = [circulates(), issues('add', 1), issues('rev', 1), issues('corr', 3)]
    expect(standing(...thread, withdraws(1))).toEqual([])
    expect(standing(...thread, withdraws(3))).toEqual([])
    expect(standing(circulates(), ...thread.slice(1), circulates(), withdraws(1))).toEqual([5])
  })

  it.each(['add', 'corr', 'amend'] as const)(
    'R-REGISTER-21: goes alone if it is no main text: %s',
    (sort) => {
      expect(standing(circulates(), issues(sort, 1), issues('add', 1), withdraws(2))).toEqual([
        1, 3,
      ])
    },
  )

  it('R-REGISTER-16: is its originator’s affair, or the POC’s for it', () => {
    expect(reasonOf(circulates(), withdraws(1, byPoc))).toBeUndefined()
    expect(reasonOf(circulates(), withdraws(1, { by: kim }))).toBe(
      'R-REGISTER-16 not-the-originator',
    )
  })

  it('R-REGISTER-1: needs no reason, but none of two lines or over 1,000 characters', () => {
    expect(reasonOf(circulates(), withdraws(1, {}, ''))).toBeUndefined()
    expect(reasonOf(circulates(), withdraws(1, {}, 'a\nb'))).toBe('R-REGISTER-1 wrong-fields')
    expect(reasonOf(circulates(), withdraws(1, {}, 'x'.repeat(1_001)))).toBe(
      'R-REGISTER-1 wrong-fields',
    )
  })

  it.each<[string, Said]>([
    ['withdrawn again', withdraws(1)],
    ['issued further', issues('rev', 1)],
    ['corrected', issues('corr', 1)],
    ['supplemented', issues('add', 1)],
    ['asked about', upon(1, 'request.asked', { what: 'receipt' })],
  ])('R-REGISTER-15: is not %s', (_, act) => {
    expect(reasonOf(circulates(), withdraws(1), act)).toBe('R-REGISTER-15 no-longer-stands')
  })

  it('R-REGISTER-15: may still be recalled, once', () => {
    expect(reasonOf(circulates(), withdraws(1), recalls(1))).toBeUndefined()
    expect(reasonOf(circulates(), recalls(1), recalls(1))).toBe('R-REGISTER-15 no-longer-stands')
  })
})

describe('a document that is recalled', () => {
  const matter = eventId(90)
  const acts = [
    circulates(),
    circulates({
      titles: english('A secret'),
      summaries: english('More of it'),
      links: [
        { relation: 'in-reply-to', document: eventId(1) },
        { relation: 'see-also', document: matter },
      ],
      matter,
    }),
    confirms(kim, [eventId(2)]),
  ]
  const before = documentAt(stateAfter(acts), 2)
  const state = stateAfter([...acts, recalls(2, { at: mayDay + 1 })])
  const after = documentAt(state, 2)

  it('R-REGISTER-21: says no more what it said: no titles, summaries, links or names of files', () => {
    expect(after).toEqual({
      ...before,
      titles: new Map(),
      summaries: new Map(),
      links: [],
      files: before.files.map((file) => ({ ...file, name: '' })),
      recalled: { at: mayDay + 1, by: chloe.id, seat: canada, reason: 'A spill' },
    })
  })

  it('R-REGISTER-21: keeps its hashes, its marking and its receipts', () => {
    const [file] = after.files
    expect(file).toMatchObject({ plain: before.files[0]!.plain, cipher: before.files[0]!.cipher })
    const { rows } = receiptMatrix(state.register, governance, after)
    expect(rows.find(({ partner }) => partner === 'KR')).toMatchObject({ confirmedAt: mayDay })
  })

  it('R-REGISTER-21: is not found either from what it had linked to', () => {
    const mentions = (of: Said[], named: string) =>
      mentioning(stateAfter(of).register, named).map(({ seq }) => seq)
    const first = documentAt(state, 1).id
    expect(mentions(acts, first)).toEqual([2])
    expect(mentions([...acts, recalls(2)], first)).toEqual([])
    // The matter to which it belongs is no link.
    expect(mentions([...acts, recalls(2)], before.matter!)).toEqual([2])
  })

  it('R-REGISTER-21: goes alone, whatever it is', () => {
    const thread = [circulates(), issues('add', 1), issues('rev', 1), recalls(1)]
    expect(standing(...thread)).toEqual([2, 3])
    expect(standing(...thread, withdraws(3))).toEqual([])
  })

  it('R-REGISTER-16: is its originator’s affair, or the POC’s for it', () => {
    expect(reasonOf(circulates(), recalls(1, byPoc))).toBeUndefined()
    expect(reasonOf(circulates(), recalls(1, { by: kim }))).toBe('R-REGISTER-16 not-the-originator')
  })

  it('R-REGISTER-15: is one that there is', () => {
    expect(reasonOf(recalls(1))).toBe('R-REGISTER-15 no-such-document')
  })

  it('stands on the list of what is to be erased', () => {
    expect([...shelfOf(state.register, after.audience).recalled]).toEqual([after.position])
  })
})

describe('erasing', () => {
  const erases = (frame: Partial<Said> = {}, ids = [eventId(1)]): Said => ({
    by: kim,
    kind: 'receipt.erased',
    body: { documents: ids },
    ...frame,
  })
  const rowOf = (...acts: readonly Said[]) => {
    const state = stateAfter(acts)
    const { rows } = receiptMatrix(state.register, governance, documentAt(state, 1))
    return rows.find(({ partner }) => partner === 'KR')
  }

  it('R-REGISTER-25: the first time that a partner says so stands', () => {
    const acts = [circulates(), recalls(1), erases({ at: mayDay + 1 }), erases({ at: mayDay + 2 })]
    expect(rowOf(...acts)).toMatchObject({ erasedAt: mayDay + 1 })
    expect(rowOf(...acts.slice(0, 2))).not.toHaveProperty('erasedAt')
  })

  it('R-REGISTER-25: only what was recalled is erased', () => {
    expect(reasonOf(circulates(), erases())).toBe('R-REGISTER-25 not-recalled')
    expect(reasonOf(circulates(), withdraws(1), erases())).toBe('R-REGISTER-25 not-recalled')
    expect(reasonOf(circulates(), recalls(1), erases({}, [eventId(1), eventId(9)]))).toBe(
      'R-REGISTER-25 not-recalled',
    )
  })

  it('R-REGISTER-2: a program says it by itself, without the right to speak', () => {
    const reader = { ...kim, hats: new Map([['partner', ['read']]]) } as typeof kim
    expect(reasonOf(circulates(), recalls(1), erases({ by: reader }))).toBeUndefined()
  })

  it('R-REGISTER-8: no office says it', () => {
    expect(reasonOf(circulates(), recalls(1), erases(byPoc))).toBe('R-REGISTER-8 not-a-partner')
  })
})
