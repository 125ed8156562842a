/**
 * Identities for age files, post-quantum hybrid only: a 32-byte seed, as text the one upper-case
 * Bech32 line `AGE-SECRET-KEY-PQ-1…` that the age tool reads. Classical identities are refused,
 * since one classical recipient undoes the protection of all the others.
 */
import { bech32 } from '@scure/base'
import { recipientOfSeed } from './age-hybrid.ts'
import { asSeed } from './bytes.ts'
import type { Recipient, Seed } from './bytes.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

export type AgeIdentity = { readonly seed: Seed; readonly text: string }

export type NotAnIdentity = { readonly type: 'not-an-identity' }

const prefix = 'age-secret-key-pq-'

/** The identity that follows from a seed. */
export const identityFromSeed = (seed: Seed): AgeIdentity => ({
  seed,
  text: bech32.encodeFromBytes(prefix, seed).toUpperCase(),
})

/** Upper case only, one spelling only, this type only. */
export function parseIdentity(text: string): Result<AgeIdentity, NotAnIdentity> {
  const refused = err({ type: 'not-an-identity' } as const)
  const decoded = text === text.toUpperCase() ? bech32.decodeUnsafe(text) : undefined
  if (decoded?.prefix !== prefix) return refused
  const bytes = bech32.fromWordsUnsafe(decoded.words)
  const seed = bytes === undefined ? refused : asSeed(bytes)
  return seed.ok ? ok(identityFromSeed(seed.value)) : refused
}

/** The recipient that belongs to an identity: 1216 bytes. */
export const recipientOf = (identity: AgeIdentity): Promise<Recipient> =>
  recipientOfSeed(identity.seed)
