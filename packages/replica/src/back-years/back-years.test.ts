/** Documents of past years: what each comes to, one upon another, and how they are sent. */
import { equalBytes, sha256, utf8Bytes } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { formatSymbol, shelfOf } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { everybody, paperTo, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SourceFile } from '../files/seal-file.ts'
import { sendWithFiles } from '../register/send-with-files.ts'
import type { Replica } from '../replica.ts'
import { backSymbolText, nameOfFile } from './back-paper.ts'
import type { BackFile, BackPaper, BackSymbol } from './back-paper.ts'
import { batchesOf } from './batches.ts'
import { bringIn } from './bring-in.ts'
import type { BackOutcome } from './bring-in.ts'
import { rehearseBackYears } from './rehearse-back-years.ts'
import type { BackYears } from './translate.ts'

const part = /(Rev|Add|Corr|Amend)\.(\d+)/g

function symbol(text: string): BackSymbol {
  const [, series = '', room, number, year, rest = ''] =
    /^(\S+) (CRP\.)?(\d+)\/(\d+)(.*)$/.exec(text) ?? []
  const parts = [...rest.matchAll(part)].map(([, sort = '', n]) => ({
    sort: sort.toLowerCase() as 'rev',
    number: Number(n),
  }))
  const isRoom = room === undefined ? {} : ({ room: true } as const)
  return { series, number: Number(number), year: Number(year), ...isRoom, parts }
}

const words = (path: string): string => `The words of ${path}.\n`
const file = (path: string, language = 'en'): BackFile => ({
  path,
  size: utf8Bytes(words(path)).length,
  language,
})

let line = 1
const paper = (number: string, said: Partial<BackPaper> = {}): BackPaper => ({
  line: ++line,
  symbol: symbol(number),
  title: `Paper ${number}`,
  date: '2003-05-14',
  files: [file(`${number.replaceAll(/\W+/g, '-')}.txt`)],
  inReplyTo: [],
  caveats: [],
  distribution: [],
  ...said,
})

const yearsOf = (replica: Replica, said: Partial<BackYears> = {}): BackYears => ({
  audience: everybody(replica).name,
  originator: 'poc',
  type: 'working-paper',
  classification: 'OFF',
  distribution: 'Partners only',
  language: 'en',
  ...said,
})

const plainOf = ({ path }: BackFile): Hash32 => sha256(utf8Bytes(words(path)))

function rehearse(replica: Replica, papers: readonly BackPaper[], said: Partial<BackYears> = {}) {
  const { governance, person, domain, now } = replica
  if (governance === undefined || person === undefined) throw new Error('is enrolled')
  const context = { governance, author: person, hat: 'poc' } as const
  const years = yearsOf(replica, said)
  return rehearseBackYears(papers, { domain, context, years, now, plainOf })
}

const short = (foreseen: ReturnType<typeof rehearse>) =>
  foreseen.map((each) =>
    each.type === 'problems'
      ? each.problems.map(({ code, field, hint }) => [code, field, hint])
      : each.type,
  )

const sourceOf = (each: BackFile): SourceFile => ({
  name: nameOfFile(each),
  language: each.language ?? 'en',
  mediaType: 'text/plain',
  size: each.size,
  text: words(each.path),
  open: async function* () {
    yield utf8Bytes(words(each.path))
  },
})

async function bring(
  replica: Replica,
  papers: readonly BackPaper[],
  { stopAfter = Infinity, unreadable = '' } = {},
) {
  const outcomes: BackOutcome[] = []
  const stopping = new AbortController()
  const ended = await bringIn(replica, papers, {
    hat: 'poc',
    years: yearsOf(replica),
    filesOf: async ({ files }) =>
      files.map((each) => {
        const source = sourceOf(each)
        // oxlint-disable-next-line require-yield
        const fails = async function* (): AsyncGenerator<Uint8Array> {
          throw new Error('EIO')
        }
        return each.path === unreadable ? { ...source, open: fails } : source
      }),
    signal: stopping.signal,
    what: 'Back years',
    onOutcome: (outcome) => {
      outcomes.push(outcome)
      if (outcomes.length >= stopAfter) stopping.abort()
    },
  })
  return { ended, outcomes }
}

