import { describe, expect, it } from 'vitest'
import { eventId, mayDay, reasonOf, stateAfter } from '../acts.test-support.ts'
import type { Said } from '../acts.test-support.ts'
import {
  canada,
  chloe,
  claire,
  felix,
  few,
  flore,
  keyIdOf,
  kim,
  nils,
} from '../cast.test-support.ts'
import { documentId } from '../register/documents/document.ts'

const page = {
  contacts: [
    {
      name: 'C. Tremblay',
      post: '',
      telephone: '+1 613 555 0100',
      mail: 'poc@example.ca',
      languages: ['en', 'fr-CA'],
      person: keyIdOf('chloe'),
    },
  ],
  address: '125 Sussex Drive\nOttawa',
  hours: 'Mon–Fri 9:00–17:30',
  holidays: [{ day: '2026-07-01', name: 'Canada Day' }],
}
const keeps = (fields: Said['body'] = {}, frame: Partial<Said> = {}): Said => ({
  by: chloe,
  kind: 'contacts.kept',
  body: { page, ...fields },
  ...frame,
})
const pageOf = (fields: object) => keeps({ page: { ...page, ...fields } as never })
const contact = (fields: object) => pageOf({ contacts: [{ name: 'C', post: '', ...fields }] })

describe('the directory', () => {
  it('R-DIRECTORY-1: a seat keeps its own page, as a whole', () => {
    const acts = [
      keeps(),
      keeps({ page: { contacts: [] }, replaces: eventId(1) }, { at: mayDay + 1 }),
      keeps({}, { by: nils, hat: 'chair' }),
    ]
    const { directory } = stateAfter(acts)
    expect(directory.get(canada)).toEqual({
      id: documentId(eventId(2)),
      seat: canada,
      page: { contacts: [] },
      keptAt: mayDay + 1,
      keptBy: chloe.id,
    })
    expect([...directory.keys()].sort()).toEqual(['CA', 'chair'])
  })

  it('R-DIRECTORY-1: whoever may speak or administer keeps it', () => {
    const clerk = { ...flore, hats: new Map([['partner', ['administer']]]) } as typeof flore
    expect(reasonOf(keeps({}, { by: clerk }))).toBeUndefined()
    expect(reasonOf(keeps({}, { by: flore }))).toBe('R-DIRECTORY-1 no-right-to-speak')
    expect(reasonOf(keeps({}, { by: claire, hat: 'poc' }))).toBeUndefined()
  })

  it('R-DIRECTORY-1: for all, and not for a few', () => {
    expect(reasonOf(keeps({}, { by: kim, to: few }))).toBe('R-DIRECTORY-1 not-audience-all')
  })

  it('R-DIRECTORY-2: of two pages that replace the same, the second is void', () => {
    const next = keeps({ replaces: eventId(1) })
    expect(reasonOf(keeps(), next, next)).toBe('R-DIRECTORY-2 replaced-already')
    expect(reasonOf(keeps(), keeps())).toBe('R-DIRECTORY-2 replaced-already')
  })

  it('R-DIRECTORY-2: a first page replaces none, and nobody’s page replaces another seat’s', () => {
    expect(reasonOf(keeps({ replaces: eventId(1) }))).toBe('R-DIRECTORY-2 replaced-already')
    expect(reasonOf(keeps(), keeps({ replaces: eventId(1) }, { by: felix }))).toBe(
      'R-DIRECTORY-2 replaced-already',
    )
  })

  it.each([
    ['a contact without a name', contact({ name: ' ' })],
    ['a telephone that is none', contact({ telephone: 'call me' })],
    ['a mail address that is none', contact({ mail: 'poc at example' })],
    ['a language that is none', contact({ languages: ['French'] })],
    ['a key too short', contact({ person: new Uint8Array(31) })],
    ['a holiday on no day', pageOf({ holidays: [{ day: '2026-02-30', name: 'Never' }] })],
    ['a holiday without a name', pageOf({ holidays: [{ day: '2026-02-28', name: '' }] })],
    ['hours on two lines', pageOf({ hours: 'Mon\nTue' })],
    ['notes that turn round', pageOf({ notes: 'a \u202e b' })],
    [
      'over 100 contacts',
      pageOf({ contacts: Array.from({ length: 101 }, () => ({ name: 'C', post: '' })) }),
    ],
    ['a field too many', pageOf({ fax: '1' })],
  ])('R-REGISTER-1: %s makes a page void', (_, act) => {
    expect(reasonOf(act)).toBe('R-REGISTER-1 wrong-fields')
  })
})
