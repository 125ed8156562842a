/** Files that LibreOffice makes, read by intake: the words of papers, the cells of sheets. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readTable, readText } from '@epoc/intake'
import { readTextInWorker } from '@epoc/intake/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { run } from '../world/run.ts'
import { mayLeaveOut, mayLeaveOutCalc } from '../world/tools.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const types = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: `${office}.spreadsheetml.sheet`,
} as const

const own = 'urn:oasis:names:tc:opendocument:xmlns'
const names = [
  ...['office', 'text', 'style', 'table', 'number'].map(
    (name) => `xmlns:${name}="${own}:${name}:1.0"`,
  ),
  `xmlns:fo="${own}:xsl-fo-compatible:1.0"`,
  `xmlns:of="${own}:of:1.2"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

/** A flat OpenDocument file, which LibreOffice turns into the others. */
const flat = (kind: string, parts: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">${parts}</office:document>`

const change =
  '<office:change-info><dc:creator>Kim</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>'
const long =
  'Les partenaires sont convenus que chaque document porte un numéro, une date et un auteur, et que personne ne puisse changer ce qui a été diffusé sans que les autres le voient.'
const paper = flat(
  'text',
  '<office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles>' +
    '<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout>' +
    '<style:style style:name="B" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>' +
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">' +
    '<style:header><text:p>POC 12/2003</text:p></style:header><style:footer><text:p>Foot of the page</text:p></style:footer></style:master-page></office:master-styles>' +
    '<office:body><office:text>' +
    `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>${change}<text:p>former </text:p></text:deletion></text:changed-region>` +
    `<text:changed-region text:id="c2"><text:insertion>${change}</text:insertion></text:changed-region></text:tracked-changes>` +
    `<text:p>${long}</text:p>` +
    '<text:p>The <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>latest <text:change-end text:change-id="c2"/>text<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Note of the foot</text:p></text:note-body></text:note>.</text:p>' +
    '<text:p text:style-name="B">Επόμενη σελίδα, следующая страница</text:p>' +
    '</office:text></office:body>',
)

const cell = (type: string, value: string, text: string) => {
  const name = type === 'float' ? 'value' : `${type}-value`
  const told = type === 'string' ? '' : ` office:${name}="${value}" table:style-name="${type}"`
  return `<table:table-cell office:value-type="${type}"${told}><text:p>${text}</text:p></table:table-cell>`
}
const text = (value: string) => cell('string', value, value)
const sheet = flat(
  'spreadsheet',
  '<office:automatic-styles>' +
    '<number:date-style style:name="D"><number:day/><number:text>/</number:text><number:month/><number:text>/</number:text><number:year/></number:date-style>' +
    '<number:boolean-style style:name="B"><number:boolean/></number:boolean-style>' +
    '<style:style style:name="date" style:family="table-cell" style:data-style-name="D"/>' +
    '<style:style style:name="boolean" style:family="table-cell" style:data-style-name="B"/></office:automatic-styles>' +
    '<office:body><office:spreadsheet>' +
    `<table:table table:name="Années"><table:table-row>${['Cote', 'Date', 'N', 'Fait'].map(text).join('')}</table:table-row>` +
    `<table:table-row>${text('POC 12/2003')}${cell('date', '2003-05-14', '14/05/03')}${cell('float', '0.1', '0.1')}${cell('boolean', 'true', 'TRUE')}</table:table-row>` +
    '<table:table-row><table:table-cell/></table:table-row>' +
    `<table:table-row>${text('a; "b"')}${cell('date', '2003-05-14T09:30:00', 'x')}<table:table-cell table:formula="of:=1+2003" office:value-type="float" office:value="2004"/></table:table-row></table:table>` +
    `<table:table table:name="Other"><table:table-row>${text('Only')}</table:table-row></table:table>` +
    '</office:spreadsheet></office:body>',
)

let folder: string

async function made(source: string, format: string, out: string): Promise<Uint8Array> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, source]
  const ran = await run('soffice', args, { env: { HOME: folder } })
  if (ran.code !== 0) throw new Error(`LibreOffice made no ${format}: ${ran.err}`)
  return readFile(join(folder, out))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'libreoffice '))
  await writeFile(join(folder, 'paper.fodt'), paper)
  await writeFile(join(folder, 'sheet.fods'), sheet)
})

