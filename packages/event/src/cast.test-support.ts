/** People and payloads for tests of this package: seeded keys, fixed times. */
import { labels, seededRandom, sha256, signingKeyFromSeed, utf8Bytes } from '@epoc/crypto'
import type { Hash32, KeyId, Seed, SigningKey } from '@epoc/crypto'
import type { AudienceId, OpenPayload } from './payload.ts'
import type { Envelope } from './box.ts'

export const randomFor = (name: string) =>
  seededRandom(sha256(utf8Bytes('packages/event')), labels.sample, name)

export const keyFor = (name: string): Promise<SigningKey> =>
  signingKeyFromSeed(randomFor(name)(32) as Seed)

export const regime: Hash32 = sha256(utf8Bytes('a regime'))
export const audience = sha256(utf8Bytes('an audience')).slice(0, 16) as Uint8Array as AudienceId
const root: Hash32 = sha256(utf8Bytes('a root'))

const common = (author: KeyId) =>
  ({
    regime,
    author,
    capacity: 'partner',
    seen: { size: 7, root, clear: 5, stream: 2 },
    act: sha256(utf8Bytes('an act')).slice(0, 16),
    until: 2_000,
    at: 1_000,
  }) as const

export const openPayload = (author: KeyId): OpenPayload => ({
  ...common(author),
  kind: 'thing.done',
  body: new Map([['what', 'much']]),
})

export const envelopeOf = (author: KeyId): Envelope => ({
  ...common(author),
  to: { audience, epoch: 3 },
})
