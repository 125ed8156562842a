import { describe, expect, it } from 'vitest'
import type { Capacity } from '@epoc/event'
import { cast, castMember, founderHandle } from './cast.ts'
import type { CastMember } from './cast.ts'
import { partners } from './partners.ts'
import { sampleFounding } from './regime.ts'

const { capacities, languages } = sampleFounding(2026)
const hatOf = ({ hats }: CastMember): Capacity => [...hats.keys()][0]!
const of = (handle: string) => castMember(handle)!

describe('the cast', () => {
  it('gives everyone a handle of their own', () => {
    const handles = cast.map(({ handle }) => handle)
    expect(new Set(handles).size).toBe(handles.length)
    expect(handles.every((each) => /^[a-z]+(-[a-z0-9]+)*$/.test(each))).toBe(true)
    expect(castMember('atlantis-embassy')).toBeUndefined()
  })

  it('lets everyone wear only hats that their partner holds, with rights that stand once (R-GOV-3)', () => {
    const isSound = ({ partner, hats }: CastMember) =>
      hats.size === 1 &&
      [...hats].every(
        ([hat, rights]) =>
          (hat === 'partner' || capacities.get(hat) === partner) &&
          rights.length > 0 &&
          new Set(rights).size === rights.length,
      )
    expect(cast.filter((member) => !isSound(member))).toEqual([])
  })

  it('lists everyone after the administrator who may enrol them (R-GOV-4)', () => {
    const mayBeEnrolled = (member: CastMember, at: number) => {
      const before = cast.slice(0, at)
      const by = before.find(({ handle }) => handle === member.enrolledBy)
      const hat = by && hatOf(by)
      if (!by || !hat || !by.hats.get(hat)?.includes('administer')) return false
      if (by.partner === member.partner && (hat === 'partner' || member.hats.has(hat))) return true
      const seated = before.filter(({ partner }) => partner === member.partner)
      const administers = member.hats.get('partner')?.includes('administer') === true
      return hat === 'poc' && seated.every((each) => hatOf(each) !== 'partner') && administers
    }
    expect(cast[0]).toMatchObject({ handle: founderHandle, enrolledBy: undefined })
    const others = cast.filter((member, at) => !mayBeEnrolled(member, at))
    expect(others.map(({ handle }) => handle)).toEqual([founderHandle])
  })

  it('gives every seat one administrator, who can make its keys (R-GOV-5)', () => {
    const administrators = cast
      .filter((member) => member.hats.get(hatOf(member))?.includes('administer') === true)
      .map((member) => (hatOf(member) === 'partner' ? member.partner : hatOf(member)))
    const seats = [...partners.map(({ code }) => code), ...capacities.keys()]
    expect([...administrators].sort()).toEqual([...seats].sort())
  })

  it('sends somebody who may speak to every partner, and capitals and experts for eight', () => {
    const speakers = cast.filter(({ hats }) => hats.get('partner')?.includes('speak') === true)
    expect(new Set(speakers.map(({ partner }) => partner)).size).toBe(34)
    expect(cast.filter(({ duty }) => duty === 'capital')).toHaveLength(8)
    expect(cast.filter(({ duty }) => duty === 'expert')).toHaveLength(8)
    expect(of('japan-capital').hats.get('partner')).toEqual(['read', 'draft', 'clear'])
  })

  it('keeps the two hats of the serving partner on different people', () => {
    expect([...of('france-poc-1').hats.keys()]).toEqual(['poc'])
    expect([...of('france-delegation').hats.keys()]).toEqual(['partner'])
    expect(castMember('france-embassy')).toBeUndefined()
  })

  it('names posts in both languages, and no persons', () => {
    for (const { post } of cast) {
      expect(languages.every((each) => post.get(each)?.trim() !== '')).toBe(true)
    }
    expect(of('japan-embassy').post.get('en')).toBe('Embassy officer, Japan')
    expect(of('japan-embassy').post.get('fr')).toBe('Agent d’ambassade, Japon')
  })
})