const documents = ({ domain }: Replica): readonly Document[] =>
  [...domain.register.shelves.keys()].flatMap((name) =>
    shelfOf(domain.register, name).documents.toArray(),
  )
const symbols = (replica: Replica): readonly string[] =>
  documents(replica).map((each) => formatSymbol(each.symbol))

describe('what is foreseen for documents of past years', () => {
  let w: World
  beforeAll(async () => {
    w = await world('foreseen')
  })

  it('R-REGISTER-14: each keeps the number that it bears on paper, issues in their chains', () => {
    const all = [
      'POC 3/2003',
      'POC CRP.3/2003',
      'POC 3/2003/Corr.1',
      'POC 3/2003/Rev.2',
      'POC 3/2003/Rev.2/Corr.1',
      'POC 3/2003/Add.2',
      'POC 3/2003/Add.2/Rev.1',
      'POC 3/2003/Amend.1',
      'POC 3/2004',
    ]
    const foreseen = rehearse(
      w.poc,
      all.map((each) => paper(each)),
    )
    expect(short(foreseen)).toEqual(all.map(() => 'ready'))
  })

  it('R-REGISTER-18: what nothing stands for is a problem of its line', () => {
    expect(
      short(
        rehearse(w.poc, [
          paper('POC 1/2003/Rev.1'),
          paper('POC 2/2003'),
          paper('POC 2/2003/Rev.1'),
          paper('POC 2/2003/Corr.1'),
          paper('POC 2/2003/Rev.1/Add.1'),
          paper('XYZ 1/2003'),
        ]),
      ),
    ).toEqual([
      [['no-base', 'symbol', 'POC 1/2003']],
      'ready',
      'ready',
      [['against-a-rule', 'symbol', undefined]],
      [['other-number', 'symbol', 'POC 2/2003/Add.1']],
      [['unknown-series', 'symbol', undefined]],
    ])
  })

  it.each([
    [{ files: [] }, 'no-file', 'files'],
    [{ files: [{ path: 'a.txt', size: 0 }] }, 'empty-file', 'files'],
    [{ files: [file('a:b.txt')] }, 'against-a-rule', 'files'],
    [{ type: 'poem' }, 'unknown-type', 'type'],
    [{ classification: 'SECRET' }, 'unknown-classification', 'classification'],
    [{ caveats: ['NOFORN'] }, 'unknown-caveat', 'caveats'],
    [{ originator: 'XX' }, 'against-a-rule', 'originator'],
    [{ title: 'x'.repeat(301) }, 'against-a-rule', 'title'],
    [{ summary: 'x'.repeat(8_001) }, 'against-a-rule', 'summary'],
    [{ distribution: ['x'.repeat(301)] }, 'against-a-rule', 'distribution'],
    [{ date: '2003-02-30' }, 'bad-date', 'date'],
  ] as const)('%o is a problem: %s of %s', (said, code, field) => {
    const [foreseen] = rehearse(w.poc, [paper('POC 1/2003', said)])
    expect(foreseen).toMatchObject({ problems: [{ code, field }] })
  })

  it('R-REGISTER-17: a further issue is marked as its document where the sheet says nothing', () => {
    const first = paper('POC 1/2003', { classification: 'regime restricted', distribution: ['A'] })
    const foreseen = rehearse(w.poc, [
      { ...first, originator: 'JP' },
      paper('POC 1/2003/Rev.1'),
      paper('POC 1/2003/Rev.2', { classification: 'OFF' }),
    ])
    expect(short(foreseen)).toEqual([
      'ready',
      'ready',
      [['against-a-rule', 'classification', undefined]],
    ])
  })

  it('says what of a line is left out', () => {
    const [, second] = rehearse(w.poc, [
      paper('POC 1/2003', { type: 'Lettre' }),
      paper('POC 1/2003/Add.1', {
        type: 'agenda',
        originator: 'JP',
        inReplyTo: [symbol('POC 9/2003')],
      }),
    ])
    expect(second).toMatchObject({
      notes: [
        { code: 'reply-left-out', value: 'POC 9/2003' },
        { code: 'type-of-the-thread', hint: 'letter' },
        { code: 'originator-of-the-thread', hint: 'poc' },
      ],
    })
  })

  it('needs a classification from somewhere', () => {
    const { classification: _, ...years } = yearsOf(w.poc)
    const { governance, person, domain, now } = w.poc
    const context = { governance: governance!, author: person!, hat: 'poc' } as const
    const rehearsal = { domain, context, years, now, plainOf }
    expect(short(rehearseBackYears([paper('POC 1/2003')], rehearsal))).toEqual([
      [['no-classification', 'classification', undefined]],
    ])
  })

  it('R-REGISTER-14: only the POC records numbers of paper', () => {
    const { governance, person, domain, now } = w.japan
    const context = { governance: governance!, author: person!, hat: 'partner' } as const
    const years = yearsOf(w.japan, { originator: 'JP' as never })
    const rehearsal = { domain, context, years, now, plainOf }
    expect(rehearseBackYears([paper('IE 1/2003')], rehearsal)).toMatchObject([
      { problems: [{ code: 'against-a-rule', refusal: { reason: 'not-the-poc' } }] },
    ])
  })
})

