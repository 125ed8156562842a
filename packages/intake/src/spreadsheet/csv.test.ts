import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../files.test-support.ts'
import { readTable } from './read-table.ts'
import type { TableOptions } from './read-table.ts'
import { writeCsv } from './write-csv.ts'

const read = (file: string | Uint8Array, options: TableOptions = {}) =>
  readTable(typeof file === 'string' ? bytesOf(file) : file, 'text/csv', options)

/** The header and the rows, without their lines. */
const cellsOf = async (file: string | Uint8Array, options: TableOptions = {}) => {
  const table = await read(file, options)
  return table.ok
    ? [table.value.header, ...table.value.rows.map(({ cells }) => cells)]
    : table.error
}

describe('a CSV file', () => {
  it.each([
    ['commas', 'a,b\r\n1,2\r\n'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\r1\t2\r'],
    ['what it says itself', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['a byte order mark', '\ufeffa;b\n1;2\n'],
    ['quotation marks', '"a","b"\n"1","2"\n'],
  ])('is read by %s', async (_, file) => {
    expect(await cellsOf(file)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('keeps what stands between quotation marks, and knows the line of each row', async () => {
    const file = 'title;n\n"a; b\r\n""c""";1\n\n;\nlast;2\n'
    expect(await read(file)).toEqual({
      ok: true,
      value: {
        header: ['title', 'n'],
        headerLine: 1,
        rows: [
          { line: 2, cells: ['a; b\n"c"', '1'] },
          { line: 6, cells: ['last', '2'] },
        ],
      },
    })
  })

  it('takes a quotation mark inside a cell as it is', async () => {
    expect(await cellsOf('size,b\n5" pipe,2')).toEqual([
      ['size', 'b'],
      ['5" pipe', '2'],
    ])
  })

  it('is Windows-1252 where it cannot be UTF-8, to its last byte', async () => {
    const bytes = Uint8Array.from('titre;\xe9tat\n\x93a\x94;\xe9', (sign) => sign.charCodeAt(0))
    expect(await cellsOf(bytes)).toEqual([
      ['titre', 'état'],
      ['“a”', 'é'],
    ])
  })

  it('may have rows of several widths', async () => {
    expect(await cellsOf('a\n1,2,3\n,,\n4,\n')).toEqual([
      ['a', '', ''],
      ['1', '2', '3'],
      ['4', '', ''],
    ])
  })

  it.each([
    ['a,b\n1,"2', { type: 'damaged', row: 2, column: 2 }],
    ['a,b\n"1"x,2', { type: 'damaged', row: 2, column: 1 }],
    ['\n\n ,\n', { type: 'empty' }],
    ['', { type: 'empty' }],
    ['a\n1\n2\n3\n4\n', { type: 'too-large', what: 'rows', limit: 3, row: 5 }],
    [`a\n${',x'.repeat(9)}`, { type: 'too-large', what: 'columns', limit: 4, row: 2, column: 5 }],
    [`a\n${'x'.repeat(99)}`, { type: 'too-large', what: 'tableLength', row: 2 }],
    ['a,b,c\n1\n2\n3\n', { type: 'too-large', what: 'cells', row: 4 }],
    ['x'.repeat(999), { type: 'too-large', what: 'fileBytes', limit: 200 }],
  ])('%j is refused, and where', async (file, error) => {
    const limits = { rows: 3, columns: 4, cells: 9, tableLength: 50, fileBytes: 200 }
    expect(await read(file, { limits })).toEqual({
      ok: false,
      error: expect.objectContaining(error),
    })
  })

  it('of any bytes gives a table or a reason', async () => {
    const signs = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '\t', 'é') })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 99 }), signs.map(bytesOf)),
        async (bytes) => {
          const result = await read(bytes)
          const outcome = result.ok
            ? result.value.header.some((cell) => cell !== '')
            : result.error.type
          expect([true, 'damaged', 'empty']).toContain(outcome)
        },
      ),
    )
  })
})

describe('a report written as CSV', () => {
  it('is quoted where it must be', () => {
    expect(writeCsv([['a', 'b, c', 'say "d"', 'e\nf', ''], []])).toBe(
      'a,"b, c","say ""d""","e\nf",\r\n\r\n',
    )
  })

  it.each([
    '=1+1',
    '+A1',
    '-A1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '-1+1',
    '+33 1 23',
    '＝1',
    '--1',
    '-',
  ])('runs no formula: %j', (cell) => {
    expect(writeCsv([[cell]]).replace(/^"/, '')).toMatch(/^'/)
  })

  it.each(['-1', '+2.5', '-.5', '-1e-9', '12', 'a=b', ''])('leaves %j as it is', (cell) => {
    expect(writeCsv([[cell]])).toBe(`${cell}\r\n`)
  })

  it('reads back as what was written, whatever it says', async () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', 'a', 'é', '1', ' ') })
    const plain = cell.map((text) =>
      text
        .trim()
        .replace(/ *\n */g, '\n')
        .replace(/ +/g, ' '),
    )
    const row = fc.tuple(plain, plain).map(([a, b]) => [`x${a}`, `y${b}`])
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), async (rows) => {
        expect(await cellsOf(writeCsv(rows), { delimiter: ',' })).toEqual(rows)
      }),
    )
  })
})
