import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planImport } from './plan-import.ts'
import type { Plan, PlanInput } from './plan.ts'
import { symbolText } from './symbol.ts'

const partners = [
  { code: 'FR', names: ['France'] },
  { code: 'JP', names: ['Japan', 'Japon'] },
]

type Sheet = {
  readonly header: string
  readonly rows: readonly string[]
  readonly files?: readonly string[]
}

const input = ({ header, rows, files = [] }: Sheet): PlanInput => ({
  table: {
    header: header.split('|'),
    headerLine: 1,
    rows: rows.map((row, at) => ({ line: at + 2, cells: row.split('|') })),
  },
  files: files.map((path) => ({ path, size: path.length })),
  partners,
  parseSymbol: (text) => (/^(?:POC|IE2)/i.test(text) ? text : undefined),
})
const plan = (sheet: Sheet) => planImport(input(sheet))
const symbolsOf = ({ items }: Plan) => items.map(({ symbol }) => symbolText(symbol))
const short = 'Symbol|Title|Date'

describe('a plan of back years', () => {
  it('holds all that a row says, under headers in French, in any order', () => {
    const made = plan({
      header:
        'DATE|Numéro|Titre|Émetteur|Nature|Marquage|Mentions|Destinataires|Résumé|En réponse à|Fichier EN|fichier (français)',
      rows: [
        '14.5.2003|POC 12/2003|Ordre du jour|Japon|agenda|RR|A; B|tous|Court|POC 1/2003|12-en.pdf|12-fr.pdf',
        '2003-01-02|POC 1/2003|Letter|fr||||||||',
      ],
      files: ['12-en.pdf', '12-fr.pdf', 'rest/notes.txt'],
    })
    expect(made.problems).toEqual([])
    expect(made.items[1]).toEqual({
      line: 2,
      symbol: { series: 'POC', number: 12, year: 2003, parts: [] },
      title: 'Ordre du jour',
      date: '2003-05-14',
      originator: 'JP',
      type: 'agenda',
      classification: 'RR',
      caveats: ['A', 'B'],
      distribution: ['tous'],
      summary: 'Court',
      inReplyTo: [{ series: 'POC', number: 1, year: 2003, parts: [] }],
      files: [
        { path: '12-en.pdf', size: 9, language: 'en' },
        { path: '12-fr.pdf', size: 9, language: 'fr' },
      ],
    })
    expect(made.notes).toEqual([{ line: 3, code: 'no-file', value: '' }])
    expect(made.unusedFiles).toEqual(['rest/notes.txt'])
  })

  it('has a document before what was added to it, else goes by date and number', () => {
    const made = plan({
      header: short,
      rows: [
        'POC 3/2003/Rev.1/Corr.1|c|2003-04-01',
        'POC 2/2003|b|2003-03-01',
        'POC 3/2003/Rev.1|r|2003-02-01',
        'POC 3/2003|a|2003-03-01',
        'POC 9/2003|z|2003-01-01',
        'POC 3/2003/Add.1|d|2003-03-01',
      ],
    })
    expect(symbolsOf(made)).toEqual([
      'POC 9/2003',
      'POC 2/2003',
      'POC 3/2003',
      'POC 3/2003/Rev.1',
      'POC 3/2003/Add.1',
      'POC 3/2003/Rev.1/Corr.1',
    ])
    expect(made.notes).toContainEqual({
      line: 4,
      column: 'Date',
      code: 'before-base',
      value: '2003-02-01',
    })
  })

  it('has a text corrected before it is replaced, and numbers in their order', () => {
    const made = plan({
      header: short,
      rows: [
        'POC 3/2003/Rev.2|c|2003-02-01',
        'POC 3/2003/Corr.1|b|2003-04-01',
        'POC 3/2003/Rev.1|r|2003-03-01',
        'POC 3/2003/Rev.1/Corr.1|d|2003-03-02',
        'POC 3/2003|a|2003-01-01',
        'POC 3/2003/Add.2|e|2003-01-01',
        'POC 3/2003/Add.1|f|2003-01-02',
      ],
    })
    expect(symbolsOf(made)).toEqual([
      'POC 3/2003',
      'POC 3/2003/Add.1',
      'POC 3/2003/Add.2',
      'POC 3/2003/Corr.1',
      'POC 3/2003/Rev.1',
      'POC 3/2003/Rev.1/Corr.1',
      'POC 3/2003/Rev.2',
    ])
    const early = made.notes.filter(({ code }) => code === 'before-base')
    expect(early.map(({ line }) => line)).toEqual([2, 4, 5, 7])
  })

  it('has titles in several languages, each in a column of its own', () => {
    const made = plan({
      header: 'Symbol|Title EN|Titre (français)|Date',
      rows: ['POC 1/2003|Agenda|Ordre du jour|2003-01-01', 'POC 2/2003|||2003-01-01'],
    })
    expect(made.headers).toEqual({ symbol: 'Symbol', date: 'Date' })
    expect(made.items[0]).toMatchObject({
      title: '',
      titles: [
        { language: 'en', text: 'Agenda' },
        { language: 'fr', text: 'Ordre du jour' },
      ],
    })
    expect(made.problems.map(({ line, code }) => [line, code])).toEqual([[3, 'no-title']])
  })

  it('says what it assumed', () => {
    const made = plan({
      header: `${short}|Files|Languages|Colour`,
      rows: [
        'POC 1/03|a|14/05/03|1_fr.pdf;PAGE.PDF||red',
        'POC 2/2003|b|2004-01-01T10:00:00|x.pdf;y.pdf|en;fr|',
        'POC 3/2003/Rev.1|c|2003-01-01|||',
        'POC 4/2003|d|2003-01-01|deep/z.pdf|en|',
      ],
      files: [
        '1_fr.pdf',
        'sub/page.pdf',
        'x.pdf',
        'y.pdf',
        'POC-3-2003-Rev.1_en.pdf',
        'deep/z.pdf',
      ],
    })
    expect(made.problems).toEqual([])
    const notes = made.notes.map(({ line, code, value, hint }) => [line, code, value, hint])
    expect(notes).toEqual([
      [1, 'column-not-read', 'Colour', undefined],
      [2, 'file-elsewhere', 'PAGE.PDF', 'sub/page.pdf'],
      [2, 'language-from-file-name', '1_fr.pdf', 'fr'],
      [2, 'no-language', 'sub/page.pdf', undefined],
      [2, 'two-digit-year', '14/05/03', '2003-05-14'],
      [2, 'two-digit-year', 'POC 1/03', '2003'],
      [3, 'language-by-position', 'x.pdf;y.pdf', 'en;fr'],
      [3, 'other-year', '2004-01-01T10:00:00', '2004-01-01'],
      [3, 'time-left-out', '2004-01-01T10:00:00', '2004-01-01'],
      [4, 'base-outside', 'POC 3/2003/Rev.1', 'POC 3/2003'],
      [4, 'file-from-symbol', 'POC-3-2003-Rev.1_en.pdf', undefined],
      [4, 'language-from-file-name', 'POC-3-2003-Rev.1_en.pdf', 'en'],
    ])
    expect(made.unusedFiles).toEqual([])
    expect(made.items.map(({ files }) => files.map(({ language }) => language))).toEqual([
      ['en'],
      ['en'],
      ['fr', undefined],
      ['en', 'fr'],
    ])
  })

  it.each([
    ['|a|2003-01-01', 'no-symbol', 'Symbol', ''],
    ['agenda|a|2003-01-01', 'bad-symbol', 'Symbol', 'agenda'],
    ['XYZ 1/2003|a|2003-01-01', 'unknown-symbol', 'Symbol', 'XYZ 1/2003'],
    ['POC 1/2003||2003-01-01', 'no-title', 'Title', ''],
    ['POC 1/2003|a|', 'no-date', 'Date', ''],
    ['POC 1/2003|a|05/14/2003', 'bad-date', 'Date', '05/14/2003'],
    ['POC 1/2003|a|2003-01-01|Atlantis', 'unknown-originator', 'From', 'Atlantis'],
    ['POC 1/2003|a|2003-01-01||no.pdf', 'missing-file', 'File', 'no.pdf'],
    ['POC 1/2003|a|2003-01-01||../secret', 'missing-file', 'File', '../secret'],
    ['POC 1/2003|a|2003-01-01||same.pdf', 'ambiguous-file', 'File', 'same.pdf'],
    ['POC 1/2003|a|2003-01-01||a.pdf|Elvish', 'unknown-language', 'Language', 'Elvish'],
    ['POC 1/2003|a|2003-01-01||a.pdf|en|letter', 'bad-symbol', 'Reply to', 'letter'],
  ])('%s is not planned', (row, code, column, value) => {
    const made = plan({
      header: `${short}|From|File|Language|Reply to`,
      rows: [row],
      files: ['a.pdf', 'x/same.pdf', 'y/same.pdf', 'no.docx'],
    })
    expect(made.items).toEqual([])
    expect(made.problems).toContainEqual(expect.objectContaining({ line: 2, code, column, value }))
  })

  it('names what may have been meant', () => {
    const made = plan({
      header: `${short}|From|File`,
      rows: ['POC 1/2003|a|2003-01-01|Franc|no.pdf'],
      files: ['no.docx'],
    })
    expect(made.problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['missing-file', 'no.docx'],
      ['unknown-originator', 'FR'],
    ])
    expect(made.missingFiles).toEqual([{ line: 2, name: 'no.pdf' }])
  })

  it('plans neither of two rows that want the same symbol, or the same file', () => {
    const made = plan({
      header: `${short}|File`,
      rows: [
        'POC 1/2003|a|2003-01-01|',
        'poc doc 1/03|b|2003-01-01|',
        'POC 2/2003|c|2003-01-01|f.pdf',
        'POC 3/2003|d|2003-01-01|F.pdf',
      ],
      files: ['f.pdf'],
    })
    expect(made.items).toEqual([])
    expect(made.problems.map(({ line, code, value, hint }) => [line, code, value, hint])).toEqual([
      [2, 'symbol-twice', 'POC 1/2003', '3'],
      [3, 'symbol-twice', 'POC 1/2003', '2'],
      [4, 'file-twice', 'f.pdf', '5'],
      [5, 'file-twice', 'f.pdf', '4'],
    ])
  })

  it('needs certain columns, once each', () => {
    const made = plan({ header: 'Titre|title|Subject', rows: ['a|b|c'] })
    expect(
      made.problems.filter(({ line }) => line === 1).map(({ code, value }) => [code, value]),
    ).toEqual([
      ['column-twice', 'Subject'],
      ['column-twice', 'title'],
      ['no-such-column', 'date'],
      ['no-such-column', 'symbol'],
    ])
  })

  it('takes no file from outside the folder', () => {
    const files = ['../a.pdf', '/etc/a.pdf', 'x//a.pdf', 'C:\\a.pdf', 'a\u0000.pdf', 'ok\\a.pdf']
    const made = plan({ header: `${short}|File`, rows: ['POC 1/2003|a|2003-01-01|a.pdf'], files })
    expect(made.problems.map(({ code }) => code)).toEqual(
      Array.from({ length: 5 }, () => 'bad-path'),
    )
    expect(made.items[0]?.files.map(({ path }) => path)).toEqual(['ok\\a.pdf'])
  })
})

