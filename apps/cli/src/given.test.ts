/** What is typed, and what it means: markings, files, titles, seats, things without a symbol. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyState } from '@epoc/domain'
import { sampleFounding } from '@epoc/sample'
import { describe, expect, it } from 'vitest'
import type { Context } from './context.ts'
import type { Desk } from './desk.ts'
import { entryCalled, newestFirst } from './entries.ts'
import { fileGiven, sourceFiles, textGiven } from './files.ts'
import { markingBy, markingFrom, markingHead, markingRows } from './marking.ts'
import type { MarkingOptions } from './marking.ts'
import { partnerCalled, seatCalled, seatsCalled } from './naming.ts'
import { inLanguages } from './paper.ts'

const founding = sampleFounding(2026)
const seats = new Map(
  [...founding.partners.map(({ code }) => code), 'poc', 'chair'].map((id) => [id, { id }]),
)
const desk = {
  state: { founding, seats },
  home: { language: 'en' },
  replica: { domain: emptyState },
} as unknown as Desk

describe('a marking', () => {
  const none: MarkingOptions = { caveat: [] }

  it('has no level by default, and goes to partners only if nothing is said', () => {
    expect(markingFrom(none)).toMatchObject({ error: { exitCode: 2 } })
    expect(markingFrom({ ...none, marking: 'rr', caveat: ['experts'] })).toEqual({
      ok: true,
      value: { classification: 'RR', caveats: ['EXPERTS'], distribution: 'Partners only' },
    })
  })

  it('R-REGISTER-12: has parts of their own', () => {
    const said = {
      ...none,
      marking: 'RR',
      titleMarking: 'u',
      summaryMarking: 'off',
      portions: 'u, rr',
    }
    expect(markingFrom(said)).toMatchObject({
      value: { title: 'U', summary: 'OFF', portions: ['U', 'RR'] },
    })
  })

  it('R-REGISTER-13: ends on a day, by an event, or is reviewed, and only one of them', () => {
    const end = (options: Partial<MarkingOptions>) => {
      const marking = markingFrom({ ...none, marking: 'RR', ...options })
      return marking.ok ? marking.value.declassify : marking.error.exitCode
    }
    expect(end({ declassifyOn: '2030-01-01' })).toEqual({ on: '2030-01-01' })
    expect(end({ declassifyWhen: 'the plenary ends' })).toEqual({ event: 'the plenary ends' })
    expect(end({ reviewOn: '2028-01-01' })).toEqual({ review: '2028-01-01' })
    expect(end({ reviewOn: '2028-01-01', declassifyOn: '2030-01-01' })).toBe(2)
    expect(end({ declassifyOn: '2030-02-30' })).toBe(2)
  })

  it('keeps what is not said anew', () => {
    const before = { classification: 'RR', caveats: ['EXPERTS'], distribution: 'Partners only' }
    expect(markingBy({ ...none, marking: 'off' }, before)).toEqual({
      ok: true,
      value: { ...before, classification: 'OFF' },
    })
  })

  it('R-REGISTER-13: is shown with how it stands', () => {
    const marking = {
      classification: 'RR',
      caveats: ['EXPERTS'],
      distribution: 'Partners only',
      portions: ['U', 'RR'],
      declassify: { on: '2027-01-01' as never },
    }
    expect(markingHead(desk, marking)).toBe('REGIME RESTRICTED · FOR EXPERTS')
    const received = { marking, markedAt: Date.UTC(2026, 0, 10) }
    const standing = (now: number) => markingRows(desk, received, now).at(-1)?.[1]
    expect(markingRows(desk, received, 0)).toContainEqual(['Parts', 'portions U, RR'])
    expect(standing(Date.UTC(2026, 6, 1))).toBe('classified until Fri 1 Jan 2027')
    expect(standing(Date.UTC(2027, 6, 1))).toBe('declassified since Fri 1 Jan 2027')
    const open = { ...received, marking: { ...marking, declassify: { event: 'it is over' } } }
    expect(markingRows(desk, open, Date.UTC(2032, 0, 1)).at(-1)?.[1]).toBe(
      'until it is over, review due since Fri 10 Jan 2031',
    )
  })
})

describe('files and texts', () => {
  it('a file may say its language', () => {
    expect(fileGiven('fr:a/b.pdf')).toEqual({ path: 'a/b.pdf', language: 'fr' })
    expect(fileGiven('pt-BR:b.pdf')).toEqual({ path: 'b.pdf', language: 'pt-BR' })
    expect(fileGiven('C:\\b.pdf')).toEqual({ path: 'C:\\b.pdf', language: undefined })
  })

  it('a text may be in a file', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'epoc given ')), 'answer.txt')
    await writeFile(path, 'Two\r\nlines\n')
    expect(await textGiven(`@${path}`)).toEqual({ ok: true, value: 'Two\nlines' })
    expect(await textGiven('As it is')).toEqual({ ok: true, value: 'As it is' })
    expect(await textGiven('@nowhere.txt')).toMatchObject({ error: { exitCode: 3 } })
  })

  it('a file comes with its words; where they cannot be read its author is told, and it goes', async () => {
    const place = await mkdtemp(join(tmpdir(), 'epoc given '))
    const path = (name: string) => join(place, name)
    await writeFile(path('note.txt'), 'Words of it')
    await writeFile(path('scan.txt'), ' \n')
    await writeFile(path('bad.pdf'), 'no PDF')
    await writeFile(path('image.png'), 'no words are expected')
    const said: string[] = []
    const terminal = { say: (text: string) => void said.push(text), interactive: false }
    const context = { terminal, clock: () => 0 } as unknown as Context
    const names = ['note.txt', 'scan.txt', 'bad.pdf', 'image.png'].map((name) => `fr:${path(name)}`)
    const files = await sourceFiles(context, names, { nothing: 'Nothing was sent.' })
    expect(files).toMatchObject({
      value: [
        { name: 'note.txt', language: 'fr', mediaType: 'text/plain', text: 'Words of it' },
        { name: 'scan.txt' },
        { name: 'bad.pdf', mediaType: 'application/pdf' },
        { name: 'image.png', mediaType: 'image/png' },
      ],
    })
    expect(files.ok && files.value.map(({ text }) => text !== undefined)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(said).toEqual([
      expect.stringMatching(/^scan\.txt goes without its words, .* no words that can be read/),
      expect.stringMatching(/^bad\.pdf goes without its words, .* it is damaged/),
    ])
    const missing = await sourceFiles(context, [path('no.txt')], { nothing: 'Nothing was sent.' })
    expect(missing).toMatchObject({ error: { exitCode: 3 } })
  })

  it('a title says its language only where there is a file in it', async () => {
    const titles = await inLanguages(['Re: visit', 'fr:Visite'], ['en', 'fr'], '--title')
    expect(titles.ok && [...titles.value]).toEqual([
      ['en', 'Re: visit'],
      ['fr', 'Visite'],
    ])
    const alone = await inLanguages(['re: visit'], ['fr'], '--title')
    expect(alone.ok && [...alone.value]).toEqual([['fr', 're: visit']])
    expect(await inLanguages(['One', 'Two'], ['en'], '--title')).toMatchObject({
      error: { exitCode: 2 },
    })
  })
})

describe('seats', () => {
  const called = (spelling: string) => {
    const seat = seatCalled(desk, spelling)
    return seat.ok ? seat.value : seat.error.exitCode
  }

  it.each([
    ['jp', 'JP'],
    ['Japan', 'JP'],
    ['japon', 'JP'],
    ['Corée', 'KR'],
    ['republique de coree', 'KR'],
    ['korea', 'KR'],
    ['POC', 'poc'],
    ['Point de contact', 'poc'],
    ['présidence', 'chair'],
  ])('%s is %s', (spelling, seat) => expect(called(spelling)).toBe(seat))

  it('is asked again where it is none, or may be several', () => {
    expect(called('Atlantis')).toBe(8)
    expect(called('republic')).toBe(2)
    expect(partnerCalled(desk, 'poc')).toMatchObject({ error: { exitCode: 2 } })
  })

  it('several are parted by commas, each once', () => {
    expect(seatsCalled(desk, ['Japan,KR', 'jp'])).toEqual({ ok: true, value: ['JP', 'KR'] })
    expect(seatsCalled(desk, ['Japan,Atlantis'])).toMatchObject({ error: { exitCode: 8 } })
  })
})

it('what has no symbol is named by the number of its entry', () => {
  const items = [{ index: 7 }, { index: 12 }]
  const called = (spelling: string) => entryCalled(items, spelling, { one: 'draft', list: 'draft' })
  expect(called('12')).toEqual({ ok: true, value: { index: 12 } })
  expect(called('8')).toMatchObject({ error: { exitCode: 8 } })
  expect(called('')).toMatchObject({ error: { exitCode: 8 } })
  expect(newestFirst(items).map(({ index }) => index)).toEqual([12, 7])
})
