import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from './bytes.ts'
import { deriveSeed } from './derive.ts'
import { labels } from './labels.ts'
import { seededRandom, systemRandom } from './random.ts'

const seed = new Uint8Array(32).fill(1)

describe('systemRandom', () => {
  it.each([0, 1, 32, 65_536, 200_000])('gives %i bytes', (length) => {
    expect(systemRandom(length)).toHaveLength(length)
  })

  it('leaves no part unfilled and repeats nothing', () => {
    const bytes = systemRandom(200_000)
    expect(bytes.subarray(-32).every((byte) => byte === 0)).toBe(false)
    expect(systemRandom(32)).not.toEqual(systemRandom(32))
  })
})

describe('seededRandom', () => {
  it('gives one stream, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 8 }), (lengths) => {
        const cut = seededRandom(seed, labels.sample)
        const pieces = lengths.map((length) => cut(length))
        const total = lengths.reduce((sum, length) => sum + length, 0)
        expect(concat(...pieces)).toEqual(seededRandom(seed, labels.sample)(total))
      }),
    )
  })

  it('differs by seed, label and name', () => {
    const streams = [
      seededRandom(seed, labels.sample),
      seededRandom(seed, labels.sample, 'france'),
      seededRandom(seed, labels.invitation),
      seededRandom(new Uint8Array(32), labels.sample),
    ]
    const texts = streams.map((random) => random(16).join())
    expect(new Set(texts).size).toBe(streams.length)
  })

  it('does not give out its key', () => {
    expect(seededRandom(seed, labels.sample)(32)).not.toEqual(deriveSeed(seed, labels.sample))
  })
})
