import { describe, expect, it } from 'vitest'
import { isAboutThePaper } from './own-rules.ts'

describe('the rules that a paper brings', () => {
  it.each([
    '.paper',
    '.paper-wrapper',
    '.paper-wrapper > section.paper',
    'section.paper > article',
    'p.paper_heading1, span.paper_heading1',
    '.paper-num-1-0::before',
    '.paper table td',
  ])('stay where they are about it: %s', (selectors) => {
    expect(isAboutThePaper(selectors)).toBe(true)
  })

  it.each([
    '#head',
    '#head, #foot',
    'body',
    'x',
    '.paper, #head',
    '#head:not(.paper)',
    ':root .paper',
    'main:has(.paper)',
    '.paper:has(p) #foot',
    '[id=head]',
    '.paper [id]',
    String.raw`\23 head`,
    '*',
    '',
  ])('go where they reach beyond it: %s', (selectors) => {
    expect(isAboutThePaper(selectors)).toBe(false)
  })
})
