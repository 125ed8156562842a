import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archive, officeNs, relationships } from '../files.test-support.ts'
import { isDateFormat } from './number-format.ts'
import { readTable } from './read-table.ts'
import type { TableOptions } from './read-table.ts'
import { serialToIso } from './serial-date.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

type Parts = { readonly sheet: string; readonly more?: Readonly<Record<string, string>> }

/** A workbook of two sheets, Years and Notes; the first has these rows. */
const workbook = ({ sheet, more = {} }: Parts) => ({
  '_rels/.rels': relationships('r1 officeDocument xl/workbook.xml'),
  'xl/workbook.xml':
    `<workbook ${main} xmlns:r="${officeNs}"><workbookPr/><sheets>` +
    '<sheet name="Years" sheetId="7" r:id="r2"/><sheet name="Notes" sheetId="8" r:id="r3"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relationships(
    'r1 sharedStrings sharedStrings.xml',
    'r2 worksheet worksheets/sheet1.xml',
    'r3 worksheet /xl/worksheets/sheet2.xml',
    'r4 styles styles.xml',
  ),
  'xl/sharedStrings.xml':
    `<sst ${main}><si><t>Title</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>x</t></rPh></si>` +
    '<si><t>line_x000D__x000A_break</t></si></sst>',
  'xl/styles.xml':
    `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/></numFmts>` +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
  'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row><c t="inlineStr"><is><t>Note</t></is></c></row></sheetData></worksheet>`,
  ...more,
})

const read = (parts: Parts, options: TableOptions = {}) =>
  readTable(archive(workbook(parts)), mediaType, options)