describe('batches of documents', () => {
  const cut = (numbers: readonly string[], limits?: Parameters<typeof batchesOf>[1]) =>
    batchesOf(
      numbers.map((each) => paper(each)),
      limits,
    ).map((batch) => batch.map((each) => backSymbolText(each.symbol)))

  it('have no two of one thread, for the second names the first', () => {
    expect(cut(['POC 1/2003', 'POC 2/2003', 'POC 1/2003/Rev.1', 'POC 1/2004'])).toEqual([
      ['POC 1/2003', 'POC 2/2003'],
      ['POC 1/2003/Rev.1', 'POC 1/2004'],
    ])
  })

  it('have no reply to one of them', () => {
    const reply = paper('POC 2/2003', { inReplyTo: [symbol('POC 1/2003/Rev.1')] })
    expect(batchesOf([paper('POC 1/2003'), reply]).map(({ length }) => length)).toEqual([1, 1])
  })

  it('end where they are large enough; one that is larger goes alone', () => {
    const numbers = [1, 2, 3, 4, 5].map((each) => `POC ${each}/2003`)
    const lengths = (limits: Parameters<typeof batchesOf>[1]) =>
      cut(numbers, limits).map(({ length }) => length)
    expect(lengths({ documents: 2, bytes: 1e6 })).toEqual([2, 2, 1])
    expect(lengths({ documents: 9, bytes: 1 })).toEqual([1, 1, 1, 1, 1])
    expect(cut([])).toEqual([])
  })
})

