import * as fc from 'fast-check'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pdf, pdfPages, shown, stream } from '../files.test-support.ts'
import type { ReadOptions } from '../limits.ts'
import { readText } from './read-text.ts'

const read = (bytes: Uint8Array, options: ReadOptions = {}) =>
  readText(bytes, 'application/pdf', options)
const error = (type: string) => ({ ok: false, error: expect.objectContaining({ type }) })

describe('the words of a PDF file', () => {
  it('are its lines, and a form feed between pages', async () => {
    const first = shown('One line', 700) + shown('Another', 680)
    expect(await read(pdfPages([first, shown('Second page', 700)]))).toEqual({
      ok: true,
      value: { text: 'One line\nAnother\fSecond page', pages: 2 },
    })
  })

  it('are put together where a line was wrapped', async () => {
    const long = 'This line is as long as the page allows and goes on'
    const content =
      shown('Heading', 740) + shown(long, 700) + shown('in the next one.', 686) + shown('New', 640)
    expect(await read(pdfPages([content]))).toMatchObject({
      value: { text: `Heading\n${long} in the next one.\nNew` },
    })
  })

  it('may be packed, and the bytes that were given are left alone', async () => {
    const bytes = pdfPages([
      stream(zlibSync(new TextEncoder().encode(shown('Packed', 700))), '/Filter/FlateDecode'),
    ])
    for (const given of [bytes.slice(), Buffer.from(bytes)]) {
      expect(await read(given)).toMatchObject({ value: { text: 'Packed' } })
      expect(Uint8Array.from(given)).toEqual(bytes)
    }
  })

  it('are cut where there are too many', async () => {
    const page = shown('words', 700)
    const result = await read(pdfPages([page, page, page]), { limits: { textLength: 8 } })
    expect(result).toEqual({ ok: true, value: { text: 'words\fwo', pages: 3, isCut: true } })
  })

  it('are none on a page that is a picture', async () => {
    expect(await read(pdfPages(['']))).toEqual({ ok: true, value: { text: '', pages: 1 } })
  })
})

describe('a hostile PDF file', () => {
  it('runs no script', async () => {
    const script = '<</S/JavaScript/JS(globalThis.ran = true; app.launchURL\\("x"\\))>>'
    const file = pdfPages([shown('Words', 700)], `/OpenAction ${script}`)
    expect(await read(file)).toMatchObject({ value: { text: 'Words' } })
    expect(globalThis).not.toHaveProperty('ran')
  })

  it('behind a password is encrypted', async () => {
    const secret = `/O(${'a'.repeat(32)})/U(${'b'.repeat(32)})`
    const file = pdf(
      [
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 0/Kids[]>>',
        `<</Filter/Standard/V 2/R 3/Length 128/P -4${secret}>>`,
      ],
      '/Encrypt 3 0 R/ID[(0123456789abcdef)(0123456789abcdef)]',
    )
    expect(await read(file)).toEqual({ ok: false, error: { type: 'encrypted' } })
  })

  const catalog = '<</Type/Catalog/Pages 2 0 R>>'
  it.each([
    ['whose tree of pages is a circle', [catalog, '<</Type/Pages/Count 99999999/Kids[2 0 R]>>']],
    [
      'whose pages are many times itself',
      [catalog, `<</Type/Pages/Count 4000/Kids[${'2 0 R '.repeat(4_000)}]>>`],
    ],
    ['of nested brackets', [`<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(100_000)}>>`, '<<>>']],
  ])('%s is damaged', async (_, objects) => {
    expect(await read(pdf(objects))).toEqual(error('damaged'))
  })

  it('with more pages than allowed is too large', async () => {
    const file = pdfPages(['', '', ''])
    expect(await read(file, { limits: { pages: 2 } })).toEqual({
      ok: false,
      error: { type: 'too-large', what: 'pages', limit: 2 },
    })
    expect(await read(file, { limits: { fileBytes: 10 } })).toEqual(error('too-large'))
  })

  it('that draws itself ends', async () => {
    const form = '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A 5 0 R>>>>'
    const file = pdf([
      catalog,
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>',
      stream('/A Do'),
      stream('/A Do /A Do', form),
    ])
    expect((await read(file)).ok).toBe(true)
  })

  it('of any bytes, cut or with bytes changed, gives text or a reason', async () => {
    const file = pdfPages([shown('Words', 700)])
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.nat(file.length).map((length) => file.slice(0, length)),
      fc
        .array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
        .map((changes) => {
          const copy = file.slice()
          for (const [at, byte] of changes) copy[at] = byte
          return copy
        }),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (each) => {
        const result = await read(each)
        expect(result.ok || result.error.type).toSatisfy(
          (outcome) => outcome === true || outcome === 'damaged' || outcome === 'encrypted',
        )
      }),
      { numRuns: 100 },
    )
  })
})
