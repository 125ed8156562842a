import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindsWithWords, unspokenIn } from './accounting.test-support.ts'
import { adversarial, longCable } from './adversarial.test-support.ts'
import { linesOf, piecesOf } from './pieces.ts'
import { readCable, traceCable } from './read-cable.ts'

/** EPOC_FUZZ is how many texts of each sort are tried; ten thousand take a few minutes. */
const turns = Number(process.env['EPOC_FUZZ'] ?? 300)

const folder = fileURLToPath(new URL('../corpus/', import.meta.url))
const corpus = globSync('*.txt', { cwd: folder })
  .sort()
  .map((file) => readFileSync(folder + file, 'utf8'))

/** Reads, and holds the reader to its promise: no throw, and no line without a place. */
function read(text: string) {
  const traced = traceCable(text)
  const lines = linesOf(text)
  const residue = new Set(traced.residue.map(({ number }) => number))
  const lost = traced.lines.filter(
    ({ line, uses }, i) =>
      line.number !== i + 1 ||
      line.text !== lines[i] ||
      uses.length === 0 ||
      residue.has(line.number) !== uses.includes('residue'),
  )
  expect(traced.lines.length).toBe(lines.length)
  expect(lost).toEqual([])
  const astray = traced.diagnostics.filter(
    ({ line, column }) => line < 1 || line > lines.length || column < 1,
  )
  expect(astray).toEqual([])
  return traced
}

/** Any half of a character, the usual ones and line breaks more often. */
const unit = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 32, max: 126 }) },
  { weight: 1, arbitrary: fc.constantFrom(10, 13, 9, 0) },
  { weight: 1, arbitrary: fc.nat(0xffff) },
)

const wordsOfCables = [
  '\n|\n|\n\n|\r\n|\t|   |(|-----|--|A.|2.|1. (C)|¶|&amp;|<p>|lamps|The lamps burn.|BERG|BT|NNNN|PAGE 02|SIPDIS',
  'SUBJECT:|REF:|TAGS:|E.O. 12958:|Classified By:|Identifier: 05PARIS4977|UNCLAS|SECTION 01 OF 02',
  'C O N F I D E N T I A L|PARIS 004977|PARIS 00004977  001.2 OF 002|Begin text:|End text.',
].flatMap((words) => words.split('|'))

/** Milliseconds of processor that work takes; what else runs on the machine counts little. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const cost = (text: string): number => costOf(() => readCable(text))

/** The least of some costs; measuring ends with the first below a limit. */
function least(times: number, text: string, limit = 0): number {
  let found = Infinity
  for (let turn = 0; turn < times && found >= limit; turn += 1) {
    found = Math.min(found, cost(text))
  }
  return found
}

describe('any text', () => {
  it('is read without a throw, each line with a place', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 400 }), (units) => {
        expect(read(String.fromCharCode(...units)).lines.length).toBeGreaterThan(0)
      }),
      { numRuns: turns },
    )
  })

  it('also one made of the words of cables', () => {
    const word = fc.constantFrom(...wordsOfCables)
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom('', ' '), (words, between) => {
        expect(read(words.join(between)).lines.length).toBeGreaterThan(0)
      }),
      { numRuns: turns },
    )
  })

  it('also a cable with lines doubled, dropped, cut, joined and garbled; no word is claimed and lost', () => {
    const change = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('drop', 'double', 'join', 'cut', 'blank', 'garble', 'swap' as const),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        fc.array(change, { maxLength: 6 }),
        (text, changes) => {
          const lines = text.split('\n')
          for (const { at, how } of changes) alter(lines, at % lines.length, how)
          const changed = lines.join('\n')
          const { lines: traced, cable } = read(changed)
          const unspoken = unspokenIn(cable)
          for (const { line, uses } of traced) {
            if (!uses.every((use) => kindsWithWords.has(use))) continue
            expect(unspoken(line.text), changed).toEqual([])
          }
        },
      ),
      { numRuns: turns },
    )
  })

  it('also a binary file', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7919 + (i >> 7)) & 255)
    const text = new TextDecoder().decode(bytes)
    const { cable, residue } = read(text)
    expect(cable.sections).toEqual([])
    expect(residue.length).toBe(linesOf(text).filter((line) => /\S/.test(line)).length)
  })

  it('also nothing', () => {
    expect(read('').residue).toEqual([])
    expect(read('\n\n').diagnostics).toMatchObject([{ code: 'not-a-cable', line: 1 }])
  })

  it('also quotations in quotations, twenty thousand deep', () => {
    const deep = 20_000
    const text = `SUBJECT: ROPE\n\n1. (U) He wrote:\n${'Begin text:\n'.repeat(deep)}rope\n${'End text.\n'.repeat(deep)}`
    const { cable } = read(text)
    expect(cable.sections[0]?.paragraphs[0]?.text.split('\n').length).toBe(2 * deep + 1)
  })
})

