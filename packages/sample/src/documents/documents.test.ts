import { sortedSeats } from '@epoc/governance'
import type { SeatId } from '@epoc/governance'
import { describe, expect, it } from 'vitest'
import { castMember } from '../cast.ts'
import { sampleFounding } from '../regime.ts'
import { circulationOf } from './document.ts'
import type { SampleDocument, Version } from './document.ts'
import { sampleDocuments } from './documents.ts'
import { namedAudiences } from './named-audiences.ts'

const founding = sampleFounding(2026)
const documents = sampleDocuments('2026-11-24')

const seatOf = (handle: string): SeatId => {
  const member = castMember(handle)!
  const [hat] = [...member.hats.keys()]
  return hat === 'partner' || hat === undefined ? member.partner : hat
}

const outlineOf = ({ sections }: Version) =>
  sections.map(({ heading, blocks }) => [
    heading !== undefined,
    blocks.map((block) => {
      if (typeof block === 'string') return 'paragraph'
      if ('unnumbered' in block) return 'unnumbered'
      return 'items' in block ? block.items.length : block.table.rows.map((row) => row.length)
    }),
  ])

describe('the named few', () => {
  it('are listed in order, with their creator among them (R-GOV-7, R-GOV-8)', () => {
    const seats: readonly SeatId[] = [
      ...founding.partners.map(({ code }) => code),
      ...founding.capacities.keys(),
    ]
    for (const { label, members, creator } of namedAudiences) {
      expect(label).toMatch(/^[A-Z0-9]{1,8}$/)
      expect(members.length).toBeGreaterThan(1)
      expect(members).toEqual(sortedSeats([...new Set(members)]))
      expect(members.every((each) => seats.includes(each))).toBe(true)
      expect(members).toContain(seatOf(creator))
    }
  })

  it('leave Germany out of the visit, so that somebody stands outside', () => {
    const visit = namedAudiences.find(({ label }) => label === 'VISIT')!
    expect(visit.members).not.toContain(castMember('germany-embassy')!.partner)
  })
})

describe('the documents', () => {
  it('are ten, each with a key of its own', () => {
    expect(new Set(documents.map(({ key }) => key)).size).toBe(10)
  })

  it('are circulated by someone who may speak, to an audience in which they sit (R-REGISTER-2)', () => {
    const isSound = ({ by, audience }: SampleDocument) => {
      const [rights] = [...castMember(by)!.hats.values()]
      const few = namedAudiences.find(({ label }) => label === audience)
      const sits = audience === 'all' || few?.members.includes(seatOf(by)) === true
      return sits && rights?.includes('speak') === true
    }
    expect(documents.filter((document) => !isSound(document))).toEqual([])
  })

  it('stand in a series that is open to whoever circulates them (R-REGISTER-3)', () => {
    const isSound = ({ by, audience, series }: SampleDocument) => {
      const found = founding.series.find(({ code }) => code === series)
      return found && (audience !== 'all' || found.direct || seatOf(by) === 'poc')
    }
    expect(documents.filter((document) => !isSound(document))).toEqual([])
  })

  it('are their circulator’s own, unless the POC circulates for another (R-REGISTER-4)', () => {
    const forAnother = documents.filter(({ by, originator }) => originator !== seatOf(by))
    expect(forAnother.map(({ by }) => seatOf(by))).toEqual(['poc', 'poc'])
  })

  it('bear a marking of the regime (R-REGISTER-5)', () => {
    const { levels, caveats } = founding.marking
    for (const { marking } of documents) {
      expect(levels.map(({ code }) => code)).toContain(marking.classification)
      expect(caveats.map(({ code }) => code)).toEqual(expect.arrayContaining([...marking.caveats]))
    }
  })

  it('are dated before the day they are set up on', () => {
    for (const { dated } of documents) expect(dated.iso < '2026-11-24').toBe(true)
    const dates = documents.map(({ dated }) => dated.iso)
    expect(dates).toEqual([...dates].sort())
  })

  it('say the same in each language: as many sections, paragraphs, items and rows', () => {
    const outlines = documents.map(({ versions }) => versions.map(outlineOf))
    expect(outlines).toEqual(outlines.map((each) => each.map(() => each[0])))
    expect(documents.filter(({ versions }) => versions.length === 2)).toHaveLength(7)
  })

  it('give every row of a table as many cells as it has columns', () => {
    const tables = documents
      .flatMap(({ versions }) => versions.flatMap(({ sections }) => sections))
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (typeof block !== 'string' && 'table' in block ? [block.table] : []))
    expect(tables.length).toBeGreaterThan(8)
    for (const { columns, rows } of tables) {
      expect(rows.every((row) => row.length === columns.length)).toBe(true)
    }
  })

  it('circulate with text that the register takes (R-REGISTER-1)', () => {
    for (const document of documents) {
      const { title, summary, marking } = circulationOf(document)
      expect(title.length).toBeLessThanOrEqual(300)
      expect(summary.length).toBeLessThanOrEqual(8_000)
      for (const text of [title, summary, marking.distribution]) {
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(text.trim()).not.toBe('')
      }
    }
  })
})