describe.skipIf(mayLeaveOut('soffice'))('a paper by LibreOffice', () => {
  const source = () => join(folder, 'paper.fodt')
  const body = [long, 'The latest text']

  it('has its words in a DOCX file', async () => {
    const file = await made(source(), 'docx:Office Open XML Text', 'paper.docx')
    const layer = await readText(file, types.docx)
    const lines = layer.ok ? layer.value.text.split('\n') : [layer.error]
    expect(lines.filter((line) => line !== '')).toEqual([
      'POC 12/2003',
      long,
      'The latest text.',
      'Επόμενη σελίδα, следующая страница',
      'Note of the foot',
      'Foot of the page',
    ])
    expect(await readTextInWorker(file, types.docx)).toEqual(layer)
  })

  it('has its words in an ODT file', async () => {
    const file = await made(source(), 'odt:writer8', 'paper.odt')
    expect(await readText(file, types.odt)).toEqual({
      ok: true,
      value: {
        text: [
          'POC 12/2003',
          long,
          'Note of the foot',
          'The latest text.',
          'Επόμενη σελίδα, следующая страница',
          'Foot of the page',
        ].join('\n'),
      },
    })
  })

  it('has its words in a PDF file, page by page', async () => {
    const file = await made(source(), 'pdf:writer_pdf_Export', 'paper.pdf')
    const layer = await readTextInWorker(file, types.pdf, { deadline: 120_000 })
    const pages = layer.ok ? layer.value.text.split('\f') : []
    expect(layer).toMatchObject({ ok: true, value: { pages: 2 } })
    for (const words of ['POC 12/2003', ...body, 'Note of the foot']) {
      expect(pages[0]?.replaceAll('former ', '')).toContain(words)
    }
    expect(pages[1]).toContain('Επόμενη σελίδα, следующая страница')
    expect(await readText(file, types.pdf)).toEqual(layer)
  })

  it('behind a password is encrypted', async () => {
    const options = JSON.stringify({
      EncryptFile: { type: 'boolean', value: 'true' },
      DocumentOpenPassword: { type: 'string', value: 'secret' },
    })
    const file = await made(source(), `pdf:writer_pdf_Export:${options}`, 'paper.pdf')
    expect(await readText(file, types.pdf)).toEqual({ ok: false, error: { type: 'encrypted' } })
  })
})

describe.skipIf(mayLeaveOutCalc())('a sheet by LibreOffice', () => {
  it('has its cells in an XLSX file', async () => {
    const file = await made(join(folder, 'sheet.fods'), 'xlsx', 'sheet.xlsx')
    expect(await readTable(file, types.xlsx)).toEqual({
      ok: true,
      value: {
        sheet: 'Années',
        header: ['Cote', 'Date', 'N', 'Fait'],
        headerLine: 1,
        rows: [
          { line: 2, cells: ['POC 12/2003', '2003-05-14', '0.1', 'TRUE'] },
          { line: 4, cells: ['a; "b"', '2003-05-14T09:30:00', '2004', ''] },
        ],
      },
    })
    expect(await readTable(file, types.xlsx, { sheet: 'Other' })).toMatchObject({
      value: { header: ['Only'] },
    })
  })

  it('has the same cells in a CSV file', async () => {
    const file = await made(join(folder, 'sheet.fods'), 'csv', 'sheet.csv')
    expect(await readTable(file, 'text/csv')).toMatchObject({
      value: { header: ['Cote', 'Date', 'N', 'Fait'], rows: [{ line: 2 }, { line: 4 }] },
    })
  })
})
