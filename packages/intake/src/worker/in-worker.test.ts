import { execFileSync } from 'node:child_process'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { archive, bytesOf, pdfPages, shown, stream } from '../files.test-support.ts'
import { readText } from '../text-layer/read-text.ts'
import { readTableInWorker, readTextInWorker } from './in-worker.ts'

const pdfType = 'application/pdf'
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A file of a few kilobytes, one page of which is half a gigabyte of blanks. */
const blanks = deflateSync(deflateSync(Buffer.alloc(2 ** 29, ' ')))
const manyBlanks = pdfPages([stream(blanks, '/Filter[/FlateDecode/FlateDecode]')])

/** Other tests run beside this one, on few cores. */
const deadline = 50_000

describe('a reader in a thread of its own', () => {
  it('answers as the reader itself does', async () => {
    const file = pdfPages([shown('Words', 700)])
    expect(await readTextInWorker(file, pdfType, { deadline })).toEqual(
      await readText(file, pdfType),
    )
    expect(await readTextInWorker(bytesOf('words'), 'text/plain')).toEqual({
      ok: true,
      value: { text: 'words' },
    })
    const damaged = await readTextInWorker(archive({ a: '' }), docxType)
    expect(damaged).toEqual(await readText(archive({ a: '' }), docxType))
    const table = await readTableInWorker(bytesOf('a;b\n1;2'), 'text/csv', { delimiter: ';' })
    expect(table).toMatchObject({ value: { header: ['a', 'b'] } })
  })

  it('is ended when it takes too long', async () => {
    const text = shown('words', 700).repeat(400_000)
    const file = pdfPages([stream(deflateSync(bytesOf(text)), '/Filter/FlateDecode')])
    const began = performance.now()
    const result = await readTextInWorker(file, pdfType, { deadline: 1_000 })
    expect(result).toEqual({ ok: false, error: { type: 'took-too-long', limit: 1_000 } })
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  it('is ended when its buffers take too much memory', async () => {
    const result = await readTextInWorker(manyBlanks, pdfType, { memory: 150, deadline })
    expect(result).toEqual({ ok: false, error: { type: 'too-much-memory' } })
  })

  it('is ended when its heap takes too much memory', async () => {
    const csv = bytesOf('a,b\n'.repeat(2_000_000))
    const limits = { rows: 1e9, cells: 1e9, tableLength: 1e9 }
    const result = await readTableInWorker(csv, 'text/csv', { limits, memory: 100, deadline })
    expect(result).toEqual({ ok: false, error: { type: 'too-much-memory' } })
  })

  it('leaves others alone that run beside it', async () => {
    const page = pdfPages([shown('Words', 700)])
    const [bad, good] = await Promise.all([
      readTextInWorker(manyBlanks, pdfType, { deadline: 300 }),
      readTextInWorker(page, pdfType, { deadline }),
    ])
    expect(bad.ok).toBe(false)
    expect(good).toMatchObject({ value: { text: 'Words' } })
  })

  it('needs no code made from strings, as a strict content security policy wants', () => {
    const reader = new URL('../text-layer/read-text.ts', import.meta.url).href
    const file = Buffer.from(pdfPages([shown('Words', 700)])).toString('base64')
    const program =
      `const { readText } = await import('${reader}');` +
      `const layer = await readText(Buffer.from('${file}', 'base64'), '${pdfType}');` +
      'process.stdout.write(JSON.stringify(layer))'
    const options = ['--disallow-code-generation-from-strings', '--input-type=module', '-e']
    const printed = execFileSync(process.execPath, [...options, program], { encoding: 'utf8' })
    expect(JSON.parse(printed)).toEqual({ ok: true, value: { text: 'Words', pages: 1 } })
  })
})
