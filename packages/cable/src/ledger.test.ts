import { expect, it } from 'vitest'
import { Ledger } from './ledger.ts'
import { linesOf, piecesOf } from './pieces.ts'

it('gives each piece away once, and keeps an account of the lines', () => {
  const lines = linesOf('TAGS: A SUBJECT: B\n\n\nC')
  const ledger = new Ledger(piecesOf(lines))
  expect(ledger.take('tags').text).toBe('TAGS: A')
  expect(ledger.take('subject').text).toBe('SUBJECT: B')
  ledger.skipBlanks()
  expect(ledger.account(lines).map(({ uses }) => uses)).toEqual([
    ['tags', 'subject'],
    ['blank'],
    ['blank'],
    ['residue'],
  ])
  expect(ledger.residue(lines)).toEqual([{ number: 4, text: 'C' }])
  ledger.take('caption')
  expect(ledger.residue(lines)).toEqual([])
  expect(() => ledger.take('caption')).toThrow(RangeError)
})
