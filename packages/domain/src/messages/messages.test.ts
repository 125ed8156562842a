import { describe, expect, it } from 'vitest'
import { eventId, mayDay, paper, reasonOf, stateAfter } from '../acts.test-support.ts'
import type { Said } from '../acts.test-support.ts'
import {
  all,
  chloe,
  felix,
  few,
  flore,
  france,
  kim,
  others,
  ownOfFrance,
} from '../cast.test-support.ts'
import { documentId } from '../register/documents/document.ts'

const sends = (fields: Said['body'] = {}, frame: Partial<Said> = {}): Said => ({
  by: felix,
  to: few,
  kind: 'message.sent',
  body: { subject: 'Lunch', text: 'At noon?\nFelix', marking: paper.marking, ...fields },
  ...frame,
})
const reader = { ...flore, hats: new Map([['partner', ['read']]]) } as typeof flore
const messagesAfter = (...acts: readonly Said[]) => [...stateAfter(acts).messages.values()]

describe('a message', () => {
  it('R-MESSAGE-1: goes to a named few, has no number, and may remind of a document', () => {
    const about = eventId(60)
    const acts = [sends({ about, reminder: true }, { at: mayDay + 1 })]
    expect(messagesAfter(...acts)).toEqual([
      {
        id: documentId(eventId(1, few)),
        audience: few.name,
        index: 0,
        receivedAt: mayDay + 1,
        from: { person: felix.id, seat: france },
        subject: 'Lunch',
        text: 'At noon?\nFelix',
        marking: paper.marking,
        about: documentId(about),
        reminder: true,
      },
    ])
    expect(stateAfter(acts).register.shelves.size).toBe(0)
  })

  it('R-MESSAGE-1: goes to one’s own, and never to all', () => {
    expect(reasonOf(sends({}, { to: ownOfFrance }))).toBeUndefined()
    expect(reasonOf(sends({}, { to: all }))).toBe('R-MESSAGE-1 audience-all')
  })

  it('R-MESSAGE-2: replies to a message of its own audience', () => {
    const reply = sends({ inReplyTo: eventId(1, few) }, { by: kim })
    const [, second] = messagesAfter(sends(), reply)
    expect(second).toMatchObject({ inReplyTo: documentId(eventId(1, few)), reminder: false })
    expect(reasonOf(reply)).toBe('R-MESSAGE-2 no-such-message')
    expect(
      reasonOf(sends(), sends({ inReplyTo: eventId(1, few) }, { by: chloe, to: others })),
    ).toBe('R-MESSAGE-2 no-such-message')
  })

  it('R-DRAFT-1: is sent by whoever may draft or speak', () => {
    expect(reasonOf(sends({}, { by: flore }))).toBeUndefined()
    expect(reasonOf(sends({}, { by: reader }))).toBe('R-DRAFT-1 no-right-to-draft')
  })

  it.each<[string, Said['body'], string]>([
    ['R-REGISTER-5', { marking: { ...paper.marking, classification: 'C' } }, 'above-the-ceiling'],
    ['R-REGISTER-12', { marking: { ...paper.marking, title: 'C' } }, 'below-a-portion'],
    ['R-REGISTER-1', { subject: ' ' }, 'wrong-fields'],
    ['R-REGISTER-1', { text: 'x'.repeat(8_001) }, 'wrong-fields'],
    ['R-REGISTER-1', { reminder: false }, 'wrong-fields'],
  ])('%s: holds for a message too', (rule, fields, reason) => {
    expect(reasonOf(sends(fields))).toBe(`${rule} ${reason}`)
  })
})
