/**
 * A person's secret keys, sealed so that a host may keep them. The key is
 * HKDF-SHA-256(Argon2id(passphrase) ‖ account secret, salt, "epoc/slot/1"): a host that has the
 * slot still lacks the account secret's 128 random bits and cannot guess passphrases offline; a
 * thief of the printed account secret still lacks the passphrase.
 *
 * Does not judge passphrases, and takes no old slot back: who kept one may still open it.
 */
import { argon2id } from 'hash-wasm'
import { concat } from './bytes.ts'
import type { AccountSecret, Seed } from './bytes.ts'
import { hkdfSha256 } from './derive.ts'
import { labels } from './labels.ts'
import type { Random } from './random.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { kdfFloor, readSlot, slotSaltLength } from './slot.ts'
import type { KdfCost, Slot, SlotError } from './slot.ts'
import { decryptOnce, encryptOnce } from './subtle.ts'
import { toBase64, utf8Bytes } from './text.ts'

export type KeyringSecrets = {
  /** Of the person's Ed25519 key. */
  readonly signing: Seed
  /** Of the person's age identity. */
  readonly age: Seed
}

export type KeyringError =
  /** Or the account secret is wrong, or the slot was altered: this cannot be told apart. */
  { readonly type: 'wrong-passphrase' } | SlotError

type Unlocking = { readonly passphrase: string; readonly accountSecret: AccountSecret }

/** Every field of a slot enters the key, so nothing is left to bind. */
const noAad = new Uint8Array(0)

/** Seals a keyring under a passphrase that is not empty; about 0.7 s and 64 MiB. */
export async function sealKeyring(
  options: Unlocking & { readonly secrets: KeyringSecrets; readonly random: Random },
): Promise<Slot> {
  const { secrets, passphrase, accountSecret, random } = options
  const salt = random(slotSaltLength)
  const key = await slotKey({ passphrase, accountSecret }, kdfFloor, salt)
  const box = await encryptOnce(key, noAad, concat(secrets.signing, secrets.age))
  return { kdf: { name: 'argon2id', ...kdfFloor, salt: toBase64(salt) }, box: toBase64(box) }
}

/** Opens what a host says is a slot. */
export async function openKeyring(
  options: Unlocking & { readonly slot: unknown },
): Promise<Result<KeyringSecrets, KeyringError>> {
  const read = readSlot(options.slot)
  if (!read.ok) return read
  if (options.passphrase === '') return err({ type: 'wrong-passphrase' })
  const { salt, box, ...cost } = read.value
  const opened = await decryptOnce(await slotKey(options, cost, salt), noAad, box)
  if (opened === null) return err({ type: 'wrong-passphrase' })
  return ok({ signing: opened.slice(0, 32) as Seed, age: opened.slice(32) as Seed })
}

/** One passphrase typed on two keyboards can be two strings, hence NFC (Unicode UAX #15). */
async function slotKey(
  { passphrase, accountSecret }: Unlocking,
  { memoryKiB, passes }: KdfCost,
  salt: Uint8Array,
): Promise<Uint8Array> {
  const stretched = await argon2id({
    password: utf8Bytes(passphrase.normalize('NFC')),
    salt,
    iterations: passes,
    parallelism: 1,
    memorySize: memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  })
  return hkdfSha256(concat(stretched, accountSecret), salt, utf8Bytes(labels.slot))
}
