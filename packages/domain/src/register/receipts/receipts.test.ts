import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  circulates,
  confirms,
  delivers,
  eventId,
  labels,
  lastVoid,
  mayDay,
  stateAfter,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import {
  canada,
  chloe,
  claire,
  felix,
  few,
  flore,
  france,
  governance,
  kim,
  nils,
  norway,
} from '../../cast.test-support.ts'
import { documentId } from '../documents/document.ts'
import { receiptMatrix } from './matrix.ts'
import { deliveredAt, noReceipts, withDelivery } from './receipts.ts'
import type { MissReason, Receipts } from './receipts.ts'
import { documentOf } from '../register.ts'

const minute = 60_000
const reasonOf = (...acts: readonly Said[]) => lastVoid(stateAfter(acts))

/** The receipts of the document that the n-th event of `all` circulated. */
const matrixOf = (n: number, ...acts: readonly Said[]) => {
  const { register } = stateAfter(acts)
  return receiptMatrix(register, governance, documentOf(register, documentId(eventId(n)))!)
}
const rowOf = (partner: string, n: number, ...acts: readonly Said[]) =>
  matrixOf(n, ...acts).rows.find((row) => row.partner === partner)

describe('deliveries', () => {
  it('R-REGISTER-8: a delivery covers what its author had seen, and nothing later', () => {
    const acts = [
      circulates(),
      circulates(),
      delivers(felix, { at: mayDay + minute, seenStream: 1 }),
    ]
    expect(rowOf('FR', 1, ...acts)).toMatchObject({ deliveredAt: mayDay + minute })
    expect(rowOf('FR', 2, ...acts)).not.toHaveProperty('deliveredAt')
    expect(rowOf('NO', 1, ...acts)).not.toHaveProperty('deliveredAt')
  })

  it('R-REGISTER-8: the first delivery stands', () => {
    const acts = [
      circulates(),
      delivers(felix, { at: mayDay + minute }),
      circulates({}, { at: mayDay + 2 * minute }),
      delivers(flore, { at: mayDay + 3 * minute }),
    ]
    expect(rowOf('FR', 1, ...acts)).toMatchObject({ deliveredAt: mayDay + minute })
    expect(rowOf('FR', 3, ...acts)).toMatchObject({ deliveredAt: mayDay + 3 * minute })
  })

  it('R-REGISTER-8: an exception is not delivered, and may come later', () => {
    const missed = delivers(felix, { body: { except: [[eventId(1), 'not-fetched']] } })
    const before = [circulates(), circulates(), missed]
    expect(rowOf('FR', 1, ...before)).toEqual({
      partner: france,
      own: false,
      missed: 'not-fetched',
    })
    expect(rowOf('FR', 2, ...before)).toMatchObject({ deliveredAt: mayDay })
    const after = [
      ...before,
      delivers(felix, { at: mayDay + minute, body: { come: [eventId(1)] } }),
    ]
    expect(rowOf('FR', 1, ...after)).toEqual({
      partner: france,
      own: false,
      deliveredAt: mayDay + minute,
    })
  })

  it('R-REGISTER-8: an exception that is not covered, not missing or unknown has no effect', () => {
    const acts = [
      circulates(),
      delivers(felix),
      circulates(),
      delivers(felix, {
        at: mayDay + minute,
        seenStream: 1,
        body: {
          except: [
            [eventId(1), 'wrong-file'],
            [eventId(3), 'not-opened'],
            [eventId(99), 'not-opened'],
          ],
        },
      }),
    ]
    expect(stateAfter(acts).voided.size).toBe(0)
    expect(rowOf('FR', 1, ...acts)).toMatchObject({ deliveredAt: mayDay })
    expect(rowOf('FR', 3, ...acts)).toEqual({ partner: france, own: false })
  })

  it('R-REGISTER-8: an exception that names a document of another audience has no effect', () => {
    const acts = [
      labels(few, kim, 'TEM'),
      circulates({ originator: 'KR' }, { by: kim, to: few }),
      circulates(),
      delivers(felix, { body: { except: [[eventId(2, few), 'not-opened']] } }),
    ]
    expect(rowOf('FR', 1, ...acts)).toMatchObject({ deliveredAt: mayDay })
  })

  it('R-REGISTER-8: only the hat of a partner gives receipts', () => {
    expect(reasonOf(circulates(), delivers(claire, { hat: 'poc' }))).toBe(
      'R-REGISTER-8 not-a-partner',
    )
    expect(reasonOf(circulates(), confirms(nils, [eventId(1)], { hat: 'chair' }))).toBe(
      'R-REGISTER-8 not-a-partner',
    )
  })

  it('R-REGISTER-8: a delivery needs no right to speak; a confirmation does (R-REGISTER-2)', () => {
    expect(reasonOf(circulates(), delivers(flore))).toBeUndefined()
    expect(reasonOf(circulates(), confirms(flore, [eventId(1)]))).toBe(
      'R-REGISTER-2 no-right-to-speak',
    )
  })

  it('R-REGISTER-8: marks and exceptions say the same as a twin that keeps every document apart', () => {
    const size = 12
    const delivery = fc.record({
      below: fc.nat(size),
      except: fc.dictionary(
        fc.nat(size - 1).map(String),
        fc.constantFrom<MissReason>('not-opened', 'not-fetched', 'wrong-file'),
      ),
      come: fc.array(fc.nat(size - 1), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(delivery, { maxLength: 12 }), (deliveries) => {
        let receipts: Receipts = noReceipts
        const times = new Map<number, number>()
        const misses = new Map<number, MissReason>()
        let covered = 0
        for (const [at, { below, except, come }] of deliveries.entries()) {
          const excepted = new Map(Object.entries(except).map(([k, v]) => [Number(k), v]))
          receipts = withDelivery(receipts, { below, at, except: excepted, come })
          for (let position = 0; position < size; position++) {
            if (times.has(position)) continue
            const isNew = position >= covered && position < below
            const reason = position < below ? excepted.get(position) : undefined
            const hasCome = misses.has(position) && come.includes(position)
            if (reason !== undefined) misses.set(position, reason)
            else if (isNew || (hasCome && !excepted.has(position))) {
              times.set(position, at)
              misses.delete(position)
            }
          }
          covered = Math.max(covered, below)
        }
        for (let position = 0; position < size; position++) {
          expect(deliveredAt(receipts, position)).toBe(times.get(position))
          expect(receipts.missed.get(position)).toBe(misses.get(position))
        }
      }),
    )
  })
})

describe('confirmations', () => {
  it('R-REGISTER-8: the first confirmation of a document by a partner stands', () => {
    const acts = [
      circulates(),
      circulates(),
      confirms(nils, [eventId(1)], { at: mayDay + minute }),
      confirms(nils, [eventId(1), eventId(2), eventId(2)], { at: mayDay + 2 * minute }),
    ]
    expect(rowOf('NO', 1, ...acts)).toEqual({
      partner: norway,
      own: false,
      confirmedAt: mayDay + minute,
      confirmedBy: nils.id,
    })
    expect(rowOf('NO', 2, ...acts)).toMatchObject({ confirmedAt: mayDay + 2 * minute })
  })

  it('R-REGISTER-9: a confirmation names documents of its own audience that stand', () => {
    const ofFew = [labels(few, kim, 'TEM'), circulates({ originator: 'KR' }, { by: kim, to: few })]
    const refused = 'R-REGISTER-9 no-such-document'
    expect(reasonOf(...ofFew, confirms(felix, [eventId(2, few)]))).toBe(refused)
    expect(reasonOf(...ofFew, confirms(felix, [eventId(2, few)], { to: few }))).toBeUndefined()
    expect(reasonOf(circulates(), confirms(felix, [eventId(1), eventId(2)]))).toBe(refused)
    expect(reasonOf(circulates({ titles: new Map() }), confirms(felix, [eventId(1)]))).toBe(refused)
  })

  it('R-REGISTER-1: a confirmation of nothing is void', () => {
    expect(reasonOf(confirms(felix, []))).toBe('R-REGISTER-1 wrong-fields')
  })
})

describe('the matrix', () => {
  const acts = [
    circulates(),
    delivers(kim),
    delivers(chloe),
    confirms(kim, [eventId(1)]),
    confirms(chloe, [eventId(1)]),
  ]

  it('R-REGISTER-8: has every partner of the audience, in the regime’s order', () => {
    const { rows, counts } = matrixOf(1, ...acts)
    expect(rows.map(({ partner }) => partner)).toEqual(['CA', 'FR', 'KR', 'NO'])
    expect(rows.filter(({ own }) => own).map(({ partner }) => partner)).toEqual([canada])
    expect(counts).toEqual({ partners: 4, delivered: 2, asked: 3, confirmed: 1 })
  })

  it('counts nobody as asked where no confirmation is asked for', () => {
    const { counts } = matrixOf(1, circulates({ asksReceipt: false }), ...acts.slice(1))
    expect(counts).toEqual({ partners: 4, delivered: 2, asked: 0, confirmed: 0 })
  })

  it('has no partner that is not a member', () => {
    const { register } = stateAfter([
      labels(few, kim, 'TEM'),
      circulates({ originator: 'KR' }, { by: kim, to: few }),
    ])
    const document = documentOf(register, documentId(eventId(2, few)))!
    const { rows } = receiptMatrix(register, governance, document)
    expect(rows.map(({ partner }) => partner)).toEqual(['FR', 'KR'])
  })
})
