import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from './date.ts'
import { languageInName, languageOf } from './language.ts'
import { originatorReader } from './originator.ts'

describe('a date', () => {
  it.each([
    ['2003-05-14', '2003-05-14'],
    ['14/05/2003', '2003-05-14'],
    ['4.5.2003', '2003-05-04'],
    ['14. 5. 2003', '2003-05-14'],
    ['14-05-03', '2003-05-14'],
    ['29/02/2000', '2000-02-29'],
    ['01.01.87', '1987-01-01'],
    ['2003-05-14T09:30:00', '2003-05-14'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)?.date).toBe(date)
  })

  it.each([
    '',
    '05/14/2003',
    '29/02/2003',
    '31.04.2003',
    '2003-13-01',
    '1/1/1',
    '14/05.2003',
    '2003',
    'May 2003',
    '00/00/2000',
  ])('%j is none, and none is made of it', (text) => {
    expect(readDate(text)).toBeUndefined()
  })

  it('says what was left out of it', () => {
    expect(readDate('14/05/03')).toMatchObject({ isYearShort: true, hasTime: false })
    expect(readDate('2003-05-14T09:30:00')).toMatchObject({ isYearShort: false, hasTime: true })
    expect(readDate('2003-05-14T00:00:00')).toMatchObject({ hasTime: false })
  })

  it('means the same in each spelling', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        const spelt = iso.split('-').toReversed().join('/')
        expect(readDate(iso)?.date).toBe(iso)
        expect(readDate(spelt)?.date).toBe(iso)
      }),
    )
  })
})

describe('a language', () => {
  it('has a code and names', () => {
    expect(
      ['en', 'EN', 'English', 'anglais', 'FRANÇAIS', 'francais', 'русский'].map(languageOf),
    ).toEqual(['en', 'en', 'en', 'en', 'fr', 'fr', undefined])
  })

  it.each([
    ['a/b/POC-12-2003_fr.pdf', { stem: 'POC-12-2003', language: 'fr' }],
    ['POC 12-2003 (EN).docx', { stem: 'POC 12-2003', language: 'en' }],
    ['POC-12-2003.en.pdf', { stem: 'POC-12-2003', language: 'en' }],
    ['POC-12-2003.pdf', { stem: 'POC-12-2003' }],
    ['fr.pdf', { stem: 'fr' }],
  ])('stands at the end of a name: %s', (path, told) => {
    expect(languageInName(path)).toEqual(told)
  })
})

describe('an originator', () => {
  const originatorOf = originatorReader([
    { code: 'FR', names: ['France', 'République française'] },
    { code: 'KR', names: ['Korea', 'Republic of Korea', 'Corée'] },
    { code: 'XK', names: ['korea'] },
  ])

  it('is known by code and by any name', () => {
    expect(originatorOf('fr')).toEqual({ ok: true, value: 'FR' })
    expect(originatorOf('REPUBLIQUE FRANCAISE')).toEqual({ ok: true, value: 'FR' })
    expect(originatorOf('Coree')).toEqual({ ok: true, value: 'KR' })
  })

  it('that is not known is none, and the nearest is named', () => {
    expect(originatorOf('Franc')).toEqual({
      ok: false,
      error: { type: 'unknown-originator', alike: 'FR' },
    })
    expect(originatorOf('Française')).toMatchObject({ error: { alike: 'FR' } })
    expect(originatorOf('Atlantis')).toMatchObject({ error: { alike: undefined } })
  })

  it('that may be two is none', () => {
    expect(originatorOf('Korea')).toEqual({
      ok: false,
      error: { type: 'ambiguous-originator', codes: ['KR', 'XK'] },
    })
  })
})
