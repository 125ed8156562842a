import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok } from './result.ts'
import { frameLength, padFrame, unpadFrame } from './pad.ts'

describe('a frame', () => {
  it('gives its content back, from any place in a buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 10_000 }), fc.nat(5), (content, offset) => {
        const frame = padFrame(content)
        const buffer = new Uint8Array(offset + frame.length)
        buffer.set(frame, offset)
        expect(unpadFrame(buffer.subarray(offset))).toEqual(ok(content))
      }),
    )
  })

  it('with one bit of its padding flipped is refused', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(), (length, at) => {
        const frame = padFrame(new Uint8Array(length).fill(0xff))
        const start = 4 + length
        frame[start + (at % (frame.length - start))]! ^= 0x10
        expect(unpadFrame(frame).ok).toBe(false)
      }),
    )
  })

  it('is accepted in one form only: the one in which its content is framed', () => {
    const sizes = fc.constantFrom(1023, 1024, 1025, 2048, 4096, 4352, 5000)
    fc.assert(
      fc.property(sizes, fc.nat(6000), fc.nat(3), (size, length, byte) => {
        const frame = new Uint8Array(size)
        new DataView(frame.buffer).setUint32(0, length)
        frame[size - 1] = byte
        const content = unpadFrame(frame)
        expect(content.ok ? padFrame(content.value) : frame).toEqual(frame)
      }),
    )
  })

  it('never grows shorter with more content, costs at most 12 %, has few sizes', () => {
    let last = 0
    const sizes = new Set<number>()
    const wrong: number[] = []
    for (let length = 4093; length < 70_000; length += 1) {
      const size = frameLength(length)
      if (size < Math.max(last, length + 4) || size >= 1.12 * (length + 4)) wrong.push(length)
      sizes.add(size)
      last = size
    }
    expect(wrong).toEqual([])
    expect(sizes.size).toBeLessThan(80)
  })

  it('keeps to its formula up to the longest content', () => {
    // 2^30 in steps of 2^(30 − 5); 2^31 − 1 rounds up to 2^31.
    expect(frameLength(2 ** 30 - 4)).toBe(2 ** 30)
    expect(frameLength(2 ** 30 - 3)).toBe(2 ** 30 + 2 ** 25)
    expect(frameLength(2 ** 31 - 5)).toBe(2 ** 31)
    expect(() => frameLength(2 ** 31 - 4)).toThrow(RangeError)
  })

  it('a length that no content can have is refused', () => {
    const frame = new Uint8Array(1024).fill(0xff)
    expect(unpadFrame(frame)).toEqual({
      ok: false,
      error: { type: 'wrong-padding', reason: 'length-out-of-range' },
    })
  })
})
