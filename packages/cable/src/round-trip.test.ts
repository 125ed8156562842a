import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generatedCable } from './generated.test-support.ts'
import { readCable } from './read-cable.ts'
import { reportStyle, telegramStyle } from './style.ts'
import type { Style } from './style.ts'
import { writeCable } from './write-cable.ts'

/** EPOC_FUZZ may ask for more. */
const turns = Math.max(10_000, Number(process.env['EPOC_FUZZ'] ?? 0))

/** Widths that networks take. */
const style: fc.Arbitrary<Style> = fc
  .tuple(fc.constantFrom(telegramStyle, reportStyle), fc.constantFrom(55, 65, 69))
  .map(([style, width]) => ({ ...style, width }))

describe('a cable that is written', () => {
  it('is read as it was, and written again byte for byte: 10,000 cables', () => {
    fc.assert(
      fc.property(generatedCable, style, (cable, style) => {
        const written = writeCable(cable, style)
        if (!written.ok) throw new Error(JSON.stringify(written.error))
        const read = readCable(written.value)
        expect(read.cable).toEqual(cable)
        expect(read.residue).toEqual([])
        expect(writeCable(read.cable, style)).toEqual(written)
        // Only lines that networks print may be longer.
        const text = written.value.slice(written.value.indexOf('\n\n'))
        const wide = text.split('\n').filter((line) => line.length > style.width)
        expect(
          wide.filter(
            (line) =>
              !/^(?:This record|Declassified|VZCZC|PP |TO |INFO |XMT |R[A-Z]+\/)/.test(line),
          ),
        ).toEqual([])
      }),
      { numRuns: turns, endOnFailure: true },
    )
  }, 600_000)
})
