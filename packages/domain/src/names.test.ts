import { describe, expect, it } from 'vitest'
import { offices } from '@epoc/governance'
import { canada, founding, korea } from './cast.test-support.ts'
import {
  nameOfBody,
  nameOfCaveat,
  nameOfLevel,
  nameOfPartner,
  nameOfRegime,
  nameOfSeat,
  nameOfSeries,
} from './names.ts'

describe('names', () => {
  it('come from the founding, in the language asked for', () => {
    expect(nameOfSeat(founding, korea, 'fr')).toBe('République de Corée')
    expect(nameOfPartner(founding, canada, 'en')).toBe('Canada')
    expect(nameOfSeries(founding, 'POC', 'fr')).toBe('Documents POC')
    expect(nameOfLevel(founding, 'R', 'fr')).toBe('Diffusion restreinte')
    expect(nameOfCaveat(founding, 'PAPER', 'fr')).toBe('Sur papier')
    expect(nameOfBody(founding, 'IE', 'en')).toBe('Information Exchange')
    expect(nameOfRegime(founding, 'fr')).toBe('Régime exemple')
  })

  it('fall back to the base of a language, to the default, and to the code', () => {
    expect(nameOfSeat(founding, korea, 'fr-CA')).toBe('République de Corée')
    expect(nameOfSeat(founding, korea, 'de')).toBe('Republic of Korea')
    expect(nameOfSeries(founding, 'GONE', 'en')).toBe('GONE')
    const nameless = { ...founding, names: new Map(), languages: [] }
    expect(nameOfRegime(nameless, 'en')).toBe('epoc.example/sample')
  })

  it('of offices are known in English and French', () => {
    expect(offices.map((office) => nameOfSeat(founding, office, 'en'))).toEqual([
      'Point of Contact',
      'Chair',
      'IE Chair',
      'TEM Chair',
      'EE Chair',
    ])
    expect(nameOfSeat(founding, 'poc', 'fr-CH')).toBe('Point de contact')
    expect(nameOfSeat(founding, 'chair', 'ko')).toBe('Chair')
  })
})