describe('whatever is in the sheet', () => {
  const cell = (...values: readonly string[]) => fc.constantFrom('', ...values)
  const row = fc
    .tuple(
      cell(
        'POC 1/2003',
        'POC 1/03',
        'POC 1/2003/Rev.1',
        'POC 2/2003',
        'IE2 1/1999',
        'XYZ 1/2003',
        '?',
      ),
      cell('Agenda', 'Letter'),
      cell('2003-05-14', '14/05/03', '1.1.2003', '05/14/2003'),
      cell('France', 'jp', 'Atlantis'),
      cell('a.pdf', 'b_fr.pdf', 'A.PDF', 'none.pdf', 'a.pdf;b_fr.pdf'),
      cell('en', 'fr', 'en;fr', 'xx'),
      cell('POC 1/2003', 'POC 7/1990'),
    )
    .map((cells) => cells.join('|'))
  const sheet = fc.array(row, { maxLength: 12 }).map((rows) => ({
    header: 'Symbol|Title|Date|From|Files|Languages|Reply to',
    rows,
    files: ['a.pdf', 'b_fr.pdf', 'POC-2-2003_en.pdf', 'x/c.pdf'],
  }))

  it('no row is lost: each becomes a document or has a problem, and never both', () => {
    fc.assert(
      fc.property(sheet, (each) => {
        const { items, problems } = plan(each)
        const planned = items.map(({ line }) => line)
        const refused = new Set(problems.map(({ line }) => line))
        const lines = each.rows.map((_, at) => at + 2)
        expect([...planned, ...refused].sort((a, b) => a - b)).toEqual(lines)
      }),
    )
  })

  it('no file is lost: each is used once, unused, or wanted by a row with a problem', () => {
    fc.assert(
      fc.property(sheet, (each) => {
        const { items, unusedFiles } = plan(each)
        const used = items.flatMap(({ files }) => files.map(({ path }) => path))
        expect(new Set(used).size).toBe(used.length)
        expect(used.filter((path) => unusedFiles.includes(path))).toEqual([])
      }),
    )
  })

  it('the order of the rows does not change the plan', () => {
    const shuffled = sheet.chain((each) => {
      const { table, ...rest } = input(each)
      return fc.shuffledSubarray([...table.rows], { minLength: table.rows.length }).map(
        (rows) =>
          [
            { table, ...rest },
            { table: { ...table, rows }, ...rest },
          ] as const,
      )
    })
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(planImport(other)).toEqual(planImport(one))
      }),
    )
  })

  it('nothing stands before what it was added to', () => {
    fc.assert(
      fc.property(sheet, (each) => {
        const symbols = symbolsOf(plan(each))
        const [base, revision] = ['POC 1/2003', 'POC 1/2003/Rev.1'].map((text) =>
          symbols.indexOf(text),
        )
        expect(revision === -1 || base! < revision!).toBe(true)
      }),
    )
  })
})
