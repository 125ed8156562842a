import { describe, expect, it } from 'vitest'
import {
  circulates,
  documentAt,
  eventId,
  issues,
  mayDay,
  paper,
  reasonOf,
  stateAfter,
  upon,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import { claire, flore, founding, kim, nils, norway } from '../../cast.test-support.ts'
import type { Day } from '../../day.ts'
import { isLowered, standingOf } from './marking.ts'
import type { Marking } from './marking.ts'

const day = (text: string) => text as Day
const byPoc = { by: claire, hat: 'poc' } as const
const marked = (fields: Partial<Marking>): Marking => ({ ...paper.marking, ...fields })
const lower: readonly (readonly [string, Partial<Marking>])[] = [
  ['a lower classification', { classification: 'U' }],
  ['a caveat less', { caveats: [] }],
  ['another distribution', { distribution: 'Partners and the press' }],
  ['an end where there was none', { declassify: { on: day('2030-01-01') } }],
]
const equal: readonly (readonly [string, Partial<Marking>])[] = [
  ['the same marking', {}],
  ['a caveat more', { caveats: ['PAPER', 'PARTNERS'] }],
  ['other words for it', { words: 'CANADA RESTRICTED' }],
  ['a review', { declassify: { review: day('2027-01-01') } }],
]

describe('the fields of a marking', () => {
  it.each<[string, object]>([
    ['words that say nothing', { words: ' ' }],
    ['words too long', { words: 'x'.repeat(101) }],
    ['a distribution too long', { distribution: 'x'.repeat(301) }],
    ['no portions where there are to be some', { portions: [] }],
    ['more than 10 portions', { portions: Array(11).fill('U') }],
    ['two ends', { declassify: { on: '2030-01-01', event: 'the plenary' } }],
    ['an end on no day', { declassify: { on: '2030-02-30' } }],
    ['an end by an event that nobody can see', { declassify: { event: '\u200b' } }],
    ['a field too many', { colour: 'red' }],
  ])('R-REGISTER-1: %s make it void', (_, fields) => {
    const act = circulates({ marking: { ...paper.marking, ...fields } })
    expect(reasonOf(act)).toBe('R-REGISTER-1 wrong-fields')
  })

  it.each<[string, object]>([
    ['its title', { title: 'R' }],
    ['its summary', { summary: 'R' }],
    ['a portion', { portions: ['U', 'R'] }],
  ])('R-REGISTER-12: the whole is classified at least as high as %s', (_, fields) => {
    const high = { classification: 'R', caveats: [], distribution: '', ...fields }
    expect(reasonOf(circulates({ marking: high }))).toBeUndefined()
    expect(reasonOf(circulates({ marking: { ...high, classification: 'U' } }))).toBe(
      'R-REGISTER-12 below-a-portion',
    )
  })

  it.each<[string, object]>([
    ['a title', { title: 'TOP' }],
    ['a summary', { summary: 'TOP' }],
    ['a portion', { portions: ['U', 'TOP'] }],
  ])('R-REGISTER-12: %s of a classification that the regime does not have is void', (_, fields) => {
    expect(reasonOf(circulates({ marking: marked(fields) }))).toBe(
      'R-REGISTER-12 no-such-classification',
    )
  })
})

describe('the end of a classification', () => {
  const zone = 'Europe/Paris'
  const noon = (text: string) => Date.parse(`${text}T12:00Z`)
  const at = (declassify: Marking['declassify'], now: number, markedAt = noon('2026-05-01')) =>
    standingOf(
      { marking: declassify === undefined ? paper.marking : marked({ declassify }), markedAt },
      zone,
      now,
    )

  it('R-REGISTER-13: comes by itself on the day that was set, in the regime’s zone', () => {
    const end = { on: day('2027-01-01') }
    const midnight = Date.UTC(2026, 11, 31, 23)
    expect(at(end, midnight - 1)).toEqual({ type: 'classified', endsOn: '2027-01-01' })
    expect(at(end, midnight)).toEqual({ type: 'declassified', on: '2027-01-01' })
  })

  it('R-REGISTER-13: without a day it is reviewed five years after its receipt', () => {
    expect(at(undefined, noon('2031-04-30'))).toEqual({
      type: 'classified',
      reviewBy: '2031-05-01',
    })
    expect(at(undefined, noon('2031-05-01'))).toEqual({ type: 'review-due', since: '2031-05-01' })
  })

  it('R-REGISTER-13: an event ends nothing by itself', () => {
    expect(at({ event: 'The plenary' }, noon('2031-05-01'))).toMatchObject({ type: 'review-due' })
  })

  it('R-REGISTER-13: is reviewed on the day that was set, if that comes sooner', () => {
    const soon = { review: day('2028-01-01') }
    expect(at(soon, noon('2027-12-31'))).toEqual({ type: 'classified', reviewBy: '2028-01-01' })
    expect(at(soon, noon('2028-01-01'))).toEqual({ type: 'review-due', since: '2028-01-01' })
    expect(at({ review: day('2040-01-01') }, noon('2031-05-01'))).toMatchObject({
      since: '2031-05-01',
    })
  })

  it('R-REGISTER-13: an end later than five years puts no review off', () => {
    const late = { on: day('2040-01-01') }
    expect(at(late, noon('2027-01-01'))).toEqual({ type: 'classified', reviewBy: '2031-05-01' })
    expect(at(late, noon('2035-01-01'))).toEqual({ type: 'review-due', since: '2031-05-01' })
    expect(at(late, noon('2040-01-01'))).toEqual({ type: 'declassified', on: '2040-01-01' })
  })

  it('R-REGISTER-13: five years after 29 February is 28 February', () => {
    expect(at(undefined, noon('2028-03-01'), noon('2028-02-29'))).toEqual({
      type: 'classified',
      reviewBy: '2033-02-28',
    })
  })

  it('R-REGISTER-13: marked anew, a document was looked at, and the years begin again', () => {
    const again = remarks({}, { at: noon('2031-05-01') })
    const document = documentAt(stateAfter([circulates(), again]), 1)
    expect(standingOf(document, zone, noon('2031-06-01'))).toEqual({
      type: 'classified',
      reviewBy: '2036-05-01',
    })
  })
})

const remarks = (fields: Partial<Marking>, frame: Partial<Said> = {}, instead = 1) =>
  upon(1, 'document.remarked', { marking: marked(fields), instead: eventId(instead) }, frame)

describe('a document marked anew', () => {
  it('R-REGISTER-17: its originator lowers it or raises it, and the latest marking stands', () => {
    const acts = [circulates(), remarks({ classification: 'U' }, { at: mayDay + 1 })]
    expect(documentAt(stateAfter(acts), 1)).toMatchObject({
      marking: { classification: 'U' },
      markedAt: mayDay + 1,
    })
    expect(reasonOf(...acts, remarks({ classification: 'R' }, {}, 2))).toBeUndefined()
  })

  it('R-REGISTER-17: nobody else does, and not the POC for it', () => {
    for (const by of [byPoc, { by: kim }]) {
      expect(reasonOf(circulates(), remarks({}, by))).toBe('R-REGISTER-17 not-the-originator')
    }
  })

  it('R-REGISTER-17: of two that replace the same marking, the second is void', () => {
    const once = [circulates(), remarks({ classification: 'U' })]
    expect(reasonOf(...once, remarks({ caveats: [] }))).toBe('R-REGISTER-17 replaced-already')
  })

  it('R-REGISTER-5: it bears a marking of the regime (R-REGISTER-12)', () => {
    expect(reasonOf(circulates(), remarks({ classification: 'C' }))).toBe(
      'R-REGISTER-5 above-the-ceiling',
    )
    expect(reasonOf(circulates(), remarks({ classification: 'U', title: 'R' }))).toBe(
      'R-REGISTER-12 below-a-portion',
    )
  })

  it('R-REGISTER-2: it needs the right to speak', () => {
    const mute = { ...flore, partner: 'CA' } as typeof flore
    expect(reasonOf(circulates(), remarks({}, { by: mute }))).toBe('R-REGISTER-2 no-right-to-speak')
  })
})

describe('a lower marking', () => {
  it.each(lower)('R-REGISTER-17: %s is lower', (_, fields) => {
    expect(isLowered(founding, paper.marking, marked(fields))).toBe(true)
  })

  it.each(equal)('R-REGISTER-17: %s is not', (_, fields) => {
    expect(isLowered(founding, paper.marking, marked(fields))).toBe(false)
  })

  it('R-REGISTER-17: an earlier end is lower, a later one is not', () => {
    const from = marked({ declassify: { on: day('2030-01-01') } })
    const to = (on: string) => marked({ declassify: { on: day(on) } })
    expect(isLowered(founding, from, to('2029-12-31'))).toBe(true)
    expect(isLowered(founding, from, to('2030-01-01'))).toBe(false)
    expect(isLowered(founding, from, paper.marking)).toBe(false)
  })

  describe.each(['rev', 'reissue'] as const)('in a %s', (sort) => {
    it.each(lower)('R-REGISTER-17: %s is the originator’s alone', (_, fields) => {
      const issue = { marking: marked(fields) }
      expect(reasonOf(circulates(), issues(sort, 1, issue))).toBeUndefined()
      expect(reasonOf(circulates(), issues(sort, 1, issue, byPoc))).toBe(
        'R-REGISTER-17 marking-lowered',
      )
    })

    it.each(equal)('R-REGISTER-17: %s may come from the POC', (_, fields) => {
      const issue = { marking: marked(fields) }
      expect(reasonOf(circulates(), issues(sort, 1, issue, byPoc))).toBeUndefined()
    })
  })

  it('R-REGISTER-17: is measured by the marking that stands now', () => {
    const lowered = [circulates(), remarks({ classification: 'U' })]
    const issue = issues('rev', 1, { marking: marked({ classification: 'U' }) }, byPoc)
    expect(reasonOf(...lowered, issue)).toBeUndefined()
  })

  it('R-REGISTER-17: may be borne by what stands beside the text', () => {
    const letter = circulates({ originator: norway }, { by: nils })
    const addendum = issues('add', 1, { marking: marked({ classification: 'U' }) }, byPoc)
    expect(reasonOf(letter, addendum)).toBeUndefined()
  })
})
