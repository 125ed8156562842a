import { describe, expect, it } from 'vitest'
import {
  draftOf,
  emptyContact,
  isSound,
  pageFrom,
  wrongInContact,
  wrongInPage,
} from './page-draft.ts'

const page = {
  contacts: [
    {
      name: 'C. Tremblay',
      post: 'Point of contact',
      telephone: '+1 613 555 0100',
      languages: ['en', 'fr-CA'],
      person: 'ab'.repeat(32),
    },
  ],
  address: '125 Sussex Drive\nOttawa',
  hours: 'Mon–Fri 9:00–17:30',
  holidays: [{ day: '2026-07-01' as never, name: 'Canada Day' }],
}

describe('a page of the directory that is written', () => {
  it('is kept as it was, where nothing is changed', () => {
    expect(pageFrom(draftOf(page))).toEqual(page)
    expect(pageFrom(draftOf(undefined))).toEqual({ contacts: [] })
  })

  it('says which field is not as the record takes it', () => {
    const contact = {
      ...emptyContact(0),
      telephone: 'call me',
      mail: 'a at b',
      languages: 'French',
    }
    expect(wrongInContact(contact)).toEqual(['name', 'telephone', 'mail', 'languages'])
    expect(wrongInPage({ ...draftOf(page), holidays: '2026-02-30 Never' })).toEqual(['holidays'])
    expect(wrongInPage({ ...draftOf(page), holidays: 'Canada Day' })).toEqual(['holidays'])
    expect(isSound(draftOf(page))).toBe(true)
    expect(isSound({ ...draftOf(page), contacts: [contact] })).toBe(false)
  })
})
