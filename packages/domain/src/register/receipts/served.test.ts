import { describe, expect, it } from 'vitest'
import {
  circulates,
  confirms,
  documentAt,
  eventId,
  labels,
  mayDay,
  reasonOf,
  stateAfter,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import {
  canada,
  claire,
  felix,
  few,
  governance,
  kim,
  nils,
  norway,
} from '../../cast.test-support.ts'
import { chaseList } from '../views/chase.ts'
import { inbox } from '../views/inbox.ts'
import { receiptMatrix } from './matrix.ts'

const byPoc = { by: claire, hat: 'poc' } as const
const phased = (partner: string, phase: string): Said => ({
  ...byPoc,
  kind: 'rollout.phased',
  body: { partner, phase },
})
const serves = (fields: Said['body'] = {}, frame: Partial<Said> = {}): Said => ({
  ...byPoc,
  kind: 'receipt.served',
  body: {
    partner: norway,
    documents: [eventId(2, frame.to)],
    on: '2026-05-01',
    channel: 'Courier',
    ...fields,
  },
  ...frame,
})
const onPaper = [phased('NO', 'paper'), circulates()]
const matrixAfter = (...acts: readonly Said[]) => {
  const state = stateAfter(acts)
  return receiptMatrix(state.register, governance, documentAt(state, 2))
}

describe('service on paper', () => {
  it('R-REGISTER-24: the first service of a document stands', () => {
    const again = serves({ channel: 'By hand' }, { at: mayDay + 1 })
    const { rows } = matrixAfter(...onPaper, serves(), again)
    expect(rows.find(({ partner }) => partner === 'NO')?.served).toEqual({
      at: mayDay,
      by: claire.id,
      on: '2026-05-01',
      channel: 'Courier',
    })
  })

  it('R-REGISTER-24: counts as a confirmation wherever one is awaited', () => {
    const { register } = stateAfter([...onPaper, serves()])
    expect(matrixAfter(...onPaper, serves()).counts).toMatchObject({ asked: 3, confirmed: 1 })
    const [row] = chaseList(register, governance, canada, mayDay)
    expect(row?.missing).toEqual(['FR', 'KR'])
    const [item] = inbox(register, governance, norway)
    expect(item?.reasons).toEqual([{ type: 'not-delivered' }])
  })

  it('R-REGISTER-24: leaves room for a confirmation of the partner’s own', () => {
    const { rows, counts } = matrixAfter(...onPaper, serves(), confirms(nils, [eventId(2)]))
    expect(rows.find(({ partner }) => partner === 'NO')).toMatchObject({ confirmedBy: nils.id })
    expect(counts.confirmed).toBe(1)
  })

  it('R-REGISTER-24: is the POC’s alone', () => {
    expect(reasonOf(...onPaper, serves({}, { by: felix, hat: 'partner' }))).toBe(
      'R-REGISTER-24 not-the-poc',
    )
    const mute = { ...claire, hats: new Map([['poc', ['read']]]) } as typeof claire
    expect(reasonOf(...onPaper, serves({}, { by: mute }))).toBe('R-REGISTER-2 no-right-to-speak')
  })

  it.each(['paper', 'test'])('R-REGISTER-24: is for a partner in the phase %s', (phase) => {
    expect(reasonOf(phased('NO', phase), circulates(), serves())).toBeUndefined()
  })

  it.each(['no-paper', 'full'])('R-REGISTER-24: is not for one in the phase %s', (phase) => {
    expect(reasonOf(phased('NO', phase), circulates(), serves())).toBe('R-REGISTER-24 not-on-paper')
  })

  it('R-REGISTER-24: is not for one of which nothing was said, or whose phase is over', () => {
    expect(reasonOf(phased('KR', 'paper'), circulates(), serves())).toBe(
      'R-REGISTER-24 not-on-paper',
    )
    expect(reasonOf(...onPaper, phased('NO', 'full'), serves())).toBe('R-REGISTER-24 not-on-paper')
  })

  it('R-REGISTER-24: among a few, rests on no phase, which only the audience all knows', () => {
    const inFew = [labels(few, kim, 'TEM'), circulates({ originator: 'KR' }, { by: kim, to: few })]
    expect(reasonOf(...inFew, serves({ partner: 'FR' }, { to: few }))).toBeUndefined()
  })

  it('R-REGISTER-24: is on a partner of the audience', () => {
    expect(reasonOf(...onPaper, serves({ partner: 'JP' }))).toBe('R-REGISTER-24 not-a-member')
    const inFew = [labels(few, kim, 'TEM'), circulates({ originator: 'KR' }, { by: kim, to: few })]
    expect(reasonOf(...inFew, serves({}, { to: few }))).toBe('R-REGISTER-24 not-a-member')
  })

  it('R-REGISTER-24: is of documents of the audience', () => {
    expect(reasonOf(...onPaper, serves({ documents: [eventId(2), eventId(9)] }))).toBe(
      'R-REGISTER-24 no-such-document',
    )
  })

  it.each<[string, Said['body']]>([
    ['on no day', { on: '2026-02-30' }],
    ['by no channel', { channel: '' }],
    ['of nothing', { documents: [] }],
  ])('R-REGISTER-1: %s is void', (_, fields) => {
    expect(reasonOf(...onPaper, serves(fields))).toBe('R-REGISTER-1 wrong-fields')
  })
})

describe('a confirmation of the notice alone', () => {
  const notice = (frame: Partial<Said> = {}): Said => ({
    by: nils,
    kind: 'receipt.confirmed',
    body: { documents: [eventId(1)], withoutFile: true },
    ...frame,
  })
  const rowAfter = (...acts: readonly Said[]) => {
    const state = stateAfter([circulates(), ...acts])
    const { rows } = receiptMatrix(state.register, governance, documentAt(state, 1))
    return rows.find(({ partner }) => partner === 'NO')
  }

  it('R-REGISTER-8: gives way to one with the file, and to no other', () => {
    const full = confirms(nils, [eventId(1)], { at: mayDay + 2 })
    expect(rowAfter(notice(), notice({ at: mayDay + 1 }))).toMatchObject({
      confirmedAt: mayDay,
      withoutFile: true,
    })
    expect(rowAfter(notice(), full)).toMatchObject({ confirmedAt: mayDay + 2 })
    expect(rowAfter(notice(), full)).not.toHaveProperty('withoutFile')
    expect(rowAfter(full, notice({ at: mayDay + 3 }))).not.toHaveProperty('withoutFile')
  })

  it('R-REGISTER-1: says so or says nothing of it', () => {
    const body = { documents: [eventId(1)], withoutFile: false }
    expect(reasonOf(circulates(), notice({ body }))).toBe('R-REGISTER-1 wrong-fields')
  })
})
