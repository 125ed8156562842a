/** A paper as it is filled in: what stands in its way, which number it would bear, which road it takes. */
import { world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import type { Replica } from '@epoc/replica'
import { beforeAll, describe, expect, it } from 'vitest'
import { readingOf } from '../views/reading.ts'
import type { Reading } from '../views/reading.ts'
import { checkOf } from './check.ts'
import { forecastOf } from './forecast.ts'
import { emptyForm } from './form.ts'
import type { PaperFile, PaperForm } from './form.ts'
import { problemsOf } from './problems.ts'
import { routeOf } from './route.ts'

const about = { kind: 'new' } as const
const file: PaperFile = {
  id: '1',
  name: 'agenda.pdf',
  language: 'en',
  mediaType: 'application/pdf',
  size: 1_000,
  words: 'read',
}
const form: PaperForm = { ...emptyForm, titles: { en: 'Agenda' }, series: 'IE', level: 'RR' }

describe('a paper', () => {
  let w: World
  const reading = (of: Replica, hat?: string): Reading => {
    const read = readingOf(of, { language: 'en', ...(hat === undefined ? {} : { hat }) }, w.now())
    if (read === undefined) throw new Error('the record knows them')
    return read
  }
  beforeAll(async () => {
    w = await world('paper')
    for (const each of [w.poc, w.japan]) await each.sync()
  })

  it('has no marking until its author chooses one', () => {
    const problems = problemsOf(reading(w.japan), { about, form: emptyForm, files: [] })
    expect(problems.map(({ field }) => field)).toEqual(['files', 'title', 'series', 'level'])
  })
  it('has a title in each language in which there is a file', () => {
    const files = [file, { ...file, id: '2', language: 'fr' }]
    const problems = problemsOf(reading(w.japan), { about, form, files })
    expect(problems).toEqual([{ field: 'title', reason: 'no-title', language: 'fr' }])
  })
  it('stands in nothing’s way when it is filled in, and says which number comes next', () => {
    expect(problemsOf(reading(w.japan), { about, form, files: [file] })).toEqual([])
    expect(forecastOf(reading(w.japan), about, form)).toBe('IE 1/2026')
  })
  it('is submitted where only the POC circulates, and numbered by it', () => {
    const inPoc = { ...form, series: 'POC' }
    expect(routeOf(reading(w.japan), about, inPoc).isSubmitted).toBe(true)
    expect(routeOf(reading(w.poc, 'poc'), about, inPoc).isSubmitted).toBe(false)
    expect(forecastOf(reading(w.poc, 'poc'), about, inPoc)).toBe('POC 1/2026')
  })
  it('to a few of whom there is no audience needs a label for it', () => {
    const few: PaperForm = { ...form, to: 'few', few: ['DE'] }
    const problems = problemsOf(reading(w.japan), { about, form: few, files: [file] })
    expect(problems.map(({ field }) => field)).toEqual(['fewLabel', 'fewTitle'])
    expect(forecastOf(reading(w.japan), about, { ...few, fewLabel: 'DUO' })).toBe('IE-DUO 1/2026')
  })
  it('is checked with what one may want to know first', () => {
    const due = { procedure: 'answers', ask: 'Reactions', dueDay: '2026-01-07' } as const
    const given = { about, form: { ...form, ...due }, files: [file] }
    const { warnings, audience, problems } = checkOf(reading(w.japan), given, true)
    expect(problems).toEqual([])
    expect(audience).toMatchObject({ isAll: true, partners: 4 })
    expect(warnings.map(({ type }) => type)).toEqual(['no-language', 'little-time', 'asked-later'])
  })
})
