/**
 * The keys of the sample's people. They follow from a published label, so that anyone may be anyone
 * there; that is why every program refuses these keys outside a regime that says `sample`.
 */
import {
  deriveSeed,
  identityFromSeed,
  labels,
  sha256,
  signingKeyFromSeed,
  utf8Bytes,
} from '@epoc/crypto'
import type { KeyringSecrets } from '@epoc/crypto'
import type { PersonKeys } from '@epoc/replica'

const published = sha256(utf8Bytes('the sample regime of EPOC: these keys are public'))

/** The two seeds of one of the sample's people. */
export const sampleSecrets = (handle: string): KeyringSecrets => ({
  signing: deriveSeed(published, labels.sample, `${handle} signing`),
  age: deriveSeed(published, labels.sample, `${handle} age`),
})

export const keysOf = async (secrets: KeyringSecrets): Promise<PersonKeys> => ({
  signing: await signingKeyFromSeed(secrets.signing),
  identity: identityFromSeed(secrets.age),
})
