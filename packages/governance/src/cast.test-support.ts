/**
 * A regime for the tests of this package: France with the POC, Japan, Korea in the chair. Events
 * are made without signatures, since the gate is given only what was verified.
 */
import {
  identityFromSeed,
  labels,
  recipientOf,
  seededRandom,
  sha256,
  signingKeyFromSeed,
  utf8Bytes,
} from '@epoc/crypto'
import type { Hash32, KeyId, PublicKey, Recipient, Seed } from '@epoc/crypto'
import { Streams, decodeCbor, encodeCbor, sealedStream, streamOf } from '@epoc/event'
import type {
  AudienceId,
  BlobRef,
  Capacity,
  CborMap,
  Encodable,
  EventPayload,
  Result,
  Seen,
  VerifiedEvent,
} from '@epoc/event'
import { admit } from './gate.ts'
import type { RecordView } from './gate.ts'
import type { Refusal } from './refusal.ts'
import type { Founding } from './regime/founding.ts'
import type { GovernanceState } from './state.ts'

export type Keys = {
  readonly key: PublicKey
  readonly id: KeyId
  readonly recipient: Recipient
  /** For the generations of a seat that this person keys. */
  readonly seatRecipients: readonly Recipient[]
}

export async function keysFor(name: string): Promise<Keys> {
  const random = seededRandom(sha256(utf8Bytes('packages/governance')), labels.sample, name)
  const signing = await signingKeyFromSeed(random(32) as Seed)
  const nextRecipient = () => recipientOf(identityFromSeed(random(32) as Seed))
  const recipient = await nextRecipient()
  const seatRecipients = [await nextRecipient(), await nextRecipient()]
  return { key: signing.publicKey, id: signing.keyId, recipient, seatRecipients }
}

const names = (en: string, fr = en) =>
  new Map([
    ['en', en],
    ['fr', fr],
  ])

export async function foundingOf(change: Partial<Founding> = {}): Promise<Founding> {
  const founder = await keysFor('founder')
  return {
    names: names('A regime', 'Un régime'),
    languages: ['en', 'fr'],
    zone: 'Europe/Paris',
    partners: (['FR', 'JP', 'KR'] as const).map((code) => ({ code, names: names(code) })) as never,
    capacities: new Map([
      ['poc', 'FR'],
      ['chair', 'KR'],
    ]) as never,
    bodies: [{ code: 'IE', names: names('Information Exchange') }],
    series: [
      { code: 'POC', names: names('POC'), direct: false, opening: { year: 2026, number: 1 } },
    ],
    marking: {
      levels: [{ code: 'RR', names: names('RESTRICTED'), colour: '#01329f' }],
      ceiling: 'RR',
      caveats: [],
    },
    policy: { countersigners: 2, margin: 0 },
    record: {
      origin: 'example.invalid/record',
      noteKey: (await keysFor('note')).key,
      timeKey: (await keysFor('time')).key,
    },
    founder: { key: founder.key, recipient: founder.recipient },
    sample: false,
    ...change,
  }
}

const emptyRoot: Hash32 = sha256(new Uint8Array(0))
export const someRoot: Hash32 = sha256(utf8Bytes('some root'))
export const blob: Hash32 = sha256(utf8Bytes('a blob'))
export const audienceId = (name: string): AudienceId =>
  sha256(utf8Bytes(name)).slice(0, 16) as Uint8Array as AudienceId

/** A recipient that nobody else has; nobody knows its secret. */
export const recipientNamed = ({ recipient }: Keys, name: string): Recipient => {
  const other = recipient.slice() as Recipient
  other.set(sha256(utf8Bytes(name)), other.length - 32)
  return other
}

/** What an author does; what is left out is as it should be. */
export type Doing = {
  readonly by: Keys
  readonly hat?: Capacity
  readonly to?: EventPayload['to']
  readonly kind?: string
  readonly body?: { readonly [field: string]: Encodable }
  readonly blobs?: readonly BlobRef[]
  readonly subject?: Uint8Array
  readonly regime?: Hash32 | undefined
  readonly seen?: Partial<Seen>
  readonly until?: number
  readonly receivedAt?: number
  readonly seq?: number
}

/** A record as the gate sees it, one act after another. */
export class TestRecord {
  state: GovernanceState | undefined
  readonly streams = new Streams()
  size = 0
  receivedAt = 0

