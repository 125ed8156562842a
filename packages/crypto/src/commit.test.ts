import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCommitment, commitmentOf } from './commit.ts'

const salts = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('a commitment', () => {
  it('holds for its content and for no other', () => {
    fc.assert(
      fc.property(salts, fc.uint8Array({ minLength: 1 }), fc.nat(), (r, content, at) => {
        const commitment = commitmentOf(r, content)
        const other = content.slice()
        other[at % other.length]! ^= 1
        expect(checkCommitment(commitment, r, content)).toBe(true)
        expect(checkCommitment(commitment, r, other)).toBe(false)
      }),
    )
  })

  it.each([0, 31, 33])('is not made with a salt of %i bytes', (length) => {
    expect(() => commitmentOf(new Uint8Array(length), new Uint8Array(0))).toThrow(RangeError)
  })
})
