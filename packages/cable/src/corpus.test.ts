import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Cable } from './cable.ts'
import { differenceIn } from './difference.ts'
import { linesOf } from './pieces.ts'
import { readCable, traceCable } from './read-cable.ts'
import { reportStyle, telegramStyle } from './style.ts'
import { writeCable } from './write-cable.ts'
import { kindsWithWords, unspokenIn } from './accounting.test-support.ts'

/** Invented cables, each beside what a person reads in it. */
const folder = fileURLToPath(new URL('../corpus/', import.meta.url))
const names = globSync('*.txt', { cwd: folder })
  .map((file) => file.replace(/\.txt$/, ''))
  .sort()

type Expected = {
  /** What it is an example of. */
  readonly traits: readonly string[]
  readonly cable: Cable
  /** Numbers of the lines that are in nobody's cable. */
  readonly residue: readonly number[]
  /** The lines that its quotations need, where they are longer than a style allows. */
  readonly width?: number
}

const textOf = (name: string): string => readFileSync(`${folder}${name}.txt`, 'utf8')
const expectedOf = (name: string) =>
  JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as Expected

describe('the corpus', () => {
  it('has sixty cables and more, with all that real cables do', () => {
    expect(names.length).toBeGreaterThanOrEqual(60)
    const traits = new Set(names.flatMap((name) => expectedOf(name).traits))
    expect([...traits]).toEqual(
      expect.arrayContaining([
        'record-header',
        'partial-extract',
        'header-per-section',
        'header-twice',
        'stray-sipdis',
        'blank-in-paragraph',
        'join-in-ref',
        'join-in-subject',
        'page-join',
        'garbled-id',
        'trailing-blanks',
        'pilcrow',
        'entities',
        'one-line',
        'o-and-zero',
        'redaction',
        'no-subject',
        'no-tags',
      ]),
    )
  })

  it.each(names)('%s is read', (name) => {
    const { cable, residue } = readCable(textOf(name))
    const expected = expectedOf(name)
    expect(cable).toEqual(expected.cable)
    expect(residue.map(({ number }) => number)).toEqual(expected.residue)
  })

  it.each(names)('%s: what a line is taken for, it says', (name) => {
    const traced = traceCable(textOf(name))
    expect(traced.lines.map(({ line }) => line.text)).toEqual(linesOf(textOf(name)))
    expect(traced.lines.every(({ uses }) => uses.length > 0)).toBe(true)
    const claimed = traced.lines.filter(({ uses }) => uses.every((use) => kindsWithWords.has(use)))
    const unspoken = unspokenIn(traced.cable)
    expect(claimed.flatMap(({ line }) => unspoken(line.text))).toEqual([])
  })

  const written = names.flatMap((name) =>
    [telegramStyle, reportStyle].map((style) => {
      const { width = style.width } = expectedOf(name)
      return { name, style: style.name, given: { ...style, width } }
    }),
  )
  it.each(written)('$name is written as a $style, and read again', ({ name, given }) => {
    const { cable } = readCable(textOf(name))
    const text = writeCable(cable, given)
    const again = readCable(text.ok ? text.value : '')
    expect(text).toMatchObject({ ok: true })
    expect(differenceIn(cable, again.cable, given)).toBeUndefined()
    expect(again.residue).toEqual([])
    expect(writeCable(again.cable, given)).toEqual(text)
  })
})
