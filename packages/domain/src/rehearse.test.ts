import { describe, expect, it } from 'vitest'
import { documentAt, eventId, paper, stateAfter, circulates } from './acts.test-support.ts'
import { all, chloe, governance, hashOf } from './cast.test-support.ts'
import { rehearse } from './rehearse.ts'
import { documentId } from './register/documents/document.ts'
import { shelfOf } from './register/register.ts'

const context = { governance, author: chloe, hat: 'partner' } as const
const place = (index: number) => ({
  index,
  seq: index,
  receivedAt: 0,
  id: eventId(index),
  seen: { size: 0, root: hashOf('root'), clear: 0, stream: 0 },
})

describe('a rehearsal', () => {
  it('is what the events would come to', () => {
    const told = rehearse(
      stateAfter([]),
      context,
      { type: 'circulate', audience: all.name, body: paper },
      { ...place(1), receivedAt: 1_777_636_800_000 },
    )
    const state = told.ok ? told.value : undefined
    expect(documentAt(state!, 1).symbol).toEqual(documentAt(stateAfter([circulates()]), 1).symbol)
  })

  it('has each command decided upon what the ones before it leave', () => {
    const { titles, marking, files } = paper
    const revise = {
      type: 'issue',
      of: documentId(eventId(1)),
      body: { titles, marking, files, asksReceipt: false, sort: 'rev' },
    } as const
    const before = stateAfter([circulates()])
    const once = rehearse(before, context, revise, place(2))
    expect(once.ok && shelfOf(once.value.register, all.name).documents.size).toBe(2)
    expect(once.ok && rehearse(once.value, context, revise, place(3))).toMatchObject({
      error: { rule: 'R-REGISTER-18', reason: 'replaced-already' },
    })
    expect(shelfOf(before.register, all.name).documents.size).toBe(1)
  })
})
