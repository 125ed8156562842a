/** People of tests: keys that follow from a name, so that every run has the same. */
import {
  deriveSeed,
  identityFromSeed,
  labels,
  recipientOf,
  sha256,
  signingKeyFromSeed,
  toHex,
  utf8Bytes,
} from '@epoc/crypto'
import type { Recipient, SigningKey } from '@epoc/crypto'
import type { Capacity } from '@epoc/event'
import type { PersonId } from '@epoc/governance'

export type Actor = {
  readonly name: string
  readonly id: PersonId
  readonly key: SigningKey
  readonly recipient: Recipient
  /** The hat in which this actor acts. */
  readonly hat: Capacity
}

const published = sha256(utf8Bytes('keys of the tests, known to everybody'))

/** The same name gives the same keys. */
export async function actor(name: string, hat: Capacity = 'partner'): Promise<Actor> {
  const seed = (purpose: string) => deriveSeed(published, labels.sample, `${name} ${purpose}`)
  const key = await signingKeyFromSeed(seed('signing'))
  const recipient = await recipientOf(identityFromSeed(seed('age')))
  return { name, id: toHex(key.keyId) as PersonId, key, recipient, hat }
}