  /** Proposes an act; it is added if the gate admits it. */
  propose(doing: Doing): Result<GovernanceState, Refusal> {
    const event = this.#eventOf(doing)
    const stream = streamOf(event.payload)
    const receivedAt = doing.receivedAt ?? this.receivedAt
    const seq = doing.seq ?? this.streams.last(stream) + 1
    const view: RecordView = {
      size: this.size,
      receivedAt: this.receivedAt,
      last: (each) => this.streams.last(each),
      lastBelow: (each, size) => this.streams.lastBelow(each, size),
      rootAt: (size) => (size <= this.size ? someRoot : undefined),
    }
    const after = admit(this.state, view, { event, receivedAt, seq })
    if (!after.ok) return after
    this.streams.append(stream, this.size)
    this.size++
    this.receivedAt = receivedAt
    this.state = frozen(after.value)
    return after
  }

  /** The same for an act that must be admitted. */
  do(doing: Doing): GovernanceState {
    const after = this.propose(doing)
    if (!after.ok) throw new Error(JSON.stringify(after.error))
    return after.value
  }

  nextSealed(audience: AudienceId): number {
    return this.streams.last(sealedStream(audience)) + 1
  }

  #eventOf({
    by,
    hat = 'partner',
    to,
    kind,
    body,
    blobs,
    subject,
    seen,
    until = 1_000,
    ...rest
  }: Doing): VerifiedEvent {
    const regime = 'regime' in rest ? rest.regime : this.state?.regime
    const payload = {
      ...(regime === undefined ? {} : { regime }),
      author: by.id,
      capacity: hat,
      ...(to === undefined ? {} : { to }),
      seen: { size: 0, root: emptyRoot, clear: 0, stream: 0, ...seen },
      act: new Uint8Array(16),
      until,
      at: 0,
      ...(kind === undefined ? {} : { kind }),
      ...(subject === undefined ? {} : { subject }),
      ...(blobs === undefined ? {} : { blobs }),
      body: cborMap(body ?? {}),
    } as unknown as EventPayload
    const bytes = encodeCbor(payload)
    return { id: sha256(bytes), bytes, payload } as unknown as VerifiedEvent
  }
}

function cborMap(body: { readonly [field: string]: Encodable }): CborMap {
  const value = decodeCbor(encodeCbor(body))
  if (!value.ok) throw new Error(value.error.reason)
  return value.value as CborMap
}

/** Nothing that the gate answers may be changed afterwards. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  if (value instanceof Map) {
    for (const each of value.values()) frozen(each)
    const refuse = () => {
      throw new Error('a state was changed in place')
    }
    return Object.assign(value, { set: refuse, delete: refuse, clear: refuse })
  }
  for (const each of Object.values(value)) frozen(each)
  return Object.freeze(value)
}

export type Cast = {
  readonly record: TestRecord
  readonly founder: Keys
  readonly france: Keys
  readonly japan: Keys
  readonly korea: Keys
  readonly officer: Keys
  readonly stranger: Keys
}

/** A founded regime whose three partners have an administrator; Japan has an officer besides. */
export async function cast(): Promise<Cast> {
  const record = new TestRecord()
  const [founder, france, japan, korea, officer, stranger] = (await Promise.all(
    ['founder', 'france', 'japan', 'korea', 'officer', 'stranger'].map(keysFor),
  )) as [Keys, Keys, Keys, Keys, Keys, Keys]
  record.do({
    by: founder,
    hat: 'poc',
    regime: undefined,
    kind: 'regime.founded',
    body: await foundingOf(),
  })
  for (const [partner, keys] of [
    ['FR', france],
    ['JP', japan],
    ['KR', korea],
  ] as const) {
    record.do(
      enrolling(founder, 'poc', partner, keys, { partner: ['read', 'speak', 'administer'] }),
    )
  }
  record.do(enrolling(japan, 'partner', 'JP', officer, { partner: ['read'] }))
  return { record, founder, france, japan, korea, officer, stranger }
}

export const enrolling = (
  by: Keys,
  hat: Capacity,
  partner: string,
  { key, recipient }: Keys,
  hats: { readonly [hat: string]: readonly string[] },
): Doing => ({ by, hat, kind: 'person.enrolled', body: { partner, key, recipient, hats } })

export const keying = (
  by: Keys,
  hat: Capacity,
  seat: string,
  holders: readonly Keys[],
  generation = 1,
): Doing => ({
  by,
  hat,
  kind: 'seat.keyed',
  blobs: [[blob, 1]],
  body: {
    seat,
    generation,
    recipient: by.seatRecipients[generation - 1] ?? by.recipient,
    wrap: blob,
    holders: holders.map(({ id }) => id),
  },
})

export const creating = (
  by: Keys,
  hat: Capacity,
  name: string,
  sort: string,
  members: readonly string[],
): Doing => ({
  by,
  hat,
  to: { audience: audienceId(name) },
  kind: 'audience.created',
  blobs: [[blob, 1]],
  body: {
    sort,
    members,
    recipient: recipientNamed(by, `${name} 1`),
    wrap: blob,
    tagKey: new Uint8Array(32),
  },
})
