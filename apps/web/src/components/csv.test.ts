import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

const cell = (text: string): string => csvOf([[text]]).slice(1, -2)

describe('rows as CSV', () => {
  it('begin with a byte order mark and end each with a line break', () => {
    expect(
      csvOf([
        ['Number', 'Title'],
        ['POC 1/2026', 3],
      ]),
    ).toBe('\uFEFFNumber,Title\r\nPOC 1/2026,3\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('have no formula: %j', (text) => {
    expect(cell(text)).toBe(`'${text}`)
  })

  it('quote what would part a row', () => {
    expect(cell('a, "b"\nc')).toBe('"a, ""b""\nc"')
    expect(cell('=a,b')).toBe('"\'=a,b"')
  })
})
