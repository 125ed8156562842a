/**
 * Ways to become somebody on this device: one of the sample's people, whose keys are public, or
 * oneself, by the passphrase and the account secret that open one's keyring at the host.
 */
import { openKeyring, parseAccountSecret, slotPlace, systemRandom, toHex } from '@epoc/crypto'
import type { AccountSecret, KeyringSecrets, Slot } from '@epoc/crypto'
import { Replica, httpHost, memoryStorage } from '@epoc/replica'
import type { RegimeListing } from '@epoc/replica'
import { castMember, sampleSecrets } from '@epoc/sample'
import { sealHere } from '../device/device-key.ts'
import { keepHome } from '../device/homes.ts'
import type { HomeId } from '../device/homes.ts'
import { personKeys, sealSecrets } from './keys.ts'

export type SignInOutcome =
  | { readonly type: 'signed-in' }
  | {
      readonly type:
        | 'unreachable'
        | 'no-regime'
        | 'nobody'
        | 'not-an-account-secret'
        | 'not-opened'
        | 'not-enrolled'
        | 'not-a-fingerprint'
    }

/** What somebody types from the printed kit, and what they know by heart. */
export type KitGiven = {
  readonly kit: string
  readonly passphrase: string
  /** Of the regime, or its first half: a host could show a record of its own making. */
  readonly fingerprint: string
}

/** Hex digits of a fingerprint that nobody can make a second record for. */
const enough = 32

/** Minutes without a touch after which a home of one's own locks. */
const lockAfter = 30

export async function becomeOfSample(
  id: HomeId,
  server: string,
  handle: string,
): Promise<SignInOutcome> {
  if (castMember(handle) === undefined) return { type: 'nobody' }
  const regimes = await httpHost(server).regimes()
  if (!regimes.ok) return { type: 'unreachable' }
  const listing = regimes.value.find(({ sample }) => sample)
  if (listing === undefined) return { type: 'no-regime' }
  await keepHome({
    id,
    server,
    regime: toHex(listing.regime),
    sample: true,
    handle,
    title: handle,
    keys: await sealSecrets(sampleSecrets(handle)),
    lockAfter: 0,
  })
  return { type: 'signed-in' }
}

/**
 * Fetches the sealed keyring from where the account secret says, and opens it with the passphrase.
 * That there is none, and that either is wrong, cannot be told apart, also not by whoever guesses.
 */
export async function signInByKit(
  id: HomeId,
  server: string,
  { kit, passphrase, fingerprint }: KitGiven,
): Promise<SignInOutcome> {
  const wanted = fingerprint.replaceAll(/\s/g, '').toLowerCase()
  if (!/^[0-9a-f]+$/.test(wanted) || wanted.length < enough) return { type: 'not-a-fingerprint' }
  const parsed = parseAccountSecret(kit)
  if (!parsed.ok) return { type: 'not-an-account-secret' }
  const accountSecret = parsed.value
  const host = httpHost(server)
  const fetched = await host.slots.get(slotPlace(accountSecret))
  if (!fetched.ok) {
    return { type: fetched.error.type === 'problem' ? 'not-opened' : 'unreachable' }
  }
  const opened = await openKeyring({ slot: fetched.value, passphrase, accountSecret })
  if (!opened.ok) return { type: 'not-opened' }
  const regimes = await host.regimes()
  if (!regimes.ok) return { type: 'unreachable' }
  const meant = regimes.value.filter((each) => toHex(each.regime).startsWith(wanted))
  const regime = await regimeThatKnows(server, meant, opened.value)
  if (regime === undefined) return { type: 'not-enrolled' }
  await keepHome({
    id,
    server,
    regime: toHex(regime.regime),
    sample: false,
    title: regime.origin,
    keys: await sealSecrets(opened.value),
    slot: fetched.value as Slot,
    accountSecret: await sealHere(bytesOf(accountSecret)),
    lockAfter,
  })
  return { type: 'signed-in' }
}

const bytesOf = (secret: AccountSecret): Uint8Array<ArrayBuffer> => Uint8Array.from(secret)

/** The one whose record enrolled these keys; its record is read to see it. */
async function regimeThatKnows(
  server: string,
  regimes: readonly RegimeListing[],
  secrets: KeyringSecrets,
): Promise<RegimeListing | undefined> {
  const keys = await personKeys(secrets)
  for (const listing of regimes.filter(({ sample }) => !sample)) {
    const ports = {
      host: httpHost(server),
      storage: memoryStorage(),
      clock: () => Date.now(),
      random: systemRandom,
    }
    const opened = await Replica.open(listing.regime, keys, ports)
    if (opened.ok && (await opened.value.sync()).ok && opened.value.person !== undefined) {
      return listing
    }
  }
  return undefined
}
