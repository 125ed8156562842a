import { commitmentOf, labels, padFrame, sealBytes, sha256, utf8Bytes } from '@epoc/crypto'
import type { Hash32, Seed, SigningKey } from '@epoc/crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkDisclosure, openBox, sealBody } from './box.ts'
import type { Envelope } from './box.ts'
import { envelopeOf, keyFor, randomFor, regime } from './cast.test-support.ts'
import { encodeCbor } from './cbor.ts'
import { openEvent, signEvent } from './event.ts'
import type { VerifiedEvent } from './event.ts'
import type { AudienceId, SealedBody, SealedPayload } from './payload.ts'

const seed = randomFor('epoch')(32) as Seed
const content = {
  kind: 'thing.done',
  subject: regime,
  body: { what: 'much', how: [1, true, null] },
}
let key: SigningKey
beforeAll(async () => {
  key = await keyFor('author')
})

async function eventOf(envelope: Envelope, body: SealedBody) {
  const bytes = await signEvent({ ...envelope, body }, key)
  const event = await openEvent(bytes.ok ? bytes.value : new Uint8Array(), () => key.publicKey)
  if (!event.ok) throw new Error(event.error.type)
  return event.value as VerifiedEvent<SealedPayload>
}

const sealed = async () => {
  const envelope = envelopeOf(key.keyId)
  return { envelope, body: await sealBody(envelope, content, seed, randomFor('salts')) }
}

/** Seals whatever is given as the inside of a box. */
async function boxWith(frame: Uint8Array, commitment: Hash32) {
  const envelope = envelopeOf(key.keyId)
  const salt = randomFor('other salts')(32)
  const aad = sha256(encodeCbor({ ...envelope, body: { salt, commitment } }))
  const { audience, epoch } = envelope.to
  const info = encodeCbor([labels.body, regime, audience, epoch])
  const box = await sealBytes({ secret: seed, salt, info, aad, plaintext: frame })
  return eventOf(envelope, { salt, commitment, box })
}

const r = randomFor('disclosure')(32)

describe('a box', () => {
  it('opens with the secret of its epoch, to what was sealed', async () => {
    const { envelope, body } = await sealed()
    const opened = await openBox(await eventOf(envelope, body), seed)
    expect(opened).toMatchObject({ ok: true, value: { kind: 'thing.done', subject: regime } })
    expect(opened.ok && [...opened.value.body.keys()].sort()).toEqual(['how', 'what'])
  })

  it('can be disclosed to a third party', async () => {
    const { envelope, body } = await sealed()
    const event = await eventOf(envelope, body)
    const opened = await openBox(event, seed)
    const encoded = encodeCbor(content)
    expect(opened.ok && checkDisclosure(event, opened.value.disclosure, encoded)).toBe(true)
    expect(opened.ok && checkDisclosure(event, opened.value.disclosure, regime)).toBe(false)
    expect(checkDisclosure(event, new Uint8Array(1), encoded)).toBe(false)
  })

  it('R-SEAL-1: does not open with another secret, or when a byte is another', async () => {
    const { envelope, body } = await sealed()
    const other = await openBox(await eventOf(envelope, body), randomFor('other')(32) as Seed)
    expect(other).toMatchObject({ error: { type: 'box-does-not-open' } })
    const box = body.box.slice()
    box[20]! ^= 1
    expect(await openBox(await eventOf(envelope, { ...body, box }), seed)).toMatchObject({
      error: { type: 'box-does-not-open' },
    })
  })

  it.each<[string, (envelope: Envelope) => Envelope]>([
    ['regime', (each) => ({ ...each, regime: sha256(utf8Bytes('another')) })],
    ['capacity', (each) => ({ ...each, capacity: 'poc' })],
    ['act', (each) => ({ ...each, act: new Uint8Array(16) })],
    ['until', (each) => ({ ...each, until: 2_001 })],
    ['at', (each) => ({ ...each, at: 1_001 })],
    ['blobs', (each) => ({ ...each, blobs: [[regime, 1]] })],
    ['seen', (each) => ({ ...each, seen: { ...each.seen, size: 8 } })],
    ['epoch', (each) => ({ ...each, to: { ...each.to, epoch: 4 } })],
    [
      'audience',
      (each) => ({ ...each, to: { ...each.to, audience: new Uint8Array(16) as AudienceId } }),
    ],
  ])('R-SEAL-1: is bound to its envelope: another %s, and it does not open', async (_, change) => {
    const { envelope, body } = await sealed()
    const event = await eventOf(change(envelope), body)
    expect(await openBox(event, seed)).toMatchObject({ error: { type: 'box-does-not-open' } })
  })

  it('R-SEAL-2: is void where its padding is not exactly that', async () => {
    const inside = encodeCbor([r, encodeCbor(content)])
    const frame = padFrame(inside)
    frame[frame.length - 1] = 1
    const event = await boxWith(frame, commitmentOf(r, encodeCbor(content)))
    expect(await openBox(event, seed)).toMatchObject({ error: { type: 'box-wrongly-padded' } })
  })

  it('R-SEAL-3: is void where the commitment is to something else', async () => {
    const frame = padFrame(encodeCbor([r, encodeCbor(content)]))
    const event = await boxWith(frame, commitmentOf(r, encodeCbor('else')))
    expect(await openBox(event, seed)).toMatchObject({ error: { type: 'wrong-commitment' } })
  })

  it.each<[string, Uint8Array]>([
    ['no CBOR', new Uint8Array([0xff])],
    ['no pair', encodeCbor(['alone'])],
    ['a short disclosure', encodeCbor([new Uint8Array(31), encodeCbor(content)])],
  ])('R-SEAL-4: is void with %s inside', async (_, inside) => {
    const event = await boxWith(padFrame(inside), commitmentOf(r, encodeCbor(content)))
    expect(await openBox(event, seed)).toMatchObject({ error: { type: 'box-wrong-content' } })
  })

  it.each<[string, Uint8Array]>([
    ['that is no CBOR', new Uint8Array([0xff])],
    ['without a kind', encodeCbor({ body: {} })],
    ['with another field', encodeCbor({ kind: 'thing.done', body: {}, more: 1 })],
  ])('R-SEAL-4: is void with a content %s', async (_, inside) => {
    const event = await boxWith(padFrame(encodeCbor([r, inside])), commitmentOf(r, inside))
    expect(await openBox(event, seed)).toMatchObject({ error: { type: 'box-wrong-content' } })
  })

  it('is not made for a founding: a sealed event names its regime', async () => {
    const { regime: _, ...rest } = envelopeOf(key.keyId)
    await expect(sealBody(rest, content, seed, randomFor('salts'))).rejects.toThrow(
      'names its regime',
    )
  })
})
