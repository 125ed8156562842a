import { x25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { basePoint, inJavaScript, multiplierOf } from './x25519.ts'

const scalarOf = (byte: number) => new Uint8Array(32).fill(byte)

describe('X25519', () => {
  it('is the same by the platform and in JavaScript', async () => {
    for (const byte of [0, 1, 77, 255]) {
      const native = await multiplierOf(scalarOf(byte))
      const own = inJavaScript(scalarOf(byte))
      const point = x25519.getPublicKey(scalarOf(byte ^ 0x55))
      expect(await native(basePoint)).toEqual(x25519.getPublicKey(scalarOf(byte)))
      expect(await own(basePoint)).toEqual(x25519.getPublicKey(scalarOf(byte)))
      expect(await native(point)).toEqual(await own(point))
    }
  })

  it('gives nothing for a point of small order, either way', async () => {
    for (const point of [
      scalarOf(0),
      Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0)),
    ]) {
      await expect((await multiplierOf(scalarOf(9)))(point)).rejects.toThrow(/./)
      await expect(inJavaScript(scalarOf(9))(point)).rejects.toThrow(/./)
    }
  })
})
