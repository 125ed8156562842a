/**
 * Wraps: how secrets travel from those who have them to those who shall. A wrap is a binary age
 * file to the recipients; its plaintext is one identity line for each secret, each ended by a line
 * feed, `AGE-SECRET-KEY-PQ-1…\n`, which is what `age -d -i` reads as an identity file. So the stock
 * tool walks the chain: `age -d -i person.txt seat.age > seat.txt`, then `-i seat.txt`, and so on.
 *
 * A wrap does not say who made it, nor that its secrets are the right ones: see `checkSecret`.
 */
import { Encrypter } from 'age-encryption'
import { decrypterFor, stanzaType } from './age-header.ts'
import { identityFromSeed, parseIdentity, recipientOf } from './age-identity.ts'
import type { AgeIdentity } from './age-identity.ts'
import { equalBytes } from './bytes.ts'
import type { Recipient, Seed } from './bytes.ts'
import { isAcceptableRecipient, recipientText } from './recipient.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { utf8Bytes, utf8Text } from './text.ts'

export type UnwrapError =
  /** No recipient of the wrap is this identity's, or its stanza was altered. */
  | { readonly type: 'other-recipient' }
  /** A recipient is not post-quantum: others could read the secrets. */
  | { readonly type: 'mixed-recipients' }
  /** Not an age file, cut short, or altered. */
  | { readonly type: 'damaged' }
  /** Opened, but what is inside is not identity lines and nothing else. */
  | { readonly type: 'not-secrets' }

/**
 * The age file that gives the secrets to each of the recipients; about 1,560 bytes and 4 ms for
 * each of these. The age library draws its randomness from WebCrypto itself.
 *
 * Throws if there is no secret or no recipient, if a recipient is named twice or is not
 * acceptable: who admits recipients to a record asks `isAcceptableRecipient` before.
 */
export async function wrapSecrets(
  secrets: readonly Seed[],
  recipients: readonly Recipient[],
): Promise<Uint8Array> {
  if (secrets.length === 0) throw new RangeError('nothing to wrap')
  if (recipients.length === 0) throw new RangeError('nobody to wrap to')
  if (!recipients.every(isAcceptableRecipient)) throw new RangeError('an unacceptable recipient')
  const texts = new Set(recipients.map(recipientText))
  if (texts.size !== recipients.length) throw new RangeError('a recipient named twice')
  const encrypter = new Encrypter()
  for (const text of texts) encrypter.addRecipient(text)
  const lines = secrets.map((secret) => `${identityFromSeed(secret).text}\n`)
  return encrypter.encrypt(utf8Bytes(lines.join('')))
}

/** `wrapSecrets` for one secret. */
export const wrapSecret = (secret: Seed, recipients: readonly Recipient[]): Promise<Uint8Array> =>
  wrapSecrets([secret], recipients)

/** The secrets in a wrap, one or more. Each is believed only after `checkSecret`. */
export async function unwrapSecrets(
  file: Uint8Array,
  identity: AgeIdentity,
): Promise<Result<readonly Seed[], UnwrapError>> {
  let error: UnwrapError = { type: 'damaged' }
  const fail = (found: UnwrapError): Error => {
    error = found
    return new Error(found.type)
  }
  const decrypter = decrypterFor(identity, {
    accepts: (types) => types.every((type) => type === stanzaType),
    unexpected: () => fail({ type: 'mixed-recipients' }),
    notForUs: () => fail({ type: 'other-recipient' }),
  })
  try {
    return readSecrets(await decrypter.decrypt(file))
  } catch {
    return err(error)
  }
}

/** The secret in a wrap that holds exactly one. */
export async function unwrapSecret(
  file: Uint8Array,
  identity: AgeIdentity,
): Promise<Result<Seed, UnwrapError>> {
  const secrets = await unwrapSecrets(file, identity)
  if (!secrets.ok) return secrets
  const [secret, ...others] = secrets.value
  return secret !== undefined && others.length === 0 ? ok(secret) : err({ type: 'not-secrets' })
}

/** One spelling only: what follows the last line feed is nothing, every line an identity. */
function readSecrets(plaintext: Uint8Array): Result<readonly Seed[], UnwrapError> {
  const refused = err({ type: 'not-secrets' } as const)
  const text = utf8Text(plaintext)
  const lines = text.ok ? text.value.split('\n') : []
  if (lines.pop() !== '' || lines.length === 0) return refused
  const seeds: Seed[] = []
  for (const line of lines) {
    const identity = parseIdentity(line)
    if (!identity.ok) return refused
    seeds.push(identity.value.seed)
  }
  return ok(seeds)
}

/** Whether a secret is the one whose recipient was published. */
export const checkSecret = async (secret: Seed, recipient: Recipient): Promise<boolean> =>
  equalBytes(await recipientOf(identityFromSeed(secret)), recipient)