describe('an XLSX file', () => {
  it('is read cell by cell', async () => {
    const sheet =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="D2" t="str"><v>D</v></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>37755</v></c><c r="C3" s="2"><v>37755.395833333336</v></c><c r="D3" t="b"><v>1</v></c></row>' +
      '<row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" s="3"><v>0.1</v></c><c r="C5"><f>A1+1</f><v>2003</v></c><c r="D5" t="e"><v>#REF!</v></c></row>' +
      '<row r="6"><c r="B6"><v>1.0E3</v></c><c r="C6" t="d"><v>2003-05-14</v></c><c r="D6"><f>NOW()</f></c></row>'
    expect(await read({ sheet })).toEqual({
      ok: true,
      value: {
        sheet: 'Years',
        header: ['Title', 'inline', '', 'D'],
        headerLine: 2,
        rows: [
          { line: 3, cells: ['rich text', '2003-05-14', '2003-05-14T09:30:00', 'TRUE'] },
          { line: 5, cells: ['line\nbreak', '0.1', '2003', '#REF!'] },
          { line: 6, cells: ['', '1000', '2003-05-14', ''] },
        ],
      },
    })
  })

  it('may leave out where its rows and cells are', async () => {
    const sheet = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    expect(await read({ sheet })).toMatchObject({
      value: { header: ['1', '2'], rows: [{ line: 2, cells: ['3', ''] }] },
    })
  })

  it('has sheets with names', async () => {
    expect(await read({ sheet: '' }, { sheet: 'Notes' })).toMatchObject({
      value: { sheet: 'Notes', header: ['Note'] },
    })
    expect(await read({ sheet: '' }, { sheet: 'Other' })).toEqual({
      ok: false,
      error: { type: 'no-such-sheet', sheet: 'Other', sheets: ['Years', 'Notes'] },
    })
    expect(await read({ sheet: '' })).toEqual({ ok: false, error: { type: 'empty' } })
  })

  it('may count its days from 1904', async () => {
    const parts = workbook({ sheet: '<row><c s="1"><v>36293</v></c></row>' })
    const from1904 = parts['xl/workbook.xml'].replace('<workbookPr/>', '<workbookPr date1904="1"/>')
    const file = archive({ ...parts, 'xl/workbook.xml': from1904 })
    expect(await readTable(file, mediaType)).toMatchObject({ value: { header: ['2003-05-14'] } })
  })

  it.each([
    ['<row r="2"/><row r="1"/>', { type: 'damaged', sheet: 'Years', row: 3 }],
    ['<row r="1"><c r="B1"/><c r="A1"/></row>', { type: 'damaged', row: 1, column: 3 }],
    ['<row r="1"><c r="?"/></row>', { type: 'damaged', row: 1, column: 1 }],
    ['<row r="4"><c r="C4" t="s"><v>9</v></c></row>', { type: 'damaged', row: 4, column: 3 }],
    ['<row r="4"><c r="C4"><v>x</v></c></row>', { type: 'damaged', row: 4, column: 3 }],
    ['<row r="1"><c r="XFD1"><v>1</v></c></row>', { type: 'too-large', what: 'columns', row: 1 }],
    ['<row><c><v>1</v></c></row>'.repeat(5), { type: 'too-large', what: 'rows', row: 5 }],
    ['<row><c>', { type: 'damaged', part: 'xl/worksheets/sheet1.xml' }],
  ])('%s is refused, and where', async (sheet, error) => {
    expect(await read({ sheet }, { limits: { rows: 3 } })).toEqual({
      ok: false,
      error: expect.objectContaining(error),
    })
  })

  it('whose strings are many times themselves is too large', async () => {
    const more = {
      'xl/sharedStrings.xml': `<sst ${main}><si><t>${'x'.repeat(1_000)}</t></si></sst>`,
    }
    const sheet = '<row><c t="s"><v>0</v></c></row>'.repeat(50)
    const limits = { tableLength: 20_000 }
    expect(await read({ sheet, more }, { limits })).toMatchObject({
      error: { type: 'too-large', what: 'tableLength', sheet: 'Years', row: 21 },
    })
  })

  it('with a document type or as a bomb is refused', async () => {
    const more = { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }
    expect(await read({ sheet: '', more })).toMatchObject({ error: { type: 'damaged' } })
    expect(await read({ sheet: ' '.repeat(3_000_000) })).toMatchObject({
      error: { type: 'too-large', what: 'ratio' },
    })
  })

  it('of any bytes, or cut, is refused', async () => {
    const file = archive(workbook({ sheet: '' }))
    const cut = fc.nat(file.length - 1).map((length) => file.slice(0, length))
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, fc.uint8Array()), async (bytes) => {
        expect(await readTable(bytes, mediaType)).toMatchObject({ error: { type: 'damaged' } })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a day of a spreadsheet', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [37755, '2003-05-14'],
    [37755.5, '2003-05-14T12:00:00'],
    [37755.999999999, '2003-05-15'],
    [0.25, '06:00:00'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (serial, date) => {
    expect(serialToIso(serial, false)).toBe(date)
  })

  it('that never was is none', () => {
    for (const serial of [60, -1, 2958466, Number.NaN]) {
      expect(serialToIso(serial, false)).toBeUndefined()
    }
  })

  it('is four years and a day later from 1904', () => {
    expect(serialToIso(0, true)).toBe('1904-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_900_000 }), (day) => {
        expect(serialToIso(day, true)).toBe(serialToIso(day + 1462, false))
      }),
    )
  })
})

describe('a number format', () => {
  it.each([
    'dd/mm/yyyy',
    'yyyy\\-mm\\-dd;@',
    '[$-F800]dddd, mmmm dd, yyyy',
    'h:mm AM/PM',
    'mmm\\ yy',
  ])('%s shows a date', (code) => {
    expect(isDateFormat(164, code)).toBe(true)
  })

  it.each(['General', '0.00', '#,##0 "days"', '[Red]0', '[h]:mm:ss', '0\\d', '@', '_d0'])(
    '%s shows none',
    (code) => {
      expect(isDateFormat(164, code)).toBe(false)
    },
  )

  it('may be known by its number alone', () => {
    expect([0, 1, 14, 22, 45, 49, 57].filter((id) => isDateFormat(id, undefined))).toEqual([
      14, 22, 45, 57,
    ])
  })
})
