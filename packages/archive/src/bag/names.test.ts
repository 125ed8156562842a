import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafePath, namer, safeName } from './names.ts'

describe('names in a bag', () => {
  it.each([
    ['POC 45/2005', 'POC-45-2005'],
    ['POC 45/2005/Rev.1/Corr.1', 'POC-45-2005-Rev.1-Corr.1'],
    ['fr-ordre du jour.docx', 'fr-ordre-du-jour.docx'],
    ['fr-à l’ordre (n° 3).pdf', 'fr-a-l-ordre-n-3.pdf'],
    ['ja-議題.pdf', 'ja.pdf'],
    ['議題', 'unnamed'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'unnamed'],
    ['.hidden.', 'hidden'],
    ['-rf', 'rf'],
    ['$(reboot) `x`; "y"', 'reboot-x-y'],
    ['en-a\u202etxt.exe', 'en-a-txt.exe'],
    ['con.txt', '_con.txt'],
    ['LPT1', '_LPT1'],
    ['a\u0000b\nc', 'a-b-c'],
  ])('R-ARCHIVE-2: %j becomes %s', (wanted, name) => {
    expect(safeName(wanted)).toBe(name)
  })

  it('R-ARCHIVE-2: keeps the ending of a long name', () => {
    const name = safeName(`en-${'very '.repeat(100)}long.pdf`)
    expect(name).toMatch(/^en-very-.*\.pdf$/)
    expect(name.length).toBeLessThanOrEqual(80)
  })

  it('R-ARCHIVE-2: makes of any text one short name for every system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = safeName(text)
        expect(isSafePath(name)).toBe(true)
        expect(name.length).toBeLessThanOrEqual(81)
      }),
    )
  })

  it('R-ARCHIVE-2: gives out no name twice, whatever the case', () => {
    const name = namer()
    expect(['en-A.pdf', 'en-a.pdf', 'en-a .pdf', 'en-A.PDF'].map(name)).toEqual([
      'en-A.pdf',
      'en-a-2.pdf',
      'en-a-3.pdf',
      'en-A-4.PDF',
    ])
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 30 }), (texts) => {
        const names = texts.map(namer())
        expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(texts.length)
        expect(names.every(isSafePath)).toBe(true)
      }),
    )
  })
})
