import { describe, expect, it } from 'vitest'
import {
  circulates,
  confirms,
  delivers,
  eventId,
  labels,
  mayDay,
  stateAfter,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import {
  all,
  canada,
  chloe,
  felix,
  few,
  france,
  governance,
  keyIdOf,
  kim,
  korea,
  norway,
} from '../../cast.test-support.ts'
import { documentId } from '../documents/document.ts'
import type { TextStanding } from '../documents/document.ts'
import { chaseList, owedByPartner } from './chase.ts'
import { inbox } from './inbox.ts'
import { dayOf, listDocuments, showDocument } from './listing.ts'
import type { ListFilter } from './listing.ts'

const toFew = circulates({ originator: 'KR' }, { by: kim, to: few })
/** Events of `all`: 1 asks, 2 does not, 3 asks; one document of the few stands between. */
const papers = [
  labels(few, kim, 'TEM'),
  circulates(),
  circulates({ asksReceipt: false, series: 'IE2' }),
  toFew,
  circulates({ originator: 'FR' }, { by: felix }),
]
const asked = { type: 'receipt-asked' }
const away = { type: 'not-delivered' }

describe('the inbox', () => {
  const inboxOf = (seat: Parameters<typeof inbox>[2], ...acts: readonly Said[]) =>
    inbox(stateAfter([...papers, ...acts]).register, governance, seat).map(
      ({ document, reasons }) => [document.index, reasons],
    )

  it('has what is to be confirmed and what has not come, the oldest first', () => {
    expect(inboxOf(france)).toEqual([
      [1, [asked, away]],
      [2, [away]],
      [3, [asked, away]],
      [4, [away]],
    ])
  })

  it('R-REGISTER-8: loses what is confirmed and delivered, and says what was missed', () => {
    const except = [[eventId(2), 'wrong-file']]
    expect(
      inboxOf(france, delivers(felix, { body: { except } }), confirms(felix, [eventId(1)])),
    ).toEqual([
      [2, [{ ...away, missed: 'wrong-file' }]],
      [3, [asked, away]],
    ])
  })

  it('has nothing of audiences to which one does not belong', () => {
    expect(inboxOf(norway).map(([index]) => index)).toEqual([1, 2, 4])
  })

  it('asks nobody to confirm its own paper, and offices for nothing', () => {
    expect(inboxOf(canada, delivers(chloe))).toEqual([[4, [asked]]])
    expect(inboxOf('poc')).toEqual([])
  })

  it('is empty before anything is circulated', () => {
    expect(inbox(stateAfter([]).register, governance, france)).toEqual([])
  })
})

describe('lists', () => {
  const listOf = (filter: ListFilter, offset = 0, limit = 10) => {
    const { total, rows } = listDocuments(stateAfter(papers), governance, filter, { offset, limit })
    return [total, rows.map(({ document }) => document.index)]
  }

  it('has every document, the newest first, page by page', () => {
    expect(listOf({})).toEqual([4, [4, 3, 2, 1]])
    expect(listOf({}, 1, 2)).toEqual([4, [3, 2]])
    expect(listOf({}, 9, 2)).toEqual([4, []])
  })

  it.each([
    [{ audience: all.name }, [4, 2, 1]],
    [{ series: 'POC' }, [4, 3, 1]],
    [{ year: 2026 }, [4, 3, 2, 1]],
    [{ year: 2025 }, []],
    [{ originator: korea }, [3]],
    [{ audience: all.name, series: 'POC', originator: france }, [4]],
  ])('is narrowed by %j', (filter, indexes) => {
    expect(listOf(filter)).toEqual([indexes.length, indexes])
  })

  it.each([
    ['AMENDMENT item', 4],
    ['amendement', 0],
    ['ámendment', 4],
    ['12.b proposed', 4],
  ])('has those whose title has all of “%s”', (words, total) => {
    expect(listOf({ words })[0]).toBe(total)
  })

  it('R-REGISTER-21: tells the texts that stand from those that do not', () => {
    const withdrawal: Said = {
      by: chloe,
      kind: 'document.withdrawn',
      body: { document: eventId(1), reason: '' },
    }
    const state = stateAfter([...papers, withdrawal])
    const indexes = (standing: TextStanding) =>
      listDocuments(state, governance, { standing }, { offset: 0, limit: 9 }).rows.map(
        ({ document }) => document.index,
      )
    expect(indexes('current')).toEqual([4, 3, 2])
    expect(indexes('withdrawn')).toEqual([1])
    expect(indexes('recalled')).toEqual([])
    expect(indexes('replaced')).toEqual([])
  })

  it('has papers of past years under the days that they bear, those of one day as they came', () => {
    const dated = (day: string, frame: Partial<Said> = {}) => circulates({ dated: day }, frame)
    const state = stateAfter([
      ...papers,
      dated('1998-03-31'),
      dated('2005-06-01'),
      dated('1998-03-31'),
      dated('1998-03-02'),
      circulates({ originator: 'KR', dated: '2001-01-01' }, { by: kim, to: few }),
    ])
    const indexes = (filter: ListFilter) =>
      listDocuments(state, governance, filter, { offset: 0, limit: 20 }).rows.map(
        ({ document }) => document.index,
      )
    expect(indexes({})).toEqual([4, 3, 2, 1, 6, 9, 7, 5, 8])
    expect(indexes({ series: 'POC' })).toEqual([4, 3, 1, 6, 9, 7, 5, 8])
    expect(indexes({ words: 'amendment', audience: all.name })).toEqual([4, 2, 1, 6, 7, 5, 8])
  })

  it('has none above those of today because its year is a slip', () => {
    const acts = [circulates({ dated: '2062-04-30' }), circulates({}, { at: mayDay + 86_400_000 })]
    const { rows } = listDocuments(stateAfter(acts), governance, {}, { offset: 0, limit: 2 })
    expect(rows.map(({ document }) => document.listedOn)).toEqual(['2026-05-02', '2026-05-01'])
  })

  it('counts receipts among the partners of each audience', () => {
    const { rows } = listDocuments(stateAfter(papers), governance, {}, { offset: 0, limit: 2 })
    expect(rows.map(({ receipts }) => receipts)).toEqual([
      { partners: 4, delivered: 0, asked: 3, confirmed: 0 },
      { partners: 2, delivered: 0, asked: 1, confirmed: 0 },
    ])
  })
})

describe('what is owed', () => {
  it('is told partner by partner, for a reminder to each alone', () => {
    const { register } = stateAfter([...papers, confirms(felix, [eventId(1)])])
    const rows = chaseList(register, governance, 'poc', 0)
    const owed = [...owedByPartner(rows, governance)].map(([partner, theirs]) => [
      partner,
      theirs.map(({ document }) => document.index),
    ])
    expect(owed).toEqual([
      [canada, [4]],
      [france, [3]],
      [korea, [1, 4]],
      [norway, [1, 4]],
    ])
  })
})

describe('the day of a document', () => {
  it('is the one that the paper bears, else that of its receipt in the zone of the regime', () => {
    const dayAfter = (dated?: string) => {
      const state = stateAfter([circulates(dated === undefined ? {} : { dated })])
      const [row] = listDocuments(state, governance, {}, { offset: 0, limit: 1 }).rows
      return dayOf(governance, row!.document)
    }
    expect(dayAfter('2025-11-10')).toBe('2025-11-10')
    expect(dayAfter()).toMatch(/^2026-/)
  })
})

describe('one document', () => {
  it('is shown with its audience, its officer and its receipts', () => {
    const state = stateAfter([
      ...papers,
      {
        by: kim,
        kind: 'person.described',
        body: { person: keyIdOf('kim'), name: 'Kim', post: '' },
      },
    ])
    expect(showDocument(state, governance, documentId(eventId(2, few)))).toMatchObject({
      document: { symbol: { prefix: 'POC-TEM', number: 1, year: 2026 } },
      audience: { label: 'TEM', title: 'The TEM few' },
      circulatedBy: { name: 'Kim' },
      receipts: { partners: 2 },
    })
  })

  it('is shown without what nobody said', () => {
    const shown = showDocument(stateAfter(papers), governance, documentId(eventId(1)))
    expect(Object.keys(shown!)).toEqual([
      'document',
      'receipts',
      'thread',
      'mentionedBy',
      'requests',
    ])
  })

  it('is not there if nobody circulated it', () => {
    expect(showDocument(stateAfter(papers), governance, documentId(eventId(99)))).toBeUndefined()
  })
})
