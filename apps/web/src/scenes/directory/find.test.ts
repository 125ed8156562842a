import { describe, expect, it } from 'vitest'
import type { SeatRow } from '../../worker/views/directory.ts'
import { called } from './find.ts'

const seat = (name: string, ...contacts: readonly string[]): SeatRow => ({
  seat: name.slice(0, 2).toUpperCase(),
  name,
  isOffice: false,
  mayKeep: false,
  page: { contacts: contacts.map((each) => ({ name: each, post: 'Point of contact' })) },
})
const seats = [seat('Türkiye', 'A. Yılmaz'), seat('Côte d’Ivoire'), seat('Norway', 'K. Nilsen')]
const names = (wanted: string) => called(seats, wanted).map(({ name }) => name)

describe('the directory', () => {
  it('is searched without accents and capitals', () => {
    expect(names('turk')).toEqual(['Türkiye'])
    expect(names('COTE')).toEqual(['Côte d’Ivoire'])
  })

  it('is searched by people and posts, all words of them', () => {
    expect(names('nilsen contact')).toEqual(['Norway'])
    expect(names('nilsen turkiye')).toEqual([])
  })
})
