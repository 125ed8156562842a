/**
 * Wraps: how secrets travel from those who have them to those who shall. A wrap is a binary age
 * file to the recipients. Its plaintext is a comment that names what it is of, and one identity line
 * for each secret, each ended by a line feed:
 *
 *     # epoc/wrap/1 <regime> <audience or seat> <numbers>
 *     AGE-SECRET-KEY-PQ-1…
 *
 * which is what `age -d -i` reads as an identity file. So the stock tool walks the chain:
 * `age -d -i person.txt seat.age > seat.txt`, then `-i seat.txt`, and so on.
 *
 * The comment keeps a wrap from being passed off as another's. It does not say who made it, nor
 * that its secrets are the right ones: see `checkSecret`.
 */
import { Encrypter } from 'age-encryption'
import { decrypterFor } from './age-header.ts'
import { recipientFor, stanzaType } from './age-hybrid.ts'
import { identityFromSeed, parseIdentity, recipientOf } from './age-identity.ts'
import type { AgeIdentity } from './age-identity.ts'
import { equalBytes } from './bytes.ts'
import type { Hash32, Recipient, Seed } from './bytes.ts'
import { labels } from './labels.ts'
import { isAcceptableRecipient } from './recipient.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { toHex, utf8Bytes, utf8Text } from './text.ts'

/** What a wrap is of: epochs of an audience, or a generation of a seat. */
export type WrapName = {
  readonly regime: Hash32
  /** The audience's id in lower-case hex, or the seat. */
  readonly holder: string
  /** One for each secret, in their order. */
  readonly numbers: readonly number[]
}

export type UnwrapError =
  /** No recipient of the wrap is this identity's, or its stanza was altered. */
  | { readonly type: 'other-recipient' }
  /** A recipient is not post-quantum: others could read the secrets. */
  | { readonly type: 'mixed-recipients' }
  /** Not an age file, cut short, or altered. */
  | { readonly type: 'damaged' }
  /** Longer than a wrap of so many secrets for so many recipients. Nothing was tried. */
  | { readonly type: 'too-long' }
  /** Opened, but what is inside is not the name, then so many identity lines, and nothing else. */
  | { readonly type: 'not-secrets' }

/**
 * The age file that gives the secrets to each of the recipients; about 1,560 bytes and 2 ms for
 * each of these. Its randomness is WebCrypto's.
 *
 * Throws if there is no secret or no recipient, if there are more or fewer numbers than secrets, if
 * a recipient is named twice or is not acceptable: who admits recipients to a record asks
 * `isAcceptableRecipient` before.
 */
export async function wrapSecrets(
  name: WrapName,
  secrets: readonly Seed[],
  recipients: readonly Recipient[],
): Promise<Uint8Array> {
  if (secrets.length === 0) throw new RangeError('nothing to wrap')
  if (secrets.length !== name.numbers.length) throw new RangeError('a number for each secret')
  if (recipients.length === 0) throw new RangeError('nobody to wrap to')
  if (!recipients.every(isAcceptableRecipient)) throw new RangeError('an unacceptable recipient')
  if (new Set(recipients.map(toHex)).size !== recipients.length)
    throw new RangeError('a recipient named twice')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipientFor(recipient))
  const lines = secrets.map((secret) => `${identityFromSeed(secret).text}\n`)
  return encrypter.encrypt(utf8Bytes(`${nameLine(name)}\n${lines.join('')}`))
}

/**
 * The secrets in a wrap of this name, in the order of its numbers, if it is for at most so many
 * recipients. Each is believed only after `checkSecret`. `place` is that of this identity among the
 * recipients, as far as one knows: where it is right, opening does not grow with their number.
 */
export async function unwrapSecrets(
  file: Uint8Array,
  identity: AgeIdentity,
  name: WrapName,
  recipients: number,
  place = 0,
): Promise<Result<readonly Seed[], UnwrapError>> {
  if (file.length > wrapLength(name, recipients)) return err({ type: 'too-long' })
  let error: UnwrapError = { type: 'damaged' }
  const fail = (found: UnwrapError): Error => {
    error = found
    return new Error(found.type)
  }
  const rules = {
    accepts: (types: readonly string[]) => types.every((type) => type === stanzaType),
    unexpected: () => fail({ type: 'mixed-recipients' }),
    notForUs: () => fail({ type: 'other-recipient' }),
  }
  const decrypter = decrypterFor(identity, rules, place)
  try {
    return readSecrets(await decrypter.decrypt(file), name)
  } catch {
    return err(error)
  }
}

const nameLine = ({ regime, holder, numbers }: WrapName): string =>
  `# ${labels.wrap} ${toHex(regime)} ${holder} ${numbers.join(',')}`

/** Bytes of an identity line, of what the age format adds for each recipient, for each 64 KiB, and once. */
const identityLine = 78
const stanza = 1_557
const chunk = 65_536
const chunkTag = 16
const envelope = 86

/** How long a wrap is, in bytes. */
export function wrapLength(name: WrapName, recipients: number): number {
  const plaintext = utf8Bytes(nameLine(name)).length + 1 + identityLine * name.numbers.length
  return envelope + stanza * recipients + plaintext + chunkTag * Math.ceil(plaintext / chunk)
}

/** One spelling only: the name, a line for each number, and after the last line feed nothing. */
function readSecrets(plaintext: Uint8Array, name: WrapName): Result<readonly Seed[], UnwrapError> {
  const refused = err({ type: 'not-secrets' } as const)
  const text = utf8Text(plaintext)
  const [first, ...lines] = text.ok ? text.value.split('\n') : []
  if (first !== nameLine(name) || lines.pop() !== '') return refused
  if (lines.length !== name.numbers.length) return refused
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
