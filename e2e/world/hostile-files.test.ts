/** The hostile files are what they are said to be: a test that meets them meets something hostile. */
import { checkArchive } from '@epoc/intake'
import { describe, expect, it } from 'vitest'
import { hostileFiles, hostileNames } from './hostile-files.ts'
import { mark } from './hostile-mark.ts'

const canary = 'http://127.0.0.1:9/'
const files = hostileFiles(canary)
const named = (name: string) => files.find((each) => each.name === name)!.bytes
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const limits = { readBytes: 64 * 2 ** 20, archiveBytes: 64 * 2 ** 20 }

describe('hostile files', () => {
  it('are small: what they cost, they cost once they are opened', () => {
    for (const { name, bytes } of files) expect(bytes.length, name).toBeLessThan(300_000)
  })

  it('would run and fetch', () => {
    expect(text(named('scripts.pdf'))).toContain(mark)
    expect(text(named('scripts.pdf'))).toContain(canary)
    expect(text(named('font-matrix.pdf'))).toContain(mark)
    expect(text(named('page.txt'))).toContain(`<script>window.${mark}`)
  })

  it('are archives that keep to limits, or do not', async () => {
    expect((await checkArchive(named('remote.docx'), { limits })).ok).toBe(true)
    expect(await checkArchive(named('bomb.docx'), { limits })).toMatchObject({
      error: { type: 'too-large' },
    })
    expect(await checkArchive(named('lying-bomb.docx'), { limits })).toMatchObject({
      error: { type: 'damaged', reason: 'larger than it says' },
    })
  })

  it('have names that lead elsewhere', () => {
    expect(hostileNames.every((name) => /[\p{Cf}\p{Cc}/\\]/u.test(name))).toBe(true)
  })
})
