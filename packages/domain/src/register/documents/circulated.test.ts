import { describe, expect, it } from 'vitest'
import {
  circulates,
  english,
  eventId,
  labels,
  lastVoid,
  mayDay,
  paper,
  part,
  stateAfter,
  symbolsOf,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import {
  all,
  canada,
  chloe,
  claire,
  felix,
  few,
  flore,
  france,
  kim,
  nils,
  norway,
  others,
  ownOfFrance,
} from '../../cast.test-support.ts'
import { documentId } from './document.ts'
import { documentOf } from '../register.ts'

const [file] = paper.files
const reasonOf = (...acts: readonly Said[]) => lastVoid(stateAfter(acts))
const withFile = (fields: object, blobs = [part('one')]) =>
  circulates({ files: [{ ...file!, ...fields }] }, { blobs })
const withMarking = (fields: object) => circulates({ marking: { ...paper.marking, ...fields } })
const wrong = 'R-REGISTER-1 wrong-fields'
const newYear = Date.UTC(2026, 11, 31, 23, 30)

describe('a document is circulated', () => {
  it('R-REGISTER-7: it stands with all its fields, and the record gave it its number', () => {
    const state = stateAfter([circulates({ summaries: english('First line\nSecond line') })])
    expect(state.voided.size).toBe(0)
    const id = documentId(eventId(1))
    expect(documentOf(state.register, id)).toEqual({
      ...paper,
      id,
      root: id,
      issues: [],
      audience: all.name,
      position: 0,
      index: 0,
      seq: 1,
      receivedAt: mayDay,
      listedOn: '2026-05-01',
      symbol: { prefix: 'POC', number: 214, year: 2026, parts: [], stars: 0 },
      files: paper.files.map((file) => ({ ...file, index: 0 })),
      markedBy: id,
      markedAt: mayDay,
      sponsors: [],
      confirmedSponsors: [],
      translations: [],
      links: [],
      circulatedBy: { person: chloe.id, seat: canada },
      summaries: english('First line\nSecond line'),
    })
  })

  it.each([
    ['a field too many', circulates({ extra: 1 })],
    ['a field too few', circulates({ titles: undefined })],
    ['a subject', circulates({}, { subject: new Uint8Array(32) })],
    ['an unknown type', circulates({ type: 'memo' })],
    ['no files', circulates({ files: [] })],
    ['an empty title', circulates({ titles: english('') })],
    ['a title of nothing to be seen', circulates({ titles: english(' \u200b\u3164') })],
    ['a title turned round', circulates({ titles: english('Annex \u202egnp.exe') })],
    ['a title on two lines', circulates({ titles: english('one\ntwo') })],
    ['a title too long', circulates({ titles: english('x'.repeat(301)) })],
    ['a summary with a control', circulates({ summaries: english('bell \u0007') })],
    ['a summary with a return', circulates({ summaries: english('one\r\ntwo') })],
    ['a summary too long', circulates({ summaries: english('x'.repeat(8_001)) })],
    ['a hidden distribution', withMarking({ distribution: 'all \u2066few' })],
    ['a file named as a path', withFile({ name: '../../etc/passwd' })],
    ['a file named as a path elsewhere', withFile({ name: '..\\boot' })],
    ['a file named as a folder', withFile({ name: '..' })],
    ['a file that hides', withFile({ name: '.npmrc' })],
    ['a file named as a stream', withFile({ name: 'notes.txt:hidden' })],
    ['a file named as a device', withFile({ name: 'Con.pdf' })],
    ['a file whose name would be cut', withFile({ name: 'notes.' })],
    ['a file without a name', withFile({ name: ' ' })],
    ['a file of no language', withFile({ language: 'English' })],
    ['a file of no type', withFile({ mediaType: 'pdf' })],
    ['a file without parts', withFile({ parts: [] })],
    ['a hash too short', withFile({ plain: new Uint8Array(31) })],
  ])('R-REGISTER-1: %s is void', (_, act) => {
    expect(reasonOf(act)).toBe(wrong)
  })

  it('R-REGISTER-1: says where the fields are wrong', () => {
    const state = stateAfter([withFile({ mediaType: 'pdf' })])
    expect(state.voided.last()).toMatchObject({ path: 'body.files[0].mediaType' })
  })

  it('R-REGISTER-1: a distribution and a summary may be empty', () => {
    expect(reasonOf(withMarking({ distribution: '' }))).toBeUndefined()
    expect(reasonOf(circulates({ summaries: english('') }))).toBeUndefined()
  })

  it('R-REGISTER-2: who may not speak does not circulate', () => {
    expect(reasonOf(circulates({ originator: france }, { by: flore }))).toBe(
      'R-REGISTER-2 no-right-to-speak',
    )
  })

  it('R-REGISTER-3: the series is one of the regime’s', () => {
    expect(reasonOf(circulates({ series: 'TEM' }))).toBe('R-REGISTER-3 no-such-series')
  })

  it('R-REGISTER-3: in all, only the POC circulates in a series that is not direct', () => {
    const letter = { series: 'CHAIR', originator: norway }
    expect(reasonOf(circulates(letter, { by: nils }))).toBe('R-REGISTER-3 series-not-direct')
    expect(reasonOf(circulates(letter, { by: claire, hat: 'poc' }))).toBeUndefined()
  })

  it('R-REGISTER-3: among a few, every series is open', () => {
    const letter = circulates({ series: 'CHAIR', originator: 'KR' }, { by: kim, to: few })
    const state = stateAfter([labels(few, kim, 'TEM'), letter])
    expect(symbolsOf(state, few)).toEqual(['CHAIR-TEM 1/2026'])
  })

  it('R-REGISTER-3: an audience of its own has no register, and one without a label not yet', () => {
    const own = circulates({ originator: france }, { by: felix, to: ownOfFrance })
    expect(reasonOf(own)).toBe('R-REGISTER-3 no-register')
    const early = circulates({ originator: 'KR' }, { by: kim, to: few })
    expect(reasonOf(early)).toBe('R-REGISTER-3 no-label')
  })

  it('R-REGISTER-4: a partner circulates its own papers only, the POC those of any seat', () => {
    expect(reasonOf(circulates({ originator: france }))).toBe('R-REGISTER-4 not-the-originator')
    expect(reasonOf(circulates({}, { by: claire, hat: 'poc' }))).toBeUndefined()
    expect(reasonOf(circulates({ originator: 'XX' }, { by: claire, hat: 'poc' }))).toBe(
      'R-REGISTER-4 no-such-seat',
    )
  })

  it.each([
    ['a classification that is none', { classification: 'TOP' }, 'no-such-classification'],
    ['a classification above the ceiling', { classification: 'C' }, 'above-the-ceiling'],
    ['a caveat that is none', { caveats: ['EYES'] }, 'no-such-caveat'],
    ['a caveat twice', { caveats: ['PAPER', 'PAPER'] }, 'no-such-caveat'],
  ])('R-REGISTER-5: %s is void', (_, fields, reason) => {
    expect(reasonOf(withMarking(fields))).toBe(`R-REGISTER-5 ${reason}`)
  })

  it('R-REGISTER-5: anything up to the ceiling stands', () => {
    expect(reasonOf(withMarking({ classification: 'U', caveats: [] }))).toBeUndefined()
  })

  it.each([
    ['a part that is not brought', withFile({}, []), 'part-not-brought'],
    ['a part of another size', withFile({}, [part('one', 999)]), 'part-not-brought'],
    [
      'a first part that is short',
      withFile({ parts: [part('one'), part('two')] }, [part('one'), part('two')]),
      'wrong-part-size',
    ],
    [
      'a last part that is long',
      withFile({ parts: [part('big', 4_194_305)] }, [part('big', 4_194_305)]),
      'wrong-part-size',
    ],
  ])('R-REGISTER-6: %s is void', (_, act, reason) => {
    expect(reasonOf(act)).toBe(`R-REGISTER-6 ${reason}`)
  })

  it('R-REGISTER-6: no part stands twice in a file', () => {
    const whole = part('one', 4_194_304)
    expect(reasonOf(withFile({ parts: [whole, whole] }, [whole]))).toBe('R-REGISTER-6 part-twice')
  })

  it('R-REGISTER-6: holds for the text layer of a file too', () => {
    const { size, plain, cipher } = file!
    const text = { size, plain, cipher, parts: [part('text')] }
    expect(reasonOf(withFile({ text }))).toBe('R-REGISTER-6 part-not-brought')
    expect(reasonOf(withFile({ text }, [part('one'), part('text')]))).toBeUndefined()
  })

  it('R-REGISTER-1: an event has at most 100 files, and a file 1,000 parts', () => {
    const files = Array.from({ length: 101 }, () => file!)
    expect(reasonOf(circulates({ files }))).toBe(wrong)
    const parts = Array.from({ length: 1_001 }, (_, i) => part(`part ${i}`))
    expect(reasonOf(withFile({ parts }, parts))).toBe(wrong)
  })

  it('R-REGISTER-6: whole parts of 4 MiB and a shorter last one stand', () => {
    const parts = [part('one', 4_194_304), part('two', 4_194_304), part('three', 5)]
    expect(reasonOf(withFile({ parts }, parts))).toBeUndefined()
  })
})

describe('numbers', () => {
  it('R-REGISTER-7: numbers count from the opening number, and a void event takes none', () => {
    const state = stateAfter([
      circulates(),
      circulates({ titles: english('') }),
      circulates(),
      circulates(),
    ])
    expect(symbolsOf(state)).toEqual(['POC 214/2026', 'POC 215/2026', 'POC 216/2026'])
  })

  it('R-REGISTER-7: every series counts for itself, and starts again in a new year', () => {
    const state = stateAfter([
      circulates(),
      circulates({ series: 'IE2' }),
      circulates({}, { at: newYear + 7_200_000 }),
    ])
    expect(symbolsOf(state)).toEqual(['POC 214/2026', 'IE2 1/2026', 'POC 1/2027'])
  })

  it('R-REGISTER-7: the year is that of the regime’s zone', () => {
    const state = stateAfter([
      circulates({}, { at: newYear - 3_600_000 }),
      circulates({}, { at: newYear }),
    ])
    expect(symbolsOf(state)).toEqual(['POC 214/2026', 'POC 1/2027'])
  })

  it('R-REGISTER-7: every audience counts for itself, from 1 among a few', () => {
    const state = stateAfter([
      labels(few, kim, 'TEM'),
      labels(others, chloe, 'X1'),
      circulates(),
      circulates({ originator: 'KR' }, { by: kim, to: few }),
      circulates({}, { to: others }),
      circulates({ originator: 'KR' }, { by: kim, to: few }),
    ])
    expect(symbolsOf(state, few)).toEqual(['POC-TEM 1/2026', 'POC-TEM 2/2026'])
    expect(symbolsOf(state, others)).toEqual(['POC-X1 1/2026'])
    expect(symbolsOf(state)).toEqual(['POC 214/2026'])
  })
})
