import { describe, expect, it } from 'vitest'
import {
  circulates,
  documentAt,
  english,
  eventId,
  issues,
  mayDay,
  paper,
  part,
  reasonOf,
  stateAfter,
  upon,
} from '../acts.test-support.ts'
import type { Said } from '../acts.test-support.ts'
import {
  all,
  canada,
  chloe,
  claire,
  desk,
  few,
  flore,
  hashOf,
  kim,
  others,
  ownOfFrance,
} from '../cast.test-support.ts'
import { documentId } from '../register/documents/document.ts'
import { outcomeOf } from './outcome.ts'

const byPoc = { by: claire, hat: 'poc' } as const
const { originator: _, ...given } = paper
const submits = (fields: Said['body'] = {}, frame: Partial<Said> = {}): Said => ({
  by: chloe,
  to: desk,
  kind: 'document.submitted',
  body: { ...given, series: 'CHAIR', ...fields },
  blobs: [part('one')],
  ...frame,
})
const returns = (n: number, frame: Partial<Said> = {}, reason = 'The annex is missing'): Said => ({
  ...byPoc,
  to: desk,
  kind: 'submission.returned',
  body: { submission: eventId(n, desk), reason },
  ...frame,
})
const submission = eventId(1, desk)
/** The POC circulates what Canada submitted first. */
const passesOn = (fields: Said['body'] = {}, frame: Partial<Said> = {}) =>
  circulates({ series: 'CHAIR', submission, ...fields }, { ...byPoc, ...frame })
const outcomeAfter = (...acts: readonly Said[]) => {
  const state = stateAfter(acts)
  return outcomeOf(state, state.submissions.get(documentId(submission) as never)!)
}
const differencesAfter = (...acts: readonly Said[]) => {
  const outcome = outcomeAfter(...acts)
  return outcome.type === 'circulated' ? outcome.differences : outcome
}

describe('a paper on its way to the POC', () => {
  it('R-SUBMIT-1: is submitted in an audience of the seat that acts and the POC', () => {
    const matter = eventId(70)
    const link = { relation: 'see-also', document: eventId(71) }
    const acts = [
      submits({
        matter,
        links: [link],
        dated: '2026-04-30',
        sponsors: ['NO'],
        issue: { sort: 'rev', of: eventId(1) },
      }),
    ]
    expect(reasonOf(...acts)).toBeUndefined()
    expect([...stateAfter(acts).submissions.values()]).toEqual([
      {
        ...given,
        id: documentId(submission),
        audience: desk.name,
        index: 0,
        receivedAt: mayDay,
        submittedBy: { person: chloe.id, seat: canada },
        series: 'CHAIR',
        issue: { sort: 'rev', of: documentId(eventId(1)) },
        files: paper.files.map((file) => ({ ...file, index: 0 })),
        summaries: new Map(),
        sponsors: ['NO'],
        links: [{ relation: 'see-also', document: documentId(eventId(71)) }],
        matter: documentId(matter),
        dated: '2026-04-30',
      },
    ])
  })

  it.each<[string, Partial<Said>]>([
    ['to all', { to: all }],
    ['among three', { by: kim, to: few }],
    ['between two partners', { to: others }],
    ['by the POC to itself', byPoc],
    ['among its own', { by: { ...flore, hats: chloe.hats }, to: ownOfFrance }],
  ])('R-SUBMIT-1: %s it is void', (_, frame) => {
    expect(reasonOf(submits({}, frame))).toBe('R-SUBMIT-1 not-between-the-two')
  })

  it('R-SUBMIT-1: is in a series of the regime, direct or not', () => {
    expect(reasonOf(submits({ series: 'NONE' }))).toBe('R-SUBMIT-1 no-such-series')
    expect(reasonOf(submits({ series: 'POC' }))).toBeUndefined()
  })

  it.each<[string, Said['body']]>([
    ['an originator', { originator: 'CA' }],
    ['a number', { stamped: { year: 2026, number: 1 } }],
    ['a submission', { submission }],
    ['an issue of another sort', { issue: { sort: 'copy', of: eventId(1) } }],
  ])('R-REGISTER-1: bears no %s', (_, fields) => {
    expect(reasonOf(submits(fields))).toBe('R-REGISTER-1 wrong-fields')
  })

  it.each<[string, Said['body'], string]>([
    ['R-REGISTER-5', { marking: { ...paper.marking, classification: 'C' } }, 'above-the-ceiling'],
    ['R-REGISTER-26', { sponsors: ['CA'] }, 'originator-named-as-sponsor'],
  ])('%s: holds for it too', (rule, fields, reason) => {
    expect(reasonOf(submits(fields))).toBe(`${rule} ${reason}`)
  })

  it('R-REGISTER-2: needs the right to speak', () => {
    const mute = { ...flore, partner: canada }
    expect(reasonOf(submits({}, { by: mute }))).toBe('R-REGISTER-2 no-right-to-speak')
  })
})

