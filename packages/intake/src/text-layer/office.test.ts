import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archive, relationships } from '../files.test-support.ts'
import { readText } from './read-text.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const odtType = 'application/vnd.oasis.opendocument.text'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const strictW = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'

const docxParts = (body: string, namespace = w) => ({
  '_rels/.rels': relationships('r1 officeDocument word/document.xml'),
  'word/document.xml': `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
})
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const docx = (body: string) => readText(archive(docxParts(body)), docxType)
const text = (value: string) => ({ ok: true, value: { text: value } })

describe('the words of a DOCX file', () => {
  it('are its paragraphs, tables and signs', async () => {
    const cell = (value: string) => `<w:tc>${paragraph(run(value))}</w:tc>`
    const body =
      paragraph(run('One'), '<w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>break</w:t></w:r>') +
      `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>` +
      paragraph('<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>paper</w:t></w:r>')
    expect(await docx(body)).toEqual(text('One tab\nbreak\na\nb\nnon\u2011paper'))
  })

  it('are read as with every change accepted', async () => {
    const body = paragraph(
      run('The '),
      `<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run('next')}</w:ins>`,
      `<w:moveFrom>${run(' gone')}</w:moveFrom><w:moveTo>${run(' come')}</w:moveTo>`,
      run(' text'),
    )
    expect(await docx(body)).toEqual(text('The next come text'))
  })

  it('have headers first, then notes and footers, and nothing from outside', async () => {
    const part = (name: string, value: string) =>
      `<w:${name} ${w}>${paragraph(run(value))}</w:${name}>`
    const parts = {
      ...docxParts(paragraph(run('Body'), '<w:r><w:pict r:id="r9" xmlns:r="urn:r"/></w:r>')),
      'word/_rels/document.xml.rels': relationships(
        'r1 footer footer1.xml',
        'r2 header header1.xml',
        'r3 footnotes footnotes.xml',
        'r4 comments comments.xml',
        'r5 header https://example.org/header.xml external',
        'r9 image https://example.org/pixel.png external',
      ),
      'word/header1.xml': part('hdr', 'Head'),
      'word/footer1.xml': part('ftr', 'Foot'),
      'word/footnotes.xml': `<w:footnotes ${w}><w:footnote>${paragraph(run('Note'))}</w:footnote></w:footnotes>`,
      'word/comments.xml': part('comments', 'Comment'),
    }
    expect(await readText(archive(parts), docxType)).toEqual(text('Head\nBody\nNote\nFoot'))
  })

  it('have text boxes once, and formulas, and no codes of fields', async () => {
    const box = (value: string) => `<w:txbxContent>${paragraph(run(value))}</w:txbxContent>`
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    const m = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    const body = paragraph(
      `<mc:AlternateContent ${mc}><mc:Choice>${box('Box')}</mc:Choice><mc:Fallback>${box('Box')}</mc:Fallback></mc:AlternateContent>`,
      '<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>',
      `<m:oMath ${m}><m:r><m:t>x=1</m:t></m:r></m:oMath>`,
    )
    expect(await docx(body)).toEqual(text('Box\nx=1'))
  })

  it('are found in the strict edition of the standard too', async () => {
    const file = archive(docxParts(paragraph(run('Strict')), strictW))
    expect(await readText(file, `${docxType.toUpperCase()}; x=y`)).toEqual(text('Strict'))
  })

  it('cannot turn the text around them', async () => {
    expect(await docx(paragraph(run('a&#x202E;b&#x2066;c')))).toEqual(text('abc'))
  })

  it('are cut where there are too many', async () => {
    const file = archive(docxParts(paragraph(run('words ')).repeat(1_000)))
    const layer = await readText(file, docxType, { limits: { textLength: 20 } })
    expect(layer).toEqual({ ok: true, value: { text: 'words\nwords\nwords\nwo', isCut: true } })
  })
})

describe('a hostile DOCX file', () => {
  it.each([
    ['not an archive', new TextEncoder().encode('PK\u0003\u0004 no'), 'damaged'],
    ['without a document', archive({ a: '' }), 'damaged'],
    ['with ill-formed parts', archive(docxParts('<w:p>')), 'damaged'],
    ['too deep', archive(docxParts('<w:p>'.repeat(300) + '</w:p>'.repeat(300))), 'too-large'],
    ['a bomb', archive(docxParts(paragraph(run(' '.repeat(5_000_000))))), 'too-large'],
    [
      'a billion laughs',
      archive({
        ...docxParts(''),
        'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      }),
      'damaged',
    ],
  ])('%s is refused', async (_, bytes, type) => {
    expect(await readText(bytes, docxType)).toMatchObject({ ok: false, error: { type } })
  })

  it('behind a password is encrypted', async () => {
    const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const name = Array.from('EncryptedPackage').flatMap((sign) => [sign.charCodeAt(0), 0])
    const bytes = Uint8Array.from([...head, ...name, 0])
    expect(await readText(bytes, docxType)).toEqual({ ok: false, error: { type: 'encrypted' } })
  })

  it('cut anywhere is damaged', async () => {
    const bytes = archive(docxParts(paragraph(run('words'))))
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        const result = await readText(bytes.slice(0, length), docxType)
        expect(result).toMatchObject({ ok: false, error: { type: 'damaged' } })
      }),
      { numRuns: 50 },
    )
  })
})

const ns = 'urn:oasis:names:tc:opendocument:xmlns:'
const odfNames = [
  `xmlns:office="${ns}office:1.0" xmlns:text="${ns}text:1.0" xmlns:style="${ns}style:1.0"`,
  `xmlns:svg="${ns}svg-compatible:1.0" xmlns:manifest="${ns}manifest:1.0"`,
].join(' ')
const odtParts = (body: string) => ({
  'content.xml': `<office:document-content ${odfNames}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
})

