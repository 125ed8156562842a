import { describe, expect, it } from 'vitest'
import {
  circulates,
  documentAt,
  english,
  issues,
  paper,
  reasonOf,
  stateAfter,
  symbolsOf,
} from '../../acts.test-support.ts'
import type { Said } from '../../acts.test-support.ts'
import { canada, claire, felix, kim, nils, norway } from '../../cast.test-support.ts'
import { threadOf } from '../register.ts'
import { isCurrent, issueSorts } from './document.ts'

const byPoc = { by: claire, hat: 'poc' } as const
const [file] = paper.files
const inLanguage = (language: string) => ({ ...file!, language, name: `${language}.pdf` })
const symbols = (...acts: readonly Said[]) => symbolsOf(stateAfter(acts))

describe('a further issue', () => {
  it('R-REGISTER-19: is a document of its own, in the series, of the type and from the seat of its thread', () => {
    const state = stateAfter([
      circulates({ type: 'letter' }),
      issues('rev', 1, { titles: english('Second thoughts'), asksReceipt: false }, byPoc),
    ])
    expect(documentAt(state, 2)).toMatchObject({
      series: 'POC',
      type: 'letter',
      originator: canada,
      circulatedBy: { person: claire.id, seat: 'poc' },
      titles: english('Second thoughts'),
      asksReceipt: false,
      root: documentAt(state, 1).id,
      issue: { sort: 'rev', of: documentAt(state, 1).id },
      position: 1,
    })
    expect(threadOf(state.register, documentAt(state, 2)).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('R-REGISTER-18: a revision and a reissue take the place of a text; the others stand beside it', () => {
    const stillCurrent = issueSorts.filter((sort) =>
      isCurrent(documentAt(stateAfter([circulates(), issues(sort, 1)]), 1)),
    )
    expect(stillCurrent).toEqual(['add', 'corr', 'amend'])
  })

  it.each(['series', 'type', 'originator'])('R-REGISTER-1: bears no %s of its own', (field) => {
    expect(reasonOf(circulates(), issues('rev', 1, { [field]: paper[field as 'series'] }))).toBe(
      'R-REGISTER-1 wrong-fields',
    )
  })

  it('R-REGISTER-1: of an unknown sort it is void', () => {
    expect(reasonOf(circulates(), issues('copy' as 'rev', 1))).toBe('R-REGISTER-1 wrong-fields')
  })
})

describe('whose affair it is', () => {
  it('R-REGISTER-16: its originator issues it further, or the POC for it, and nobody else', () => {
    expect(reasonOf(circulates(), issues('rev', 1))).toBeUndefined()
    expect(reasonOf(circulates(), issues('rev', 1, {}, byPoc))).toBeUndefined()
    for (const stranger of [{ by: kim }, { by: nils, hat: 'chair' } as const]) {
      expect(reasonOf(circulates(), issues('rev', 1, {}, stranger))).toBe(
        'R-REGISTER-16 not-the-originator',
      )
    }
  })

  it('R-REGISTER-16: the partner that serves as POC has no part in it under its own hat', () => {
    expect(reasonOf(circulates(), issues('rev', 1, {}, { by: felix }))).toBe(
      'R-REGISTER-16 not-the-originator',
    )
  })

  it('R-REGISTER-3: in a series that is not direct, the POC issues for the originator', () => {
    const letter = circulates({ series: 'CHAIR', originator: norway }, byPoc)
    expect(reasonOf(letter, issues('rev', 1, {}, { by: nils }))).toBe(
      'R-REGISTER-3 series-not-direct',
    )
    expect(reasonOf(letter, issues('rev', 1, {}, byPoc))).toBeUndefined()
  })
})

describe('what it is an issue of', () => {
  it('R-REGISTER-15: a document of another audience, or none, is not issued further', () => {
    expect(reasonOf(issues('rev', 1))).toBe('R-REGISTER-15 no-such-document')
    expect(reasonOf(circulates({ titles: english('Ours') }), issues('rev', 2))).toBe(
      'R-REGISTER-15 no-such-document',
    )
  })

  it.each(['rev', 'reissue', 'corr'] as const)(
    'R-REGISTER-18: of two that replace the same text, the second is void: %s',
    (sort) => {
      const both = [circulates(), issues('rev', 1), issues(sort, 1)]
      expect(reasonOf(...both)).toBe('R-REGISTER-18 replaced-already')
      expect(reasonOf(circulates(), issues('rev', 1), issues(sort, 2))).toBeUndefined()
    },
  )

  it('R-REGISTER-18: a text that was issued again for technical reasons was replaced too', () => {
    expect(reasonOf(circulates(), issues('reissue', 1), issues('rev', 1))).toBe(
      'R-REGISTER-18 replaced-already',
    )
  })

  it.each(['add', 'amend'] as const)(
    'R-REGISTER-18: belongs to the main text, whichever revision it names: %s',
    (sort) => {
      const acts = [circulates(), issues('rev', 1), issues(sort, 1), issues(sort, 2)]
      const state = stateAfter(acts)
      const first = { issue: { sort, of: documentAt(state, 1).id } }
      expect(documentAt(state, 3)).toMatchObject(first)
      expect(documentAt(state, 4)).toMatchObject(first)
    },
  )

  it.each([
    ['an addendum to an addendum', 'add', 'add'],
    ['an amendment of an addendum', 'amend', 'add'],
    ['an addendum to a corrigendum', 'add', 'corr'],
    ['a revision of a corrigendum', 'rev', 'corr'],
    ['a corrigendum of a corrigendum', 'corr', 'corr'],
  ] as const)('R-REGISTER-18: %s is void', (_, sort, of) => {
    expect(reasonOf(circulates(), issues(of, 1), issues(sort, 2))).toBe(
      'R-REGISTER-18 wrong-sort-of-issue',
    )
  })

  it('R-REGISTER-18: a corrigendum that was issued again is not corrected either', () => {
    const again = [circulates(), issues('corr', 1), issues('reissue', 2)]
    expect(reasonOf(...again)).toBeUndefined()
    expect(reasonOf(...again, issues('corr', 3))).toBe('R-REGISTER-18 wrong-sort-of-issue')
  })
})

describe('symbols of further issues', () => {
  it('R-REGISTER-19: revisions count in their chain, in the place of the part before', () => {
    expect(symbols(circulates(), issues('rev', 1), issues('rev', 2), issues('rev', 3))).toEqual([
      'POC 214/2026',
      'POC 214/2026/Rev.1',
      'POC 214/2026/Rev.2',
      'POC 214/2026/Rev.3',
    ])
  })

  it('R-REGISTER-19: corrigenda count by the text that they correct', () => {
    expect(
      symbols(
        circulates(),
        issues('corr', 1),
        issues('corr', 1),
        issues('rev', 1),
        issues('corr', 4),
      ),
    ).toEqual([
      'POC 214/2026',
      'POC 214/2026/Corr.1',
      'POC 214/2026/Corr.2',
      'POC 214/2026/Rev.1',
      'POC 214/2026/Rev.1/Corr.1',
    ])
  })

  it('R-REGISTER-19: addenda and amendments count in the thread, behind the first text', () => {
    expect(
      symbols(
        circulates(),
        issues('add', 1),
        issues('rev', 1),
        issues('add', 3),
        issues('amend', 3),
        issues('rev', 4),
        issues('add', 3),
      ).slice(1),
    ).toEqual([
      'POC 214/2026/Add.1',
      'POC 214/2026/Rev.1',
      'POC 214/2026/Add.2',
      'POC 214/2026/Amend.1',
      'POC 214/2026/Add.2/Rev.1',
      'POC 214/2026/Add.3',
    ])
  })

  it('R-REGISTER-19: every technical reissue adds a star, and a revision sheds them', () => {
    expect(
      symbols(circulates(), issues('reissue', 1), issues('reissue', 2), issues('rev', 3)).slice(1),
    ).toEqual(['POC 214/2026*', 'POC 214/2026**', 'POC 214/2026/Rev.1'])
  })

  it('R-REGISTER-19: no two corrigenda bear one symbol because the text was issued again between them', () => {
    const acts = [circulates(), issues('corr', 1), issues('reissue', 1), issues('reissue', 3)]
    expect(symbols(...acts, issues('corr', 4)).at(-1)).toBe('POC 214/2026/Corr.2')
  })

  it('R-REGISTER-7: a further issue takes no number of the series', () => {
    expect(symbols(circulates(), issues('rev', 1), circulates()).at(-1)).toBe('POC 215/2026')
  })

  it('R-REGISTER-7: a room paper is revised under its own number', () => {
    expect(symbols(circulates({ type: 'room-paper' }), issues('rev', 1))).toEqual([
      'POC CRP.1/2026',
      'POC CRP.1/2026/Rev.1',
    ])
  })

  it('R-REGISTER-14: the POC records the number of a part that stood on paper, and the count goes on behind it', () => {
    const late = issues('corr', 1, { stamped: 3 }, byPoc)
    expect(symbols(circulates(), late, issues('corr', 1)).slice(1)).toEqual([
      'POC 214/2026/Corr.3',
      'POC 214/2026/Corr.4',
    ])
    expect(documentAt(stateAfter([circulates(), late]), 2)).toMatchObject({ stamped: true })
  })

  it.each([
    ['by somebody else', issues('add', 1, { stamped: 7 }), 'not-the-poc'],
    ['lower than the next', issues('add', 1, { stamped: 1 }, byPoc), 'number-taken'],
    ['of a reissue, which has none', issues('reissue', 1, { stamped: 1 }, byPoc), 'number-taken'],
  ])('R-REGISTER-14: a number of a part %s is void', (_, act, reason) => {
    expect(reasonOf(circulates(), issues('add', 1), act)).toBe(`R-REGISTER-14 ${reason}`)
  })

  it.each([0, 10_000])('R-REGISTER-1: no part bears the number %d', (stamped) => {
    expect(reasonOf(circulates(), issues('add', 1, { stamped }, byPoc))).toBe(
      'R-REGISTER-1 wrong-fields',
    )
  })
})

describe('the languages of a corrigendum', () => {
  const bilingual = circulates({ files: [inLanguage('en'), inLanguage('fr')] })

  it('R-REGISTER-20: are some of those of the text that it corrects, and its files are in them', () => {
    const acts = [bilingual, issues('corr', 1, { languages: ['fr'], files: [inLanguage('fr')] })]
    expect(reasonOf(...acts)).toBeUndefined()
    expect(documentAt(stateAfter(acts), 2).languages).toEqual(['fr'])
  })

  it('R-REGISTER-20: may be left open', () => {
    expect(reasonOf(bilingual, issues('corr', 1))).toBeUndefined()
  })

  it.each([
    [
      'that the text does not have',
      issues('corr', 1, { languages: ['es'], files: [inLanguage('es')] }),
    ],
    ['in which it has no file', issues('corr', 1, { languages: ['fr'] })],
    ['are not named by a revision', issues('rev', 1, { languages: ['en'] })],
    ['are not named by an addendum', issues('add', 1, { languages: ['en'] })],
  ])('R-REGISTER-20: languages %s are void', (_, act) => {
    expect(reasonOf(bilingual, act)).toBe('R-REGISTER-20 wrong-languages')
  })
})