describe('documents of past years that are brought in', () => {
  const all = [
    paper('POC 1/2003', { titles: [{ language: 'fr', text: 'Ordre du jour' }], originator: 'JP' }),
    paper('POC 7/2003', { date: '2003-07-01', inReplyTo: [symbol('POC 1/2003')] }),
    paper('POC 1/2003/Rev.1', { files: [file('r.txt'), file('r-fr.txt', 'fr')] }),
    paper('POC 1/2003/Rev.1/Corr.1', { files: [file('c.txt', 'fr')] }),
    paper('POC 2/2026'),
  ]

  it('stand under their numbers and dates, with their words, and the next is counted past them', async () => {
    const w = await world('brought in')
    const { outcomes, ended } = await bring(w.poc, all)
    expect(ended.ok).toBe(true)
    expect(outcomes.map(({ type }) => type)).toEqual(all.map(() => 'imported'))
    await w.germany.sync()
    expect(symbols(w.germany)).toEqual(all.map((each) => backSymbolText(each.symbol)))
    const [first, reply, , corrigendum] = documents(w.germany)
    expect(first).toMatchObject({ originator: 'JP', dated: '2003-05-14', stamped: true })
    expect([...first!.titles.keys()]).toEqual(['en', 'fr'])
    expect(first!.files[0]!.text?.size).toBe(first!.files[0]!.size)
    expect(equalBytes(first!.files[0]!.plain, plainOf(all[0]!.files[0]!))).toBe(true)
    expect(reply!.links).toEqual([{ relation: 'in-reply-to', document: first!.id }])
    expect(corrigendum!.languages).toEqual(['fr'])
    for (let n = 0; n < 2; n += 1) {
      await sendWithFiles(w.poc, 'poc', paperTo(everybody(w.poc).name))
    }
    expect(symbols(w.poc).slice(-2)).toEqual(['POC 1/2026', 'POC 3/2026'])
    expect(short(rehearse(w.poc, all))).toEqual(all.map(() => 'there'))
    const others = [
      { ...all[0]!, title: 'Another', date: '2003-01-01', files: [file('other.txt')] },
      { ...all[1]!, originator: 'KR', titles: [{ language: 'en', text: 'x' }] },
    ]
    expect(short(rehearse(w.poc, others))).toEqual([
      [['other-content', 'symbol', 'title, date, files']],
      [['other-content', 'symbol', 'title, originator']],
    ])
  })

  it('go on where they were stopped, and none is sent twice', async () => {
    const w = await world('stopped')
    const first = await bring(w.poc, all, { stopAfter: 1 })
    expect(first.outcomes.map(({ type }) => type)).toEqual(['imported'])
    const again = await bring(w.poc, all)
    const [one, ...rest] = again.outcomes.map(({ type }) => type)
    expect([one, rest]).toEqual(['there', all.slice(1).map(() => 'imported')])
    expect(symbols(w.poc).length).toBe(all.length)
  })

  it('R-REGISTER-14: of two who bring the same number the second is told, and the others stand', async () => {
    const w = await world('two at once')
    const other = await w.again('france-poc-2')
    await other.sync()
    const both = await Promise.all([
      bring(w.poc, [paper('POC 5/2003'), paper('POC 6/2003')]),
      bring(other, [paper('POC 5/2003'), paper('POC 8/2003')]),
    ])
    const told = both.flatMap(({ outcomes }) => outcomes.map(({ type }) => type)).sort()
    expect(told).toEqual(['imported', 'imported', 'imported', 'refused'])
  })

  it('where one cannot be sent, the others are', async () => {
    const w = await world('one of them')
    const long = (n: number) => file(`${'n'.repeat(150)}${n}.txt`)
    const { outcomes } = await bring(
      w.poc,
      [
        paper('POC 1/2003'),
        paper('POC 2/2003', {
          files: Array.from({ length: 100 }, (_, n) => long(n)),
          summary: 'é'.repeat(8_000),
        }),
        paper('POC 3/2003', { files: [file('gone.txt')] }),
        paper('POC 4/2003', { classification: 'SECRET' }),
        paper('POC 5/2003'),
      ],
      { unreadable: 'gone.txt' },
    )
    const told = new Map(outcomes.map((each) => [backSymbolText(each.paper.symbol), each.type]))
    expect(Object.fromEntries(told)).toEqual({
      'POC 1/2003': 'imported',
      'POC 2/2003': 'refused',
      'POC 3/2003': 'refused',
      'POC 4/2003': 'problems',
      'POC 5/2003': 'imported',
    })
  })

  it('an answer that is lost makes no document twice', async () => {
    const w = await world('lost answer')
    w.host.answersToLose = 1
    const { outcomes } = await bring(w.poc, [paper('POC 1/2003'), paper('POC 2/2003')])
    expect(outcomes.map(({ type }) => type)).toEqual(['imported', 'imported'])
    expect(symbols(w.poc)).toEqual(['POC 1/2003', 'POC 2/2003'])
  })
})
