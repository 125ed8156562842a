import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  aeadInJavaScript,
  aeadInNode,
  aeadInWebCrypto,
  aeadOf,
  fastestAead,
  isInWebCrypto,
} from './aead.ts'
import type { AeadOf } from './aead.ts'
import { concat } from './bytes.ts'
import { nodeCrypto } from './in-node.ts'

const node = nodeCrypto
if (node === undefined) throw new Error('these tests run in Node')

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const nonce = fc.uint8Array({ minLength: 12, maxLength: 12 })
const message = fc.uint8Array({ maxLength: 300 })

const ways: readonly (readonly [string, AeadOf, boolean])[] = [
  ['Node', aeadInNode(node), true],
  ['WebCrypto', aeadInWebCrypto, await isInWebCrypto()],
  ['JavaScript', aeadInJavaScript, true],
]

const there = ways.filter(([, , isThere]) => isThere)

describe.each(ways)('ChaCha20-Poly1305 in %s', (_, aead, isThere) => {
  it.skipIf(!isThere)('writes what every other way writes, and opens it', async () => {
    await fc.assert(
      fc.asyncProperty(key, nonce, message, async (key, nonce, message) => {
        const { seal, open } = await aead(key)
        const box = concat(...(await seal(nonce, message)))
        for (const [, other] of there) {
          expect(concat(...(await (await other(key)).seal(nonce, message)))).toEqual(box)
        }
        expect(await open(nonce, box)).toEqual(message)
      }),
      { numRuns: 40 },
    )
  })

  it.skipIf(!isThere)('opens nothing in which a bit was changed, nor what is short', async () => {
    await fc.assert(
      fc.asyncProperty(key, nonce, message, fc.nat(), async (key, nonce, message, at) => {
        const { seal, open } = await aead(key)
        const box = concat(...(await seal(nonce, message)))
        box[at % box.length]! ^= 1 << (at % 8)
        expect(await open(nonce, box)).toBe(null)
        expect(await open(nonce, box.subarray(0, 15))).toBe(null)
        expect(await open(nonce, box.subarray(0, 0))).toBe(null)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the fastest way', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })
  const bytes = new Uint8Array(32)
  const without = { ...node, getCiphers: () => ['aes-256-gcm'] }

  it('is Node’s own where it has the cipher', async () => {
    const makes = vi.fn<typeof node.createCipheriv>(node.createCipheriv)
    const aead = await fastestAead({ ...node, createCipheriv: makes })
    await (await aead(bytes)).seal(bytes.subarray(0, 12), bytes)
    expect(makes).toHaveBeenCalledOnce()
  })

  it('is that of a browser which has it', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockResolvedValue({} as never)
    expect(await fastestAead(undefined)).toBe(aeadInWebCrypto)
    expect(await fastestAead(without)).toBe(aeadInWebCrypto)
  })

  it('is JavaScript where there is no other', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('not supported'))
    expect(await fastestAead(undefined)).toBe(aeadInJavaScript)
  })

  it('is what a file is sealed with', async () => {
    const { seal, open } = await aeadOf(bytes)
    const nonce = new Uint8Array(12)
    expect(await open(nonce, concat(...(await seal(nonce, bytes))))).toEqual(bytes)
  })
})
