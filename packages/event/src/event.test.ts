import { sha256, utf8Bytes } from '@epoc/crypto'
import type { SigningKey } from '@epoc/crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { sealBody } from './box.ts'
import type { Seed } from '@epoc/crypto'
import {
  audience,
  envelopeOf,
  keyFor,
  openPayload,
  randomFor,
  regime,
} from './cast.test-support.ts'
import { decodeCbor, encodeCbor } from './cbor.ts'
import type { CborValue, Encodable } from './cbor.ts'
import { decodeSign1, encodeSign1, sigStructure } from './cose.ts'
import { isSealedEvent, openEvent, signEvent } from './event.ts'
import type { OpenPayload } from './payload.ts'
import { encodePayload } from './payload.ts'

let key: SigningKey
let other: SigningKey
beforeAll(async () => {
  key = await keyFor('author')
  other = await keyFor('other')
})

const signed = async (payload: OpenPayload) => {
  const event = await signEvent(payload, key)
  if (!event.ok) throw new Error(event.error.type)
  return event.value
}

/** Signs whatever bytes are given for a payload. */
const signedBytes = async (payload: Uint8Array) =>
  encodeSign1({ payload, signature: await key.sign(sigStructure(payload)) })

const open = (bytes: Uint8Array) => openEvent(bytes, () => key.publicKey)

const errorOf = async (bytes: Uint8Array) => {
  const opened = await open(bytes)
  return opened.ok ? 'opened' : opened.error
}