describe('the words of an ODT file', () => {
  it('are its paragraphs with their notes, and as with every change accepted', async () => {
    const body =
      '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>' +
      '<text:h>Title</text:h><text:p>One<text:s text:c="3"/>two<text:tab/>three\n   four' +
      '<text:line-break/>five<office:annotation><text:p>comment</text:p></office:annotation>' +
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note>' +
      ' six<svg:desc>picture</svg:desc></text:p>'
    expect(await readText(archive(odtParts(body)), odtType)).toEqual(
      text('Title\nNote\nOne two three four\nfive six'),
    )
  })

  it('have headers first and footers last', async () => {
    const parts = {
      ...odtParts('<text:p>Body</text:p>'),
      'styles.xml': `<office:document-styles ${odfNames}><style:footer><text:p>Foot</text:p></style:footer><style:header><text:p>Head</text:p></style:header></office:document-styles>`,
    }
    expect(await readText(archive(parts), odtType)).toEqual(text('Head\nBody\nFoot'))
  })

  it('behind a password are encrypted', async () => {
    const parts = {
      'META-INF/manifest.xml': `<manifest:manifest ${odfNames}><manifest:encryption-data/></manifest:manifest>`,
      'content.xml': 'x',
    }
    expect(await readText(archive(parts), odtType)).toMatchObject({ error: { type: 'encrypted' } })
  })

  it('are not there without content', async () => {
    expect(await readText(archive({ a: '' }), odtType)).toMatchObject({
      error: { type: 'damaged', part: 'content.xml' },
    })
  })

  it('do not grow by counted blanks', async () => {
    const body = `<text:p>a${'<text:s text:c="999999999"/>'.repeat(50)}b</text:p>`
    expect(await readText(archive(odtParts(body)), odtType)).toEqual(text('a b'))
  })
})

describe('any other file', () => {
  it('has no text layer', async () => {
    const mediaType = 'image/png'
    const error = { type: 'unsupported', mediaType }
    expect(await readText(new Uint8Array(9), mediaType)).toEqual({ ok: false, error })
  })
})
