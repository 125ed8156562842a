import { describe, expect, it } from 'vitest'
import { cleanName } from './clean-name.ts'

describe('a name under which a file is saved', () => {
  it('stays as it is where it is one', () => {
    for (const name of ['ordre du jour (révisé).pdf', '議題.docx', 'a-b_c.1.txt']) {
      expect(cleanName(name)).toBe(name)
    }
  })

  it.each([
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u2066b\u2069.pdf', 'ab.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['..\\..\\autorun.inf', '-..-autorun.inf'],
    ['C:paper.pdf', 'C-paper.pdf'],
    ['line\nbreak\u2028.pdf', 'linebreak.pdf'],
    ['\u200B', 'document'],
    ['. .', 'document'],
    ['paper.pdf. ', 'paper.pdf'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean)
  })

  it('is not longer than file systems take, and keeps its ending', () => {
    const clean = cleanName(`${'a'.repeat(400)}.docx`)
    expect(clean).toHaveLength(120)
    expect(clean.endsWith('.docx')).toBe(true)
  })

  it('is well formed', () => {
    expect(cleanName('a\ud800.pdf').isWellFormed()).toBe(true)
  })
})
