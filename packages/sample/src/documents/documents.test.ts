import { documentTypes, parseSymbol } from '@epoc/domain'
import { sortedSeats } from '@epoc/governance'
import type { SeatId } from '@epoc/governance'
import { describe, expect, it } from 'vitest'
import { castMember } from '../cast.ts'
import { answers, messages, served } from '../correspondence.ts'
import { languages } from '../language.ts'
import { sampleFounding } from '../regime.ts'
import { describedIn } from './document.ts'
import type { SampleDocument, Version } from './document.ts'
import { sampleDesks, sampleDocuments } from './documents.ts'
import { matters } from './matters.ts'
import { namedAudiences } from './named-audiences.ts'

const founding = sampleFounding(2026)
const today = '2026-11-24'
const documents = sampleDocuments(today)
const all = [...documents, ...sampleDesks(today)]
const ofToday = documents.filter(({ symbol }) => symbol === undefined)
const byKey = new Map(all.map((document) => [document.key, document]))

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

const keysOf = (documents: readonly SampleDocument[]) => documents.map(({ key }) => key)

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
  it('are some 120, of every type and series, ten of them of today', () => {
    expect(new Set(keysOf(all)).size).toBe(all.length)
    expect(documents.length).toBeGreaterThanOrEqual(120)
    expect(ofToday).toHaveLength(10)
    expect(new Set(documents.map(({ type }) => type))).toEqual(new Set(documentTypes))
    expect(new Set(documents.map(({ series }) => series)).size).toBe(founding.series.length)
    expect(new Set(documents.map(({ audience }) => audience)).size).toBe(4)
  })

  it('are circulated by someone who may speak, to an audience in which they sit (R-REGISTER-2)', () => {
    const isSound = ({ by, audience }: SampleDocument) => {
      const [rights] = [...castMember(by)!.hats.values()]
      const few = namedAudiences.find(({ label }) => label === audience)
      const sits = audience === 'all' || few?.members.includes(seatOf(by)) === true
      return sits && rights?.includes('speak') === true
    }
    expect(keysOf(all.filter((document) => !isSound(document)))).toEqual([])
  })

  it('stand in a series that is open to whoever circulates them (R-REGISTER-3)', () => {
    const isSound = ({ by, audience, series }: SampleDocument) => {
      const found = founding.series.find(({ code }) => code === series)
      return found && (audience !== 'all' || found.direct || seatOf(by) === 'poc')
    }
    expect(keysOf(documents.filter((document) => !isSound(document)))).toEqual([])
  })

  it('are of seats of the regime, and their circulator’s own unless the POC circulates (R-REGISTER-4)', () => {
    const seats = new Set<SeatId>([
      ...founding.partners.map(({ code }) => code),
      ...founding.capacities.keys(),
    ])
    for (const { key, by, originator, sponsors = [] } of all) {
      expect([key, seats.has(originator)]).toEqual([key, true])
      expect(seatOf(by) === 'poc' || seatOf(by) === originator).toBe(true)
      expect(sponsors.every((each) => seats.has(each) && each !== originator)).toBe(true)
    }
  })

  it('bear a marking of the regime (R-REGISTER-5)', () => {
    const { levels, caveats } = founding.marking
    for (const { marking } of all) {
      expect(levels.map(({ code }) => code)).toContain(marking.classification)
      expect(caveats.map(({ code }) => code)).toEqual(expect.arrayContaining([...marking.caveats]))
    }
  })

  it('have a title and a summary in both languages, and a file in each but what is awaited or corrects one', () => {
    for (const document of all) {
      const { titles, summaries } = describedIn(document)
      expect([...titles.keys()].sort()).toEqual([...languages].sort())
      expect([...summaries.keys()].sort()).toEqual([...languages].sort())
    }
    const inOne = all.filter(({ versions }) => versions.length === 1)
    expect(inOne.every(({ unwritten }) => unwritten !== undefined)).toBe(true)
    expect(inOne.filter(({ unwritten }) => unwritten?.awaited !== undefined)).toHaveLength(5)
    const corrected = inOne.filter(({ unwritten }) => unwritten?.awaited === undefined)
    expect(corrected.map(({ issue }) => issue?.sort)).toEqual(['corr', 'corr', 'corr'])
    expect(corrected.map(({ issue }) => issue?.languages)).toEqual(
      corrected.map(({ versions }) => [versions[0].language]),
    )
  })

  it('say the same in each language: as many sections, paragraphs, items and rows', () => {
    const differ = all.filter(({ versions: [first, second] }) => {
      if (second === undefined) return false
      return JSON.stringify(outlineOf(first)) !== JSON.stringify(outlineOf(second))
    })
    expect(keysOf(differ)).toEqual([])
  })

  it('are not empty, and give every row of a table as many cells as it has columns', () => {
    for (const { key, versions } of all) {
      for (const { sections } of versions) {
        const blocks = sections.flatMap((section) => section.blocks)
        expect([key, blocks.length > 0]).toEqual([key, true])
        for (const block of blocks) {
          if (typeof block === 'string' || !('table' in block)) continue
          const { columns, rows } = block.table
          expect(rows.length).toBeGreaterThan(0)
          expect(rows.every((row) => row.length === columns.length)).toBe(true)
        }
      }
    }
  })

  it('hold text that the register takes, with nothing of the notation left in it (R-REGISTER-1)', () => {
    for (const document of all) {
      const { titles, summaries, marking } = describedIn(document)
      for (const title of titles.values()) expect(title.length).toBeLessThanOrEqual(300)
      for (const summary of summaries.values()) expect(summary.length).toBeLessThanOrEqual(8_000)
      for (const text of [...titles.values(), ...summaries.values(), marking.distribution]) {
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(text.trim()).not.toBe('')
      }
      expect(JSON.stringify(document)).not.toMatch(/[{}] ?[+-]?\d* ?(Mon|Tue|Wed|Thu|Fri)|"[#>@|] /)
    }
  })

  it('refer to others that were circulated before them, and to matters that there are', () => {
    const before = new Set<string>()
    for (const { key, issue, links = [], matter, audience } of documents) {
      const named = [...links.map(({ to }) => to), ...(issue === undefined ? [] : [issue.of])]
      expect(named.filter((each) => !before.has(each))).toEqual([])
      expect(issue === undefined ? audience : byKey.get(issue.of)!.audience).toBe(audience)
      expect([undefined, ...Object.keys(matters)]).toContain(matter)
      before.add(key)
    }
    const kept = [
      ...answers.map(({ to }) => to),
      ...messages.flatMap(({ about }) => about ?? []),
      ...served.flatMap((each) => each.documents),
    ]
    expect(kept.filter((key) => !before.has(key))).toEqual([])
  })

  it('have what a year brings: issues, a withdrawal, a recall, requests, sponsors', () => {
    const sorts = documents.flatMap(({ issue }) => issue?.sort ?? [])
    expect(new Set(sorts)).toEqual(new Set(['rev', 'add', 'corr']))
    const ends = documents.flatMap(({ ended }) => ended?.how ?? [])
    expect(new Set(ends)).toEqual(new Set(['recall', 'withdraw']))
    expect(ends).toHaveLength(2)
    expect(documents.filter(({ asks }) => asks !== undefined)).toHaveLength(2)
    expect(documents.filter(({ sponsors }) => sponsors !== undefined).length).toBeGreaterThan(5)
  })
})

