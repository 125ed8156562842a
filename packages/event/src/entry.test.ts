import * as fc from 'fast-check'
import { hmacSha256, sha256, utf8Bytes } from '@epoc/crypto'
import { describe, expect, it } from 'vitest'
import { audience } from './cast.test-support.ts'
import { encodeCbor } from './cbor.ts'
import {
  decodeDelivered,
  decodeEntry,
  encodeEntry,
  leafRecordLength,
  leafRecordOf,
} from './entry.ts'
import {
  clearStream,
  clearTag,
  sealedStream,
  streamBytes,
  streamOf,
  tagOf,
  unsealedStream,
} from './stream.ts'
import type { StreamId } from './stream.ts'
import { Streams } from './streams.ts'
import type { EventPayload } from './payload.ts'

const event = utf8Bytes('an event')
const entry = encodeEntry({ receivedAt: 5, seq: 1, event })

describe('an entry', () => {
  it('is read back as it was written', () => {
    expect(decodeEntry(entry)).toEqual({ ok: true, value: { receivedAt: 5, seq: 1, event } })
  })

  it.each([
    ['no array', encodeCbor('entry')],
    ['two items', encodeCbor([5, 1])],
    ['a time that is none', encodeCbor(['5', 1, event])],
    ['the number 0', encodeCbor([5, 0, event])],
    ['an event that is text', encodeCbor([5, 1, 'event'])],
  ])('is refused as %s', (_, bytes) => {
    expect(decodeEntry(bytes)).toMatchObject({ error: { type: 'wrong-shape' } })
  })

  it('is refused when not canonical', () => {
    expect(decodeEntry(new Uint8Array([0x83, 0x18, 5, 1, 0x40])).ok).toBe(false)
    expect(decodeDelivered(new Uint8Array([0xff])).ok).toBe(false)
  })

  it('R-RECORD-12: comes whole, or as 48 bytes', () => {
    const record = leafRecordOf(clearTag, entry)
    expect(record.length).toBe(leafRecordLength)
    expect([...record.subarray(16)]).toEqual([...sha256(entry)])
    expect(decodeDelivered(entry)).toMatchObject({ value: { type: 'entry', bytes: entry } })
    expect(decodeDelivered(encodeCbor(record))).toMatchObject({ value: { type: 'withheld' } })
    expect(decodeDelivered(encodeCbor(new Uint8Array(47))).ok).toBe(false)
    expect(decodeDelivered(encodeCbor([1])).ok).toBe(false)
  })
})

describe('a stream', () => {
  const to = (address: EventPayload['to']) => ({ to: address }) as EventPayload
  it('is that of the address', () => {
    expect(streamOf({} as EventPayload)).toBe(clearStream)
    expect(streamOf(to({ audience }))).toBe(unsealedStream(audience))
    expect(streamOf(to({ audience, epoch: 1 }))).toBe(sealedStream(audience))
    expect(streamBytes(undefined).length).toBe(0)
    expect(streamBytes({ audience }).at(-1)).toBe(0)
    expect(streamBytes({ audience, epoch: 9 }).at(-1)).toBe(1)
  })

  it('has a tag that is the start of an HMAC over stream and number', () => {
    const key = sha256(utf8Bytes('tag key'))
    const bytes = streamBytes({ audience, epoch: 1 })
    const expected = hmacSha256(key, new Uint8Array([...bytes, 0, 0, 0, 0, 0, 0, 1, 2]))
    expect([...tagOf(key, bytes, 258)]).toEqual([...expected.subarray(0, 16)])
  })

  it('R-RECORD-1: counts its entries, at every size, as a naive twin does', () => {
    const names = ['', 'a', 'b'] as StreamId[]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 60 }),
        fc.nat(70),
        (order, size) => {
          const streams = new Streams()
          for (const [index, name] of order.entries()) streams.append(name, index)
          for (const name of names) {
            const indices = order.flatMap((each, index) => (each === name ? [index] : []))
            expect(streams.last(name)).toBe(indices.length)
            expect(streams.lastBelow(name, size)).toBe(indices.filter((each) => each < size).length)
            expect(streams.indexOf(name, indices.length)).toBe(indices.at(-1))
          }
          expect([...streams.names()].sort()).toEqual([...new Set(order)].sort())
        },
      ),
    )
  })
})
