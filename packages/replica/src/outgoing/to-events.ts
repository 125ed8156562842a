/**
 * Turns acts into signed events: seals what is sealed to the current epoch, and states what was
 * seen, which is the last checkpoint that the copy was found to match.
 */
import {
  clearStream,
  decodeCbor,
  encodeCbor,
  err,
  ok,
  sealBody,
  signEvent,
  streamOf,
} from '@epoc/event'
import type {
  CborMap,
  Encodable,
  EventPayload,
  OpenPayload,
  Result,
  SealedPayload,
} from '@epoc/event'
import { currentEpoch } from '@epoc/governance'
import type { Audience, GovernanceState } from '@epoc/governance'
import type { Random, SigningKey } from '@epoc/crypto'
import type { Checkpoint } from '../record/checkpoint.ts'
import type { RecordCopy } from '../record/record-copy.ts'
import type { SecretError, Secrets } from '../secrets/secrets.ts'
import type { OutgoingAct } from './act.ts'

export type SigningError =
  | { readonly type: 'event-too-long'; readonly length: number }
  | { readonly type: 'unknown-audience' }
  | SecretError

/** Who acts, on what ground, and when. */
export type Signer = {
  readonly key: SigningKey
  readonly secrets: Secrets
  readonly random: Random
  /** Milliseconds since 1970. */
  readonly now: number
}

/** An act with the 16 bytes that name it, however often it is signed. */
export type NamedAct = { readonly act: OutgoingAct; readonly name: Uint8Array }

/** How long after it was signed an event may still be sequenced, in milliseconds. */
const patience = 10 * 60 * 1000

/**
 * The last moment at which an act may be sequenced that is signed now. By the author's own clock: a
 * host whose signed time runs ahead would otherwise choose how long it may sit on an act.
 */
export const untilOf = (now: number): number => now + patience

/** By how much a signed time may be ahead of the author's clock, in milliseconds. */
const allowance = 5 * 60 * 1000

/** R-RECORD-14: whether a signed time is too far ahead of this clock for anything to be signed. */
export const isAhead = ({ time }: Checkpoint, now: number): boolean => 1000 * time > now + allowance

/** The signed bytes of each act, in order. */
export async function toEvents(
  acts: readonly NamedAct[],
  copy: RecordCopy,
  signer: Signer,
): Promise<Result<readonly Uint8Array[], SigningError>> {
  const { governance, checkpoint } = copy
  if (governance === undefined || checkpoint === undefined) {
    throw new Error('nothing is signed before a record was verified')
  }
  const events: Uint8Array[] = []
  for (const named of acts) {
    const payload = await payloadOf(named, copy, governance, checkpoint, signer)
    if (!payload.ok) return payload
    const event = await signEvent(payload.value, signer.key)
    if (!event.ok) return event
    events.push(event.value)
  }
  return ok(events)
}

async function payloadOf(
  { act, name }: NamedAct,
  copy: RecordCopy,
  governance: GovernanceState,
  checkpoint: Checkpoint,
  { key, secrets, random, now }: Signer,
): Promise<Result<EventPayload, SigningError>> {
  const common = {
    regime: governance.regime,
    author: key.keyId,
    capacity: act.hat,
    act: name,
    until: untilOf(now),
    at: now,
    ...(act.blobs === undefined || act.blobs.length === 0 ? {} : { blobs: act.blobs }),
  }
  const seenBy = (to: EventPayload['to']) => ({
    size: checkpoint.size,
    root: checkpoint.root,
    clear: copy.streams.lastBelow(clearStream, checkpoint.size),
    stream: copy.streams.lastBelow(streamOf({ to } as EventPayload), checkpoint.size),
  })
  if (act.type === 'open') {
    const to = act.audience === undefined ? undefined : { audience: act.audience }
    const payload: OpenPayload = {
      ...common,
      ...(to === undefined ? {} : { to }),
      seen: seenBy(to),
      kind: act.kind,
      body: asCborMap(act.body),
    }
    return ok(payload)
  }

  const audience: Audience | undefined = governance.audiences.get(act.audience)
  if (audience === undefined) return err({ type: 'unknown-audience' })
  const epoch = currentEpoch(audience).number
  const secret = await secrets.epoch(governance, audience, epoch)
  if (!secret.ok) return secret
  const to = { audience: audience.id, epoch }
  const envelope = { ...common, to, seen: seenBy(to) }
  const body = await sealBody(envelope, act.content, secret.value, random)
  const payload: SealedPayload = { ...envelope, body }
  return ok(payload)
}

function asCborMap(body: Encodable): CborMap {
  const value = decodeCbor(encodeCbor(body))
  if (!value.ok || !(value.value instanceof Map)) throw new Error('a body is a map')
  return value.value as CborMap
}
