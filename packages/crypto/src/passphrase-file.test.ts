/** What the passphrase opens, by another reader of the format; e2e has the age tool do it. */
import { Decrypter } from 'age-encryption'
import { expect, it } from 'vitest'
import { identityFromSeed } from './age-identity.ts'
import type { Seed } from './bytes.ts'
import { sealIdentity } from './passphrase-file.ts'

// scrypt with 2^18 takes seconds by design, and much longer while its coverage is counted.
it('seals an identity so that its passphrase opens it', { timeout: 300_000 }, async () => {
  const identity = identityFromSeed(new Uint8Array(32).fill(3) as Seed)
  const file = await sealIdentity(identity, 'the passphrase')
  expect(new TextDecoder().decode(file)).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
  const decrypter = new Decrypter()
  decrypter.addPassphrase('the passphrase')
  expect(await decrypter.decrypt(file, 'text')).toBe(`${identity.text}\n`)
})
