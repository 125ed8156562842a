import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountSecret, Seed } from './bytes.ts'
import { openKeyring, sealKeyring } from './keyring.ts'
import { labels } from './labels.ts'
import { seededRandom } from './random.ts'
import { err, ok } from './result.ts'
import type { Slot } from './slot.ts'

const random = seededRandom(new Uint8Array(32), labels.sample, 'keyring')
const accountSecret = random(16) as AccountSecret
const secrets = { signing: random(32) as Seed, age: random(32) as Seed }
const passphrase = 'quatre mots pris au hasard'
const wrong = err({ type: 'wrong-passphrase' })

describe('a keyring in a slot', () => {
  let slot: Slot
  beforeAll(async () => {
    slot = await sealKeyring({ secrets, passphrase, accountSecret, random })
  })

  it('opens with passphrase and account secret, also after a journey as JSON', async () => {
    const fetched: unknown = JSON.parse(JSON.stringify(slot))
    expect(await openKeyring({ slot: fetched, passphrase, accountSecret })).toEqual(ok(secrets))
  })

  it('does not open with another passphrase', async () => {
    expect(await openKeyring({ slot, passphrase: `${passphrase} `, accountSecret })).toEqual(wrong)
  })

  it('does not open with the empty passphrase', async () => {
    expect(await openKeyring({ slot, passphrase: '', accountSecret })).toEqual(wrong)
  })

  it('does not open with another account secret', async () => {
    const another = random(16) as AccountSecret
    expect(await openKeyring({ slot, passphrase, accountSecret: another })).toEqual(wrong)
  })

  it('does not open if the host asks for more passes than it was sealed with', async () => {
    const costlier = { ...slot, kdf: { ...slot.kdf, passes: 4 } }
    expect(await openKeyring({ slot: costlier, passphrase, accountSecret })).toEqual(wrong)
  })

  it('is never sealed twice in the same way', async () => {
    const again = await sealKeyring({ secrets, passphrase, accountSecret, random })
    expect(again.kdf.salt).not.toBe(slot.kdf.salt)
    expect(again.box).not.toBe(slot.box)
  })
})