describe('an event', () => {
  it('R-EVENT-4: opens with its author’s key, to what was signed', async () => {
    const payload = openPayload(key.keyId)
    const bytes = await signed(payload)
    const opened = await open(bytes)
    expect(opened).toMatchObject({ ok: true, value: { payload, bytes, id: sha256(bytes) } })
    expect(opened.ok && isSealedEvent(opened.value)).toBe(false)
  })

  it('R-EVENT-4: does not open with another key, or with none', async () => {
    const bytes = await signed(openPayload(key.keyId))
    expect(await openEvent(bytes, () => undefined)).toMatchObject({
      error: { type: 'unknown-author' },
    })
    expect(await openEvent(bytes, () => other.publicKey)).toMatchObject({
      error: { type: 'wrong-signature' },
    })
    const stolen = await signEvent(openPayload(other.keyId), key)
    const opened = await openEvent(stolen.ok ? stolen.value : bytes, () => other.publicKey)
    expect(opened).toMatchObject({ error: { type: 'wrong-signature' } })
  })

  it('R-EVENT-1: does not open when any one byte is another', async () => {
    const bytes = await signed(openPayload(key.keyId))
    for (let at = 0; at < bytes.length; at++) {
      const altered = bytes.slice()
      altered[at]! ^= 1
      expect((await open(altered)).ok).toBe(false)
    }
  })

  it('R-EVENT-2: has at most 60,000 bytes', async () => {
    const long: OpenPayload = {
      ...openPayload(key.keyId),
      body: new Map([['much', new Uint8Array(60_000)]]),
    }
    expect(await signEvent(long, key)).toMatchObject({ error: { type: 'event-too-long' } })
    expect(await errorOf(await signedBytes(encodePayload(long)))).toMatchObject({
      type: 'event-too-long',
    })
  })

  it.each<[string, (parts: CborValue[]) => CborValue]>([
    ['three elements', (parts) => parts.slice(1)],
    ['no array', () => 'event'],
    ['another protected header', ([, ...rest]) => [new Uint8Array([0xa1, 1, 0x27]), ...rest]],
    ['an empty protected header', ([, ...rest]) => [new Uint8Array(0), ...rest]],
    ['an unprotected header', ([a, , ...rest]) => [a!, new Map([['kid', 1]]), ...rest]],
    ['a payload that is no byte string', ([a, b, , d]) => [a!, b!, 'payload', d!]],
    ['a short signature', ([a, b, c]) => [a!, b!, c!, new Uint8Array(63)]],
  ])('R-EVENT-3: is refused with %s', async (_, change) => {
    const read = decodeCbor(await signed(openPayload(key.keyId)))
    const parts = read.ok ? (read.value as CborValue[]) : []
    const bytes = encodeCbor(change([...parts]))
    expect(decodeSign1(bytes)).toMatchObject({ error: { type: 'wrong-envelope' } })
    expect((await open(bytes)).ok).toBe(false)
  })

  it('is refused when its payload is not canonical', async () => {
    expect(await errorOf(await signedBytes(new Uint8Array([0x18, 0])))).toMatchObject({
      type: 'not-canonical',
    })
  })

  const required = ['author', 'capacity', 'seen', 'act', 'until', 'at', 'kind', 'body']
  it.each(required)('R-EVENT-5: is refused without %s', async (field) => {
    const { [field]: _, ...rest } = openPayload(key.keyId) as unknown as Record<string, Encodable>
    expect(await errorOf(await signedBytes(encodeCbor(rest)))).toMatchObject({
      type: field === 'kind' ? 'kind-misplaced' : 'wrong-shape',
    })
  })

  it.each<[string, Encodable]>([
    ['author', new Uint8Array(31)],
    ['capacity', 'king'],
    ['act', new Uint8Array(17)],
    ['until', 'late'],
    ['at', null],
    ['kind', 'Not A Kind'],
    ['body', []],
    ['subject', 'text'],
    ['regime', new Uint8Array(31)],
    ['to', new Map([['audience', new Uint8Array(15)]])],
    ['to', 'everybody'],
    ['blobs', []],
    ['blobs', [[new Uint8Array(32), 0]]],
    ['notice', new Map([['handle', new Uint8Array(16)]])],
    ['more', 1],
  ])('R-EVENT-5: is refused with a wrong %s', async (field, value) => {
    const payload = { ...openPayload(key.keyId), [field]: value } as unknown as Encodable
    expect(await errorOf(await signedBytes(encodeCbor(payload)))).toMatchObject({
      type: 'wrong-shape',
    })
  })

  it('carries notices, blobs and subjects as they are given', async () => {
    const payload: OpenPayload = {
      ...openPayload(key.keyId),
      to: { audience },
      subject: regime,
      blobs: [[regime, 5]],
      notice: { handle: new Uint8Array(16), closesAt: 5, awaits: ['FR'] },
    }
    expect(await open(await signed(payload))).toMatchObject({ ok: true, value: { payload } })
    const done = { ...payload, notice: { handle: new Uint8Array(16), done: true } as const }
    expect((await open(await signed(done))).ok).toBe(true)
  })

  it('R-EVENT-6: a sealed one has no kind outside its box', async () => {
    const envelope = envelopeOf(key.keyId)
    const seed = randomFor('epoch')(32) as Seed
    const content = { kind: 'thing.done', body: { what: 'much' } }
    const body = await sealBody(envelope, content, seed, randomFor('salts'))
    const sealed = await open(await signedBytes(encodePayload({ ...envelope, body })))
    expect(sealed.ok && isSealedEvent(sealed.value)).toBe(true)
    const withKind = { ...envelope, body, kind: 'thing.done' } as unknown as Encodable
    expect(await errorOf(await signedBytes(encodeCbor(withKind)))).toMatchObject({
      type: 'kind-misplaced',
    })
    const open_ = { ...envelope, body: new Map(), kind: 'thing.done' } as unknown as Encodable
    expect(await errorOf(await signedBytes(encodeCbor(open_)))).toMatchObject({
      type: 'kind-misplaced',
    })
  })
})

it('the label of an event stands in what is signed', () => {
  const text = Buffer.from(sigStructure(utf8Bytes('payload'))).toString('latin1')
  expect(text).toContain('Signature1')
  expect(text).toContain('epoc/event/1')
})
