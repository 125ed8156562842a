import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asAccountSecret,
  asHash32,
  asKeyId,
  asPublicKey,
  asRecipient,
  asSeed,
  concat,
  equalBytes,
} from './bytes.ts'
import { err, ok } from './result.ts'

describe('branded bytes', () => {
  it.each([
    ['a hash', asHash32, 32],
    ['a public key', asPublicKey, 32],
    ['a key id', asKeyId, 32],
    ['a seed', asSeed, 32],
    ['a recipient', asRecipient, 1216],
    ['an account secret', asAccountSecret, 16],
  ])('%s has one length', (_, brand, wanted) => {
    const bytes = new Uint8Array(wanted)
    expect(brand(bytes)).toEqual(ok(bytes))
    for (const length of [0, wanted - 1, wanted + 1]) {
      const refused = err({ type: 'wrong-length', length, wanted })
      expect(brand(new Uint8Array(length))).toEqual(refused)
    }
  })
})

describe('concat', () => {
  it('joins parts into an array of its own', () => {
    const part = Uint8Array.of(1, 2)
    const whole = concat(part, new Uint8Array(0), part)
    part.fill(9)
    expect(whole).toEqual(Uint8Array.of(1, 2, 1, 2))
    expect(concat()).toEqual(new Uint8Array(0))
  })
})

describe('equalBytes', () => {
  it('agrees with comparison byte by byte', () => {
    const short = fc.uint8Array({ maxLength: 3, max: 2 })
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(equalBytes(a, b)).toBe(a.join() === b.join())
      }),
    )
  })
})