describe('a paper that is returned', () => {
  it('R-SUBMIT-2: the POC says why', () => {
    expect(outcomeAfter(submits())).toEqual({ type: 'waiting' })
    expect(outcomeAfter(submits(), returns(1))).toEqual({
      type: 'returned',
      reason: 'The annex is missing',
    })
  })

  it('R-SUBMIT-2: is returned once, and only if it was submitted there', () => {
    expect(reasonOf(submits(), returns(1), returns(1))).toBe('R-SUBMIT-2 no-such-submission')
    expect(reasonOf(returns(1))).toBe('R-SUBMIT-2 no-such-submission')
    expect(reasonOf(submits(), returns(1, { to: few }))).toBe('R-SUBMIT-2 no-such-submission')
  })

  it('R-SUBMIT-2: is returned by the POC, with the right to speak', () => {
    expect(reasonOf(submits(), returns(1, { by: chloe, hat: 'partner' }))).toBe(
      'R-SUBMIT-2 not-the-poc',
    )
    const mute = { ...claire, hats: new Map([['poc', ['read', 'draft']]]) } as typeof claire
    expect(reasonOf(submits(), returns(1, { by: mute }))).toBe('R-SUBMIT-2 not-the-poc')
  })

  it('R-REGISTER-1: is not returned without a reason', () => {
    expect(reasonOf(submits(), returns(1, {}, ''))).toBe('R-REGISTER-1 wrong-fields')
  })
})

describe('a paper that the POC circulated', () => {
  const acts = [submits(), passesOn()]

  it('R-SUBMIT-3: is as it was given, in its own ciphertext', () => {
    const [file] = paper.files
    const sealedAnew = passesOn({ files: [{ ...file!, cipher: hashOf('another') }] })
    expect(differencesAfter(...acts)).toEqual([])
    expect(differencesAfter(submits(), sealedAnew)).toEqual([])
    expect(outcomeAfter(submits(), returns(1), passesOn())).toMatchObject({ type: 'circulated' })
  })

  it.each<[string, Said['body']]>([
    ['titles', { titles: english('Another title') }],
    ['titles', { titles: new Map([...paper.titles, ['fr', 'Le titre']]) }],
    ['summaries', { summaries: english('What nobody wrote') }],
    ['marking', { marking: { ...paper.marking, caveats: [] } }],
    ['files', { files: [{ ...paper.files[0]!, plain: hashOf('altered') }] }],
    ['files', { files: [{ ...paper.files[0]!, name: 'other.pdf' }] }],
    ['originator', { originator: 'NO' }],
  ])('R-SUBMIT-3: shows that it differs in its %s', (difference, fields) => {
    expect(differencesAfter(submits(), passesOn(fields))).toEqual([difference])
  })

  it('R-SUBMIT-3: shows that it is no issue, or an issue of another sort', () => {
    const first = circulates({ series: 'CHAIR' }, byPoc)
    const asRevision = submits({ issue: { sort: 'rev', of: eventId(1) } })
    const issued = (sort: 'rev' | 'add') => issues(sort, 1, { submission }, byPoc)
    expect(differencesAfter(first, asRevision, issued('rev'))).toEqual([])
    expect(differencesAfter(first, asRevision, issued('add'))).toEqual(['issue'])
    expect(differencesAfter(first, asRevision, passesOn())).toEqual(['issue'])
  })

  it('R-SUBMIT-3: leaves alone what is done to the document later', () => {
    const marking = { ...paper.marking, classification: 'U' }
    const french = { ...paper.files[0]!, language: 'fr', name: 'fr.pdf' }
    const translated = upon(
      1,
      'document.translated',
      { files: [french], titles: new Map([['fr', 'Le titre']]) },
      { blobs: [part('one')] },
    )
    const remarked = upon(1, 'document.remarked', { marking, instead: eventId(1) })
    const recalled = upon(1, 'document.recalled', { reason: '' })
    expect(reasonOf(...acts, translated, remarked, recalled)).toBeUndefined()
    expect(differencesAfter(...acts, translated)).toEqual([])
    expect(differencesAfter(...acts, translated, remarked)).toEqual([])
    expect(differencesAfter(...acts, translated, remarked, recalled)).toEqual([])
  })

  it('R-SUBMIT-3: of a recalled document, still shows other files', () => {
    const other = passesOn({ files: [{ ...paper.files[0]!, plain: hashOf('altered') }] })
    const recalled = upon(1, 'document.recalled', { reason: '' })
    expect(differencesAfter(submits(), other, recalled)).toEqual(['files'])
  })

  it('is not what somebody else circulated, or what only links to it', () => {
    const own = circulates({ submission })
    const linking = circulates(
      { series: 'CHAIR', links: [{ relation: 'see-also', document: submission }] },
      byPoc,
    )
    expect(outcomeAfter(submits(), own, linking)).toEqual({ type: 'waiting' })
    expect(documentAt(stateAfter([submits(), own]), 1).submission).toBe(documentId(submission))
  })
})
