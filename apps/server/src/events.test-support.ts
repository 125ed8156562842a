/**
 * Signed events for tests of hosts and readers, valid unless a test asks for something else. Wraps
 * and sealed bodies are bytes that nobody opens: a host must not care.
 */
import { sha256, utf8Bytes } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { decodeCbor, encodeCbor, signEvent } from '@epoc/event'
import type {
  AudienceId,
  BlobRef,
  CborMap,
  Encodable,
  EventPayload,
  RegimeId,
  Seen,
} from '@epoc/event'
import type { AudienceSort, Founding, Right } from '@epoc/governance'
import type { Actor } from './actor.test-support.ts'

/** Having seen nothing is always true. */
const seenNothing: Seen = {
  size: 0,
  root: sha256(new Uint8Array(0)),
  clear: 0,
  stream: 0,
}

/** What an event says beside its content. All of it may be left out. */
export type Envelope = {
  readonly seen?: Seen
  readonly act?: Uint8Array
  readonly until?: number
  readonly at?: number
  readonly blobs?: readonly BlobRef[]
}

const forever = Date.UTC(2100, 0)
let acts = 0

/** 16 bytes that no other act has. */
export const freshAct = (): Uint8Array => sha256(utf8Bytes(`act ${(acts += 1)}`)).slice(0, 16)

/** The event that founds a regime; its id is the regime's. */
export function foundingEvent(
  founder: Actor,
  founding: Founding,
  envelope: Envelope = {},
): Promise<Uint8Array> {
  return signed(founder, {
    ...common(founder, envelope),
    capacity: 'poc',
    kind: 'regime.founded',
    body: asMap(founding),
  })
}

export type Enrolment = {
  readonly person: Actor
  readonly partner: string
  readonly rights?: readonly Right[]
}

export function enrolledEvent(
  by: Actor,
  regime: RegimeId,
  { person, partner, rights = ['read', 'draft', 'speak', 'administer'] }: Enrolment,
  envelope: Envelope = {},
): Promise<Uint8Array> {
  return signed(by, {
    ...common(by, envelope),
    regime,
    kind: 'person.enrolled',
    body: asMap({
      partner,
      key: person.key.publicKey,
      recipient: person.recipient,
      hats: new Map([[person.hat, rights]]),
    }),
  })
}

/** Bytes that stand for a ciphertext, and how an event names them. */
export type TestBlob = { readonly bytes: Uint8Array; readonly hash: Hash32; readonly ref: BlobRef }

export function blobOf(text: string): TestBlob {
  const bytes = utf8Bytes(text)
  const hash = sha256(bytes)
  return { bytes, hash, ref: [hash, bytes.length] }
}

export type NewAudience = {
  readonly id: AudienceId
  readonly sort: AudienceSort
  /** In the one order of seats. */
  readonly members: readonly string[]
  readonly wrap: TestBlob
  readonly tagKey: Uint8Array
}

export const audienceId = (name: string): AudienceId =>
  sha256(utf8Bytes(`audience ${name}`)).slice(0, 16) as Uint8Array as AudienceId

export const newAudience = (
  name: string,
  sort: AudienceSort,
  members: readonly string[],
): NewAudience => ({
  id: audienceId(name),
  sort,
  members,
  wrap: blobOf(`the wrap of ${name}`),
  tagKey: sha256(utf8Bytes(`the tag key of ${name}`)),
})

/** A recipient that nobody else has; nobody knows its secret. */
function recipientOfEpoch({ recipient }: Actor, { hash }: TestBlob): Uint8Array {
  const other = recipient.slice()
  other.set(hash, other.length - hash.length)
  return other
}

export function audienceCreatedEvent(
  by: Actor,
  regime: RegimeId,
  { id, sort, members, wrap, tagKey }: NewAudience,
  envelope: Envelope = {},
): Promise<Uint8Array> {
  return signed(by, {
    ...common(by, { ...envelope, blobs: [wrap.ref, ...(envelope.blobs ?? [])] }),
    regime,
    to: { audience: id },
    kind: 'audience.created',
    body: asMap({
      sort,
      members,
      recipient: recipientOfEpoch(by, wrap),
      wrap: wrap.hash,
      tagKey,
    }),
  })
}

/** A sealed event whose box holds `length` bytes that are no box. */
export function sealedEvent(
  by: Actor,
  regime: RegimeId,
  audience: AudienceId,
  { length = 1_200, epoch = 1, ...envelope }: Envelope & { length?: number; epoch?: number } = {},
): Promise<Uint8Array> {
  const base = common(by, envelope)
  const salt = sha256(base.act)
  return signed(by, {
    ...base,
    regime,
    to: { audience, epoch },
    body: { salt, commitment: sha256(salt), box: new Uint8Array(length).fill(salt[0] ?? 0) },
  })
}

/** Signs whatever payload a test makes up. */
async function signed(by: Actor, payload: EventPayload): Promise<Uint8Array> {
  const event = await signEvent(payload, by.key)
  if (!event.ok) throw new Error(`an event of ${event.error.length} bytes`)
  return event.value
}

/** The id of an event; of a founding event, the regime. */
export const idOf = (event: Uint8Array): RegimeId => sha256(event)

function common(by: Actor, { seen, act, until, at, blobs }: Envelope) {
  return {
    author: by.key.keyId,
    capacity: by.hat,
    seen: seen ?? seenNothing,
    act: act ?? freshAct(),
    until: until ?? forever,
    at: at ?? 0,
    ...(blobs === undefined || blobs.length === 0 ? {} : { blobs }),
  }
}

function asMap(body: unknown): CborMap {
  const decoded = decodeCbor(encodeCbor(body as Encodable))
  if (!decoded.ok || !(decoded.value instanceof Map)) throw new Error('a body is a map')
  return decoded.value as CborMap
}
