import { describe, expect, it } from 'vitest'
import type { ReceiptLine } from '../../worker/views/receipts.ts'
import { ordered } from './order.ts'

const line = (name: string, more: Partial<ReceiptLine> = {}): ReceiptLine => ({
  partner: name,
  name,
  own: false,
  withoutFile: false,
  answers: [],
  isMissing: false,
  ...more,
})
const officer = { name: 'A', post: '' }
const answer = (at: number) => ({ at, by: officer, late: false })
const french = new Intl.Collator('fr-FR').compare
const names = (...given: Parameters<typeof ordered>) => ordered(...given).map(({ name }) => name)

describe('the matrix of receipts', () => {
  it('stands by name in the reader’s language', () => {
    const lines = ['Suède', 'Émirats', 'Espagne', 'Danemark'].map((name) => line(name))
    expect(names(lines, 'partner', false, french)).toEqual([
      'Danemark',
      'Émirats',
      'Espagne',
      'Suède',
    ])
    expect(names(lines, 'partner', true, french)[0]).toBe('Suède')
  })

  it('has what is missing last, whichever way it goes', () => {
    const lines = [
      line('C'),
      line('B', { confirmedAt: 2 }),
      line('A', { confirmedAt: 1 }),
      line('0'),
    ]
    expect(names(lines, 'confirmed', false, french)).toEqual(['A', 'B', '0', 'C'])
    expect(names(lines, 'confirmed', true, french)).toEqual(['B', 'A', '0', 'C'])
  })

  it('takes a partner as answering when it has answered all that was asked', () => {
    const lines = [
      line('half', { answers: [answer(1), undefined] }),
      line('late', { answers: [answer(1), answer(9)] }),
      line('soon', { answers: [answer(2), answer(3)] }),
    ]
    expect(names(lines, 'answered', false, french)).toEqual(['soon', 'late', 'half'])
  })

  it('goes by the day of what was served on paper', () => {
    const served = (on: string) => ({ served: { on, channel: 'by hand' } })
    const lines = [line('A', served('2026-02-01')), line('B', served('2026-01-31')), line('C')]
    expect(names(lines, 'served', false, french)).toEqual(['B', 'A', 'C'])
  })
})
