import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from './in-node.ts'
import { onceInNode, onceInWebCrypto } from './subtle.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const bytes = fc.uint8Array({ maxLength: 200 })
const ways = [onceInNode(nodeCrypto!), onceInWebCrypto]

describe('a box under a key that is used once', () => {
  it('is the same by Node and by WebCrypto, and each opens it', async () => {
    await fc.assert(
      fc.asyncProperty(key, bytes, bytes, async (key, aad, plaintext) => {
        const [box, other] = await Promise.all(ways.map((way) => way.encrypt(key, aad, plaintext)))
        expect(box).toEqual(other)
        for (const way of ways) expect(await way.decrypt(key, aad, box!)).toEqual(plaintext)
      }),
      { numRuns: 50 },
    )
  })

  it('does not open with one flipped bit, with other data beside it, or cut', async () => {
    await fc.assert(
      fc.asyncProperty(key, bytes, bytes, fc.nat(), async (key, aad, plaintext, at) => {
        const box = await onceInWebCrypto.encrypt(key, aad, plaintext)
        const flipped = box.slice()
        flipped[at % box.length]! ^= 1 << (at % 8)
        for (const { decrypt } of ways) {
          expect(await decrypt(key, aad, flipped)).toBeNull()
          expect(await decrypt(key, Uint8Array.of(...aad, 1), box)).toBeNull()
          expect(await decrypt(key, aad, box.subarray(0, at % box.length))).toBeNull()
        }
      }),
      { numRuns: 50 },
    )
  })
})
