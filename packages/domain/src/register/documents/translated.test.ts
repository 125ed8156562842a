import { describe, expect, it } from 'vitest'
import {
  circulates,
  documentAt,
  english,
  paper,
  part,
  reasonOf,
  stateAfter,
  upon,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import { claire, kim } from '../../cast.test-support.ts'

const byPoc = { by: claire, hat: 'poc' } as const
const blobs = [part('one')]
const fileIn = (language: string) => ({ ...paper.files[0]!, language, name: `${language}.pdf` })
const french = (text: string) => new Map([['fr', text]])
const translates = (fields: Said['body'] = {}, frame: Partial<Said> = {}) =>
  upon(1, 'document.translated', { files: [fileIn('fr')], ...fields }, { blobs, ...frame })
const plans = (language: string, translator: string, frame: Partial<Said> = {}) =>
  upon(1, 'translation.planned', { language, with: translator, expected: { type: 'none' } }, frame)

describe('a translation', () => {
  it('R-REGISTER-22: stands under the same symbol, with its title and summary', () => {
    const { titles } = paper
    const words = { titles: french('Projet'), summaries: french('Résumé') }
    const state = stateAfter([circulates(), translates(words, byPoc)])
    expect(documentAt(state, 1)).toMatchObject({
      files: [
        { language: 'en', index: 0 },
        { language: 'fr', index: 1 },
      ],
      titles: new Map([...titles, ...words.titles]),
      summaries: words.summaries,
    })
  })

  it('R-REGISTER-22: changes nothing that the document said of itself', () => {
    const circulated = circulates({ titles: french('Le titre') })
    const state = stateAfter([circulated, translates({ titles: french('Un autre') })])
    expect(documentAt(state, 1).titles).toEqual(french('Le titre'))
  })

  it('R-REGISTER-22: comes in languages in which there is no file', () => {
    expect(reasonOf(circulates(), translates({ files: [fileIn('en')] }))).toBe(
      'R-REGISTER-22 language-is-there',
    )
    expect(reasonOf(circulates(), translates(), translates())).toBe(
      'R-REGISTER-22 language-is-there',
    )
  })

  it.each<[string, Said['body']]>([
    ['a title', { titles: english('In English') }],
    ['a summary', { summaries: english('In English') }],
  ])('R-REGISTER-22: brings %s in no other language', (_, fields) => {
    expect(reasonOf(circulates(), translates(fields))).toBe('R-REGISTER-22 wrong-languages')
  })

  it('R-REGISTER-6: brings its files', () => {
    expect(reasonOf(circulates(), translates({}, { blobs: [] }))).toBe(
      'R-REGISTER-6 part-not-brought',
    )
  })

  it('R-REGISTER-16: is the originator’s affair, or the POC’s for it', () => {
    expect(reasonOf(circulates(), translates({}, { by: kim }))).toBe(
      'R-REGISTER-16 not-the-originator',
    )
  })

  it('R-REGISTER-3: is no circulation: its originator brings it also where the POC alone circulates', () => {
    const letter = circulates({ series: 'CHAIR' }, byPoc)
    expect(reasonOf(letter, translates())).toBeUndefined()
  })

  it('R-REGISTER-15: is of a document that there is', () => {
    expect(reasonOf(translates())).toBe('R-REGISTER-15 no-such-document')
  })
})

describe('a translation that is awaited', () => {
  const planned = (...acts: readonly Said[]) =>
    documentAt(stateAfter([circulates(), ...acts]), 1).translations.map((each) => each.with)

  it('R-REGISTER-22: what was said last of a language stands', () => {
    expect(planned(plans('fr', 'Paris'), plans('es', 'Madrid'), plans('fr', 'Ottawa'))).toEqual([
      'Madrid',
      'Ottawa',
    ])
  })

  it('R-REGISTER-22: is awaited no more when it has come', () => {
    expect(planned(plans('fr', 'Paris'), plans('es', 'Madrid'), translates())).toEqual(['Madrid'])
  })

  it('R-REGISTER-22: is not awaited where there is one', () => {
    expect(reasonOf(circulates(), plans('en', 'London'))).toBe('R-REGISTER-22 language-is-there')
    expect(reasonOf(circulates(), translates(), plans('fr', 'Paris'))).toBe(
      'R-REGISTER-22 language-is-there',
    )
  })

  it('R-REGISTER-16: is the originator’s to say, or the POC’s for it', () => {
    expect(reasonOf(circulates(), plans('fr', 'Paris', byPoc))).toBeUndefined()
    expect(reasonOf(circulates(), plans('fr', 'Paris', { by: kim }))).toBe(
      'R-REGISTER-16 not-the-originator',
    )
  })

  it('R-REGISTER-1: is with somebody', () => {
    expect(reasonOf(circulates(), plans('fr', ' '))).toBe('R-REGISTER-1 wrong-fields')
    expect(reasonOf(circulates(), plans('fr', 'x'.repeat(201)))).toBe('R-REGISTER-1 wrong-fields')
  })
})