function alter(
  lines: string[],
  at: number,
  how: 'drop' | 'double' | 'join' | 'cut' | 'blank' | 'garble' | 'swap',
): void {
  const line = lines[at] ?? ''
  const next = lines[at + 1]
  if (how === 'drop') lines.splice(at, 1)
  else if (how === 'double') lines.splice(at, 0, line)
  else if (how === 'join' && next !== undefined) lines.splice(at, 2, `${line} ${next}`)
  else if (how === 'cut')
    lines.splice(at, 1, line.slice(0, line.length >> 1), line.slice(line.length >> 1))
  else if (how === 'blank') lines.splice(at, 0, '')
  else if (how === 'garble') lines[at] = line.replace(/[AEO ]/, '0')
  else if (next !== undefined) lines.splice(at, 2, next, line)
}

describe('the time to read', () => {
  it('2 MB is under 300 ms', () => {
    const text = longCable(2_000_000)
    cost(text)
    const found = least(6, text, 300)
    expect(found).toBeLessThan(allowed(300, found, slowness))
  })

  it('a line of 2 MB is under a second', () => {
    const text = `SUBJECT: ROPE\n\n1. (U) ${'The rope holds. '.repeat(125_000)}`
    const found = least(6, text, 1_000)
    expect(found).toBeLessThan(allowed(1_000, found, slownessOfReading))
  })

  it.each(Object.keys(adversarial))(
    '1 MB is under a second and grows with the length, no faster: %s',
    (name) => {
      const make = adversarial[name] ?? longCable
      const [small, large] = [make(125_000), make(1_000_000)]
      // Eight times the text: eight times the time, not sixty-four.
      const linear = 30 * Math.max(least(2, small), 4)
      const found = least(3, large, Math.min(1_000, linear))
      expect(found).toBeLessThan(linear)
      expect(found).toBeLessThan(allowed(1_000, found, slownessOfReading))
    },
  )
})

/** A machine that is busy with other things may take longer, by as much as it is slower. */
function allowed(limit: number, found: number, slower: () => number): number {
  return found < limit ? limit : limit * slower()
}

/** How much slower than it should be this machine does work of the same sort; at least 1. */
function slowness(): number {
  const costs = [1, 2, 3].map(() =>
    costOf(() =>
      'ABC\n\n2. (C) Lamps burn\n'
        .repeat(45_000)
        .split('\n')
        .map((line) => [line.trim(), /^(\d{1,3})\.\s*\(([A-Z])\)\s+(.*)$/.exec(line)?.[1]]),
    ),
  )
  return Math.max(1, Math.min(...costs) / 60)
}

/** How much slower than it should be a text is cut into pieces, where coverage is counted too. */
function slownessOfReading(): number {
  const text = 'ABC\n\n'.repeat(100_000)
  const costs = [1, 2, 3].map(() => costOf(() => piecesOf(linesOf(text))))
  return Math.max(1, Math.min(...costs) / 60)
}
