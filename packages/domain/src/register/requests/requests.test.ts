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
  upon,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import { all, claire, felix, few, governance, kim, korea, nils } from '../../cast.test-support.ts'
import { shelfOf } from '../register.ts'
import { chaseList } from '../views/chase.ts'
import { inbox } from '../views/inbox.ts'

const byPoc = { by: claire, hat: 'poc' } as const
const due = { type: 'instant', at: mayDay + 1_000, zone: 'Europe/Paris' }
const asks = (fields: Said['body'] = {}, frame: Partial<Said> = {}) =>
  upon(1, 'request.asked', { what: 'answer', text: 'Reactions', due, ...fields }, frame)
const asksReceipt = (frame: Partial<Said> = {}) =>
  upon(1, 'request.asked', { what: 'receipt' }, frame)
const answers = (text: string, frame: Partial<Said> = {}, fields: Said['body'] = {}): Said => ({
  by: kim,
  kind: 'request.answered',
  body: { request: eventId(2, frame.to), text, ...fields },
  ...frame,
})
const silent = circulates({ asksReceipt: false })
const answersAfter = (...acts: readonly Said[]) => {
  const [request] = shelfOf(stateAfter(acts).register, all.name).requests
  return request!.answers
}

describe('a request', () => {
  it('R-REGISTER-16: is the originator’s to make, or the POC’s for it', () => {
    expect(reasonOf(circulates(), asks())).toBeUndefined()
    expect(reasonOf(circulates(), asks({}, byPoc))).toBeUndefined()
    expect(reasonOf(circulates(), asks({}, { by: kim }))).toBe('R-REGISTER-16 not-the-originator')
  })

  it('R-REGISTER-15: is about a document that there is', () => {
    expect(reasonOf(asks())).toBe('R-REGISTER-15 no-such-document')
  })

  it.each<[string, Said['body']]>([
    ['for nothing', { text: ' ' }],
    ['in too many words', { text: 'x'.repeat(301) }],
    ['without a When', { due: undefined }],
    ['for something else', { what: 'money' }],
    ['for a receipt, with a text', { what: 'receipt' }],
  ])('R-REGISTER-1: %s is void', (_, fields) => {
    expect(reasonOf(circulates(), asks(fields))).toBe('R-REGISTER-1 wrong-fields')
  })

  it('for a receipt makes every partner but the originator owe one', () => {
    const owing = (...acts: readonly Said[]) =>
      chaseList(stateAfter(acts).register, governance, 'poc', mayDay).map((row) => row.missing)
    expect(owing(silent)).toEqual([])
    expect(owing(silent, asksReceipt())).toEqual([['FR', 'KR', 'NO']])
    expect(owing(silent, asksReceipt(), asksReceipt(), confirms(kim, [eventId(1)]))).toEqual([
      ['FR', 'NO'],
    ])
  })

  it('for a receipt finds what was confirmed before anybody asked', () => {
    const acts = [silent, circulates(), confirms(kim, [eventId(1), eventId(2)]), asksReceipt()]
    const { register } = stateAfter(acts)
    expect(documentAt(stateAfter(acts), 1).asksReceipt).toBe(true)
    const asked = inbox(register, governance, korea).flatMap(({ reasons }) => reasons)
    expect(asked.filter(({ type }) => type === 'receipt-asked')).toEqual([])
  })
})

describe('an answer', () => {
  const asked = [circulates(), asks()]

  it('R-REGISTER-23: is a partner’s, and the latest stands', () => {
    const acts = [...asked, answers('Yes'), answers('No, on reflection', { at: mayDay + 999 })]
    expect(answersAfter(...acts).get(korea)).toEqual({
      at: mayDay + 999,
      by: kim.id,
      text: 'No, on reflection',
      late: false,
    })
    expect(reasonOf(...asked, answers('Yes', { by: nils, hat: 'chair' }))).toBe(
      'R-REGISTER-8 not-a-partner',
    )
  })

  it('R-REGISTER-23: that comes too late is kept and flagged', () => {
    const late = answersAfter(...asked, answers('Sorry', { at: mayDay + 1_000 }))
    expect(late.get(korea)).toMatchObject({ text: 'Sorry', late: true })
    const later = [
      answers('Sorry', { at: mayDay + 1_000 }),
      answers('Well', { at: mayDay + 2_000 }),
    ]
    expect(answersAfter(...asked, ...later).get(korea)).toMatchObject({ text: 'Well' })
  })

  it('R-REGISTER-23: that comes too late replaces none that came in time', () => {
    const acts = [...asked, answers('In time'), answers('Too late', { at: mayDay + 1_000 })]
    expect(reasonOf(...acts)).toBeUndefined()
    expect(answersAfter(...acts).get(korea)).toMatchObject({ text: 'In time', late: false })
  })

  it('R-REGISTER-23: is to a request of its own audience', () => {
    expect(reasonOf(circulates(), circulates(), answers('Yes'))).toBe(
      'R-REGISTER-23 no-such-request',
    )
    const inFew = [labels(few, kim, 'TEM'), ...asked, answers('Yes', { to: few })]
    expect(reasonOf(...inFew)).toBe('R-REGISTER-23 no-such-request')
  })

  it('R-REGISTER-23: may be said by a document of its own audience', () => {
    const reply = circulates({ originator: 'KR' }, { by: kim })
    const acts = [...asked, reply, answers('', {}, { document: eventId(3) })]
    expect(answersAfter(...acts).get(korea)).toMatchObject({
      text: '',
      document: documentAt(stateAfter(acts), 3).id,
    })
    expect(reasonOf(...asked, answers('', {}, { document: eventId(3) }))).toBe(
      'R-REGISTER-23 no-such-document',
    )
  })

  it('R-REGISTER-2: needs the right to speak', () => {
    const reader = { ...kim, hats: new Map([['partner', ['read']]]) } as typeof kim
    expect(reasonOf(...asked, answers('Yes', { by: reader }))).toBe(
      'R-REGISTER-2 no-right-to-speak',
    )
  })

  it('R-REGISTER-23: takes the request off the inbox, as withdrawing the document does', () => {
    const wanted = (...acts: readonly Said[]) =>
      inbox(stateAfter([...asked, ...acts]).register, governance, korea)
        .flatMap(({ reasons }) => reasons)
        .filter(({ type }) => type === 'answer-asked').length
    expect(wanted()).toBe(1)
    expect(wanted(answers('Yes'))).toBe(0)
    expect(wanted(upon(1, 'document.withdrawn', { reason: '' }))).toBe(0)
    expect(wanted(answers('Yes', { by: felix }))).toBe(1)
  })
})
