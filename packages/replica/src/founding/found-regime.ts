/**
 * Sets up a regime at a host: the host makes the record's keys, the founder signs the founding
 * event that names them, and from then on the record speaks for itself.
 */
import { recipientOf, sha256 } from '@epoc/crypto'
import type { PublicKey, Random } from '@epoc/crypto'
import { decodeCbor, encodeCbor, err, ok, signEvent } from '@epoc/event'
import type { CborMap, RegimeId, Result } from '@epoc/event'
import { foundingKind, isTimeZone } from '@epoc/governance'
import type { Founding } from '@epoc/governance'
import type { Clock } from '../ports/clock.ts'
import type { Host, TransportError } from '../ports/transport.ts'
import type { PersonKeys } from '../replica.ts'

/** Everything that a founding says but the keys. */
export type RegimeSettings = Omit<Founding, 'record' | 'founder'>

export type FoundingError =
  | TransportError
  | { readonly type: 'event-too-long'; readonly length: number }
  /** The tables of this machine do not know the zone in which the regime would judge years. */
  | { readonly type: 'unknown-zone'; readonly zone: string }

/** How long the host has to take the founding, in milliseconds. */
const patience = 10 * 60 * 1000

/** The id of the new regime: the fingerprint that people compare by telephone. */
export async function foundRegime(
  settings: RegimeSettings,
  founder: PersonKeys,
  { host, hostToken, clock, random }: FoundingPorts,
): Promise<Result<RegimeId, FoundingError>> {
  const { zone } = settings
  if (!isTimeZone(zone)) return err({ type: 'unknown-zone', zone })
  const keys = await host.makeRecordKeys(hostToken)
  if (!keys.ok) return keys
  const { origin, noteKey, timeKey } = keys.value
  const founding: Founding = {
    ...settings,
    record: { origin, noteKey: noteKey as PublicKey, timeKey: timeKey as PublicKey },
    founder: { key: founder.signing.publicKey, recipient: await recipientOf(founder.identity) },
  }
  const now = clock()
  const event = await signEvent(
    {
      author: founder.signing.keyId,
      capacity: 'poc',
      seen: { size: 0, root: sha256(new Uint8Array(0)), clear: 0, stream: 0 },
      act: random(16),
      until: now + patience,
      at: now,
      kind: foundingKind,
      body: bodyOf(founding),
    },
    founder.signing,
  )
  if (!event.ok) return event
  const answer = await host.found(hostToken, event.value)
  return answer.ok ? ok(sha256(event.value)) : answer
}

export type FoundingPorts = {
  readonly host: Host
  readonly hostToken: string
  readonly clock: Clock
  readonly random: Random
}

function bodyOf(founding: Founding): CborMap {
  const value = decodeCbor(encodeCbor(founding))
  if (!value.ok) throw new Error(`a founding that has no encoding: ${value.error.reason}`)
  return value.value as CborMap
}
