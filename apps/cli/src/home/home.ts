/**
 * A home: the folder in which one person keeps the keys to one regime and a copy of its record.
 *
 * `home.json` says where the regime is; `keys.json` holds the person's keys, sealed by passphrase
 * and account secret; `account-secret` is that secret, which leaves this folder only on paper.
 */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accountSecretText,
  fromHex,
  identityFromSeed,
  openKeyring,
  parseAccountSecret,
  sealKeyring,
  signingKeyFromSeed,
  toHex,
  utf8Bytes,
  utf8Text,
} from '@epoc/crypto'
import type { AccountSecret, Hash32, KeyringSecrets, Random, Result, Slot } from '@epoc/crypto'
import { err, ok } from '@epoc/crypto'
import type { PersonKeys } from '@epoc/replica'
import { jsonBytes, parseFields } from './json.ts'
import { read, writeWhole } from './storage.ts'

/** Where a home's regime is, and in which language its owner reads. */
export type HomeFacts = {
  readonly server: string
  readonly regime: Hash32
  readonly language: string
}

export type Home = HomeFacts & { readonly folder: string }

export type HomeError =
  | { readonly type: 'no-home'; readonly folder: string }
  | { readonly type: 'home-in-use'; readonly folder: string }
  | { readonly type: 'home-damaged'; readonly folder: string; readonly file: string }
  | { readonly type: 'wrong-passphrase' }

const files = { facts: 'home.json', keys: 'keys.json', secret: 'account-secret' } as const

/**
 * Makes a home in a folder that is empty or not there yet, and gives its account secret: a fresh one,
 * unless the keyring has one already.
 */
export async function createHome(
  folder: string,
  facts: HomeFacts,
  secrets: KeyringSecrets,
  passphrase: string,
  random: Random,
  known?: AccountSecret,
): Promise<Result<string, HomeError>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) return err({ type: 'home-in-use', folder })
  const accountSecret = known ?? (random(16) as AccountSecret)
  const slot = await sealKeyring({ secrets, passphrase, accountSecret, random })
  const printed = accountSecretText(accountSecret)
  await writeWhole(join(folder, files.secret), utf8Bytes(`${printed}\n`))
  await writeWhole(join(folder, files.keys), jsonBytes(slot))
  await writeWhole(join(folder, files.facts), jsonBytes({ ...facts, regime: toHex(facts.regime) }))
  return ok(printed)
}

export async function readHome(folder: string): Promise<Result<Home, HomeError>> {
  const bytes = await read(join(folder, files.facts))
  if (bytes === undefined) return err({ type: 'no-home', folder })
  const facts = parseFields(bytes)
  const regime = fromHex(typeof facts['regime'] === 'string' ? facts['regime'] : '')
  const { server, language } = facts
  const sound = regime.ok && regime.value.length === 32
  return sound && typeof server === 'string' && typeof language === 'string'
    ? ok({ folder, server, language, regime: regime.value as Hash32 })
    : err({ type: 'home-damaged', folder, file: files.facts })
}

/** Opens the keyring of a home with its passphrase; about a second. */
export async function openHome(
  { folder }: Home,
  passphrase: string,
): Promise<Result<KeyringSecrets, HomeError>> {
  const sealed = await readSealed(folder)
  if (!sealed.ok) return sealed
  const secrets = await openKeyring({ ...sealed.value, passphrase })
  if (secrets.ok) return secrets
  return secrets.error.type === 'wrong-passphrase'
    ? err(secrets.error)
    : err({ type: 'home-damaged', folder, file: files.keys })
}

/** What a home keeps instead of the keys: nobody opens it without the passphrase. */
export type Sealed = { readonly slot: Slot; readonly accountSecret: AccountSecret }

/** The sealed keyring of a home as it lies there, and its account secret. */
export async function readSealed(folder: string): Promise<Result<Sealed, HomeError>> {
  const damaged = (file: string) => err({ type: 'home-damaged', folder, file } as const)
  const slot = await read(join(folder, files.keys))
  const written = await read(join(folder, files.secret))
  if (slot === undefined) return damaged(files.keys)
  const text = written === undefined ? undefined : utf8Text(written)
  const accountSecret = text?.ok === true ? parseAccountSecret(text.value) : undefined
  if (accountSecret?.ok !== true) return damaged(files.secret)
  // Whether it is one is found by whoever opens it.
  return ok({ slot: parseFields(slot) as Slot, accountSecret: accountSecret.value })
}

export const personKeys = async (secrets: KeyringSecrets): Promise<PersonKeys> => ({
  signing: await signingKeyFromSeed(secrets.signing),
  identity: identityFromSeed(secrets.age),
})
