import { createHash, createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hmacSha256, sha256, sha256Hasher } from './hash.ts'
import { digestOf } from './subtle.ts'
import { toHex, utf8Bytes } from './text.ts'

describe('SHA-256', () => {
  it('gives the digest of FIPS 180-4', () => {
    expect(toHex(sha256(utf8Bytes('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('is the same at once, in pieces, off the thread and by OpenSSL', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(pieces, async (pieces) => {
        const whole = new Uint8Array(Buffer.concat(pieces))
        const hasher = sha256Hasher()
        for (const piece of pieces) hasher.update(piece)
        const digest = toHex(sha256(whole))
        expect(toHex(hasher.digest())).toBe(digest)
        expect(toHex(await digestOf(whole))).toBe(digest)
        expect(createHash('sha256').update(whole).digest('hex')).toBe(digest)
      }),
    )
  })

  it('a hasher is spent after its digest', () => {
    const hasher = sha256Hasher()
    hasher.digest()
    expect(() => hasher.update(Uint8Array.of(1))).toThrow(/digest|destroyed/i)
  })
})

describe('HMAC-SHA-256', () => {
  it('agrees with OpenSSL', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array(), (key, message) => {
        const expected = createHmac('sha256', key).update(message).digest('hex')
        expect(toHex(hmacSha256(key, message))).toBe(expected)
      }),
    )
  })
})
