import { inflateRawSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import type { PDFPage } from '@cantoo/pdf-lib'
import { readText } from '@epoc/intake'
import { describe, expect, it } from 'vitest'
import { sampleDocuments } from '../documents/documents.ts'
import { sampleFiles } from './files.ts'
import type { SampleFile } from './files.ts'
import { paperOf } from './paper.ts'
import { withZipDate } from './zip-date.ts'

const today = '2026-11-24'
const documents = sampleDocuments(today)
const started = process.cpuUsage()
const written = await Promise.all(documents.map((document) => sampleFiles(document)))
const { user, system } = process.cpuUsage(started)
const pairs = documents.flatMap((document, at) => written[at]!.map((file) => ({ document, file })))

const isPdf = ({ name }: SampleFile) => name.endsWith('.pdf')
const isDocx = ({ name }: SampleFile) => name.endsWith('.docx')

/** The words of a page as they are drawn, one line after the other. */
function wordsOf(page: PDFPage): string {
  const { context } = page.doc
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return streams
    .map((each) => context.lookup(each))
    .filter((each): each is PDFRawStream => each instanceof PDFRawStream)
    .flatMap((each) => [
      ...Buffer.from(decodePDFRawStream(each).decode())
        .toString('latin1')
        .matchAll(/<([0-9A-F]+)> Tj/g),
    ])
    .map(([, hex]) => new TextDecoder('windows-1252').decode(Buffer.from(hex!, 'hex')))
    .join(' ')
    .replaceAll('\u00a0', ' ')
}

/** Every entry of a ZIP file, inflated. */
function entriesOf(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip)
  const entries = new Map<string, string>()
  let at = bytes.readUInt32LE(bytes.length - 6)
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const local = bytes.readUInt32LE(at + 42)
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const body = bytes.subarray(data, data + bytes.readUInt32LE(at + 20))
    const stored = bytes.readUInt16LE(at + 10) === 0
    const text = (stored ? body : inflateRawSync(body)).toString('utf8')
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name!), text)
    at += 46 + name! + extra! + comment!
  }
  return entries
}

const textOf = (xml: string) => xml.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ')

describe('the files of the sample', () => {
  it('take a few milliseconds of the processor each', () => {
    expect((user + system) / 1_000 / pairs.length).toBeLessThan(60)
  })

  it('have names of their own, and come as PDF, as DOCX, and as both', () => {
    const names = pairs.map(({ file }) => file.name)
    expect(new Set(names).size).toBe(names.length)
    const formatsOf = (files: readonly SampleFile[]) =>
      [...new Set(files.map(({ name }) => name.split('.').at(-1)))].join(' and ')
    expect(new Set(written.map(formatsOf))).toEqual(new Set(['pdf', 'docx', 'pdf and docx']))
  })

  it('come in the order of languages, the original first', () => {
    const shown = (key: string) =>
      written[documents.findIndex((each) => each.key === key)]!.map(({ name }) => name)
    expect(shown('poc-meeting-draft-agenda')).toEqual([
      'poc-meeting-draft-agenda.en.pdf',
      'poc-meeting-draft-agenda.fr.pdf',
    ])
    expect(shown('paper-electronic-working')).toEqual([
      'paper-electronic-working.fr.pdf',
      'paper-electronic-working.en.pdf',
    ])
  })

  it('are the same bytes each time, whatever the clock says', async () => {
    const again = (
      await Promise.all(sampleDocuments(today).map((each) => sampleFiles(each)))
    ).flat()
    const differ = pairs.filter(
      ({ file }, at) => Buffer.compare(file.bytes, again[at]!.bytes) !== 0,
    )
    expect(differ.map(({ file }) => file.name)).toEqual([])
  })

  it('differ when they are dated differently', async () => {
    const [later] = await sampleFiles(sampleDocuments('2027-02-03')[0]!)
    expect(Buffer.compare(later!.bytes, written[0]![0]!.bytes)).not.toBe(0)
  })
})

