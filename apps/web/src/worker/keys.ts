/** The keys of a home: under the key of the device while it is open, under a passphrase once locked. */
import { concat, err, identityFromSeed, ok, openKeyring, signingKeyFromSeed } from '@epoc/crypto'
import type { AccountSecret, KeyringSecrets, Result, Seed } from '@epoc/crypto'
import type { PersonKeys } from '@epoc/replica'
import { openHere, sealHere } from '../device/device-key.ts'
import type { Home, Sealed } from '../device/homes.ts'

export const personKeys = async ({ signing, age }: KeyringSecrets): Promise<PersonKeys> => ({
  signing: await signingKeyFromSeed(signing),
  identity: identityFromSeed(age),
})

export const sealSecrets = ({ signing, age }: KeyringSecrets): Promise<Sealed> =>
  sealHere(concat(signing, age))

/** The keys as they stand open on this device; `undefined` where it is locked. */
export async function secretsHere({ keys }: Home): Promise<KeyringSecrets | undefined> {
  const bytes = keys === undefined ? undefined : await openHere(keys)
  if (bytes?.length !== 64) return undefined
  return { signing: bytes.slice(0, 32) as Seed, age: bytes.slice(32) as Seed }
}

type Unlocked = Result<KeyringSecrets, { readonly type: 'wrong-passphrase' | 'not-lockable' }>

/** About a second: a passphrase is stretched before it is tried. */
export async function secretsBy(home: Home, passphrase: string): Promise<Unlocked> {
  const { slot, accountSecret } = home
  const secret = accountSecret === undefined ? undefined : await openHere(accountSecret)
  if (slot === undefined || secret === undefined) return err({ type: 'not-lockable' })
  const opened = await openKeyring({
    slot,
    passphrase,
    accountSecret: secret as Uint8Array as AccountSecret,
  })
  return opened.ok ? ok(opened.value) : err({ type: 'wrong-passphrase' })
}
