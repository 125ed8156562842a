import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Seed } from './bytes.ts'
import { err, ok } from './result.ts'
import { openSealed, sealBytes } from './seal.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const sealings = fc.record({
  secret: bytes(32).map((secret) => secret as Uint8Array as Seed),
  salt: bytes(32),
  info: fc.uint8Array({ minLength: 1 }),
  aad: fc.uint8Array({ minLength: 1 }),
})

describe('a sealed box', () => {
  it('opens under what it was sealed with', async () => {
    await fc.assert(
      fc.asyncProperty(sealings, fc.uint8Array(), async (sealing, plaintext) => {
        const box = await sealBytes({ ...sealing, plaintext })
        expect(box).toHaveLength(plaintext.length + 16)
        expect(await openSealed({ ...sealing, box })).toEqual(ok(plaintext))
      }),
    )
  })

  it('does not open if one bit of anything is flipped', async () => {
    const fields = fc.constantFrom('secret', 'salt', 'info', 'aad', 'box')
    await fc.assert(
      fc.asyncProperty(sealings, fields, fc.nat(), async (sealing, field, at) => {
        const box = await sealBytes({ ...sealing, plaintext: Uint8Array.of(1, 2, 3) })
        const flipped = { ...sealing, box }[field].slice()
        flipped[(at >> 3) % flipped.length]! ^= 1 << (at & 7)
        const opened = await openSealed({ ...sealing, box, [field]: flipped })
        expect(opened).toEqual(err({ type: 'cannot-open' }))
      }),
    )
  })

  it('is not made with a salt of another length', async () => {
    const sealing = {
      secret: new Uint8Array(32) as Seed,
      salt: new Uint8Array(16),
      info: new Uint8Array(0),
      aad: new Uint8Array(0),
    }
    await expect(sealBytes({ ...sealing, plaintext: new Uint8Array(0) })).rejects.toThrow(
      RangeError,
    )
  })
})