describe('the words of a file', () => {
  /** Numbers and letters of paragraphs apart, which Word sets by itself. */
  const wordsIn = (text: string) =>
    text.split(/\s+/).filter((word) => word !== '' && !/^\(?\w{1,2}[.)]$/.test(word))
  const some = pairs.filter(({ file }) =>
    ['poc-meeting-draft-agenda', 'plenary-schedule-change', 'paper-electronic-working'].some(
      (key) => file.name.startsWith(key),
    ),
  )

  it.each(some)('$file.name: are those that a reader finds in it', async ({ file }) => {
    const read = await readText(file.bytes, file.mediaType)
    const there = new Set(read.ok ? wordsIn(read.value.text) : [])
    expect(wordsIn(file.text).filter((word) => !there.has(word))).toEqual([])
    expect(wordsIn(file.text).length).toBeGreaterThan(100)
  })

  it('are there for each, on lines of their own, without blanks that do not break', () => {
    for (const { document, file } of pairs) {
      const { title } = document.versions.find(({ language }) => language === file.language)!
      expect(file.text.split('\n')).toContain(title)
      expect(file.text).not.toContain('\u00a0')
    }
  })
})

describe('a PDF', () => {
  const pdfs = pairs.filter(({ file }) => isPdf(file))

  it.each(pdfs)(
    '$file.name opens, is A4, and says who, what and when',
    async ({ document, file }) => {
      const pdf = await PDFDocument.load(file.bytes, { updateMetadata: false })
      const version = document.versions.find(({ language }) => language === file.language)!
      const paper = paperOf(document, version)
      expect(pdf.getTitle()).toBe(paper.title)
      expect(pdf.getAuthor()).toBe(paper.author)
      expect(pdf.getLanguage()).toBe(file.language)
      expect(pdf.getCreationDate()?.toISOString().slice(0, 10)).toBe(document.dated.iso)

      const pages = pdf.getPages()
      const text = pages.map(wordsOf).join(' ')
      expect(text).toContain(version.title)
      expect(text).toContain(version.summary.split(' ').slice(0, 5).join(' '))
      for (const [at, page] of pages.entries()) {
        expect([page.getWidth(), page.getHeight()].map(Math.round)).toEqual([595, 842])
        const words = wordsOf(page)
        expect(words.split(paper.marking.text)).toHaveLength(3)
        expect(words).toContain(`${paper.page.page} ${at + 1} ${paper.page.of} ${pages.length}`)
      }
    },
  )

  it('runs over several pages, and repeats the heading of a table that does', async () => {
    const { file } = pdfs.find(({ file }) => file.name === 'poc-meeting-draft-agenda.fr.pdf')!
    const pages = (await PDFDocument.load(file.bytes)).getPages().map(wordsOf)
    expect(pages).toHaveLength(2)
    for (const words of pages) expect(words).toContain('Responsable But')
  })
})

describe('a DOCX', () => {
  const docxs = pairs.filter(({ file }) => isDocx(file))

  it.each(docxs)('$file.name opens, and holds its title and its marking', ({ document, file }) => {
    const entries = entriesOf(file.bytes)
    const version = document.versions.find(({ language }) => language === file.language)!
    const paper = paperOf(document, version)
    expect(textOf(entries.get('word/document.xml')!)).toContain(version.title)
    for (const name of ['word/header1.xml', 'word/footer1.xml']) {
      expect(textOf(entries.get(name)!)).toContain(paper.marking.text)
    }
    const core = entries.get('docProps/core.xml')!
    expect(textOf(core)).toContain(version.title)
    expect(core).toContain(`>${document.dated.iso}T00:00:00Z</dcterms:created>`)
    expect(core).toContain(`<dc:language>${file.language}</dc:language>`)
  })

  it('bears its own date in every entry of the archive', () => {
    const { document, file } = docxs.find(({ document }) => document.dated.iso === '2026-11-17')!
    expect(document.key).toBe('plenary-schedule-change')
    const bytes = Buffer.from(file.bytes)
    const central = bytes.readUInt32LE(bytes.length - 6)
    const local = bytes.readUInt32LE(central + 42)
    // Years since 1980, month and day in 7, 4 and 5 bits.
    const date = (46 << 9) | (11 << 5) | 17
    expect([bytes.readUInt16LE(central + 14), bytes.readUInt16LE(local + 12)]).toEqual([date, date])
  })

  it('is not made of what is no archive', () => {
    expect(() => withZipDate(new Uint8Array(22), today)).toThrow('not a plain ZIP file')
  })
})
