import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { expect, it } from 'vitest'
import type { AccountSecret } from './bytes.ts'
import { slotPlace } from './slot-place.ts'

const secret = Uint8Array.from({ length: 16 }, (_, i) => i) as AccountSecret

it('R-HOME-9: address and token follow from the account secret, each under its own label', () => {
  const derived = (label: string) =>
    hkdf(sha256, secret, undefined, new TextEncoder().encode(`${label}\0`), 32)
  expect(slotPlace(secret)).toEqual({
    address: derived('epoc/slot-address/1'),
    token: derived('epoc/slot-token/1'),
  })
})

it('R-HOME-9: another secret has another place', () => {
  const other = secret.map((byte) => byte ^ 1) as AccountSecret
  expect(slotPlace(other).address).not.toEqual(slotPlace(secret).address)
  expect(slotPlace(other).token).not.toEqual(slotPlace(secret).token)
})