describe.each([
  '2026-11-24',
  '2028-02-29',
  '2029-02-28',
  '2027-01-01',
  '2026-12-31',
  '2027-01-03',
  '2026-05-01',
  '2026-05-04',
  '2027-01-11',
])('on %s', (day) => {
  const those = sampleDocuments(day)
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

  it('the documents are dated within the year before, on working days, in order', () => {
    const dates = those.map(({ dated }) => dated.iso)
    expect(dates.filter((each) => each >= day || each < yearBefore)).toEqual([])
    const weekend = dates.filter((each) => [0, 6].includes(new Date(`${each}T12:00Z`).getUTCDay()))
    expect(weekend).toEqual([])
    expect(dates).toEqual([...dates].sort())
  })

  it('no number stands twice, and each has the year of its date (R-REGISTER-14)', () => {
    const numbered = those.filter(({ symbol }) => symbol !== undefined)
    expect(new Set(numbered.map(({ symbol }) => symbol)).size).toBe(numbered.length)
    const prefixes = numbered.map(({ symbol }) => symbol!.split(' ')[0]!)
    const read = numbered.map(({ symbol }) => parseSymbol(symbol!, prefixes))
    expect(read).not.toContain(undefined)
    expect(read.filter((each) => each!.number < 1)).toEqual([])
    const first = numbered.filter(({ issue }) => issue === undefined)
    expect(first.map(({ stamped }) => stamped!.year)).toEqual(
      first.map(({ dated }) => Number(dated.iso.slice(0, 4))),
    )
  })
})
