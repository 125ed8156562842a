/** What a client relies on when it has events appended. */
import assert from 'node:assert/strict'
import { sha256, toHex } from '@epoc/crypto'
import { verifyInclusion } from '@epoc/tlog'
import { sealedEvents } from '../../sealed-events.ts'
import type { Contract } from '../contract.ts'
import { askedBy, given, refused, signedBy } from './table.ts'
import type { Table } from './table.ts'

const one = async (...given: Parameters<typeof sealedEvents>): Promise<Uint8Array> => {
  const [event] = await sealedEvents(...given)
  return event ?? assert.fail('no event')
}

const tampered = (event: Uint8Array): Uint8Array =>
  event.map((byte, i) => (i === event.length - 1 ? byte ^ 1 : byte))

export const appending: Contract<Table> = [
  {
    promise: 'puts the events of a request one after another, and proves where',
    holds: async (make) => {
      const table = await make()
      const { japan } = table
      const events = await sealedEvents(japan, 3)
      const { events: placed, checkpoint } = given(await askedBy(table, japan).append(events))
      const first = placed[0] ?? assert.fail('no place')
      const { size, root } = await signedBy(japan, checkpoint)
      assert.ok(size >= first.index + 3)
      given(await japan.sync())
      assert.equal(placed.length, 3)
      for (const [i, { index, seq, receivedAt, repeated, proof }] of placed.entries()) {
        assert.deepEqual([index, seq], [first.index + i, first.seq + i])
        assert.deepEqual([receivedAt, repeated], [first.receivedAt, false])
        const leafHash = japan.copy.history.leafHashAt(index)
        given(verifyInclusion(sha256, { index, size, leafHash, root, proof }))
      }
    },
  },
  {
    promise: 'takes an act once, in however many requests it comes',
    holds: async (make) => {
      const table = await make()
      const asked = askedBy(table, table.japan)
      const event = await one(table.japan, 1)
      const answers = await Promise.all([
        asked.append([event]),
        asked.append([event, event]),
        asked.append([event]),
      ])
      const places = answers.flatMap((answer) => given(answer).events)
      assert.equal(places.length, 4)
      assert.equal(new Set(places.map(({ index, seq }) => `${index} ${seq}`)).size, 1)
      assert.equal(places.filter(({ repeated }) => !repeated).length, 1)
    },
  },
  {
    promise: 'takes a request as a whole or not at all',
    holds: async (make) => {
      const table = await make()
      const asked = askedBy(table, table.japan)
      const [good, bad] = [await one(table.japan, 1), tampered(await one(table.japan, 1))]
      const problem = refused(await asked.append([good, bad]), 422, 'refused')
      assert.equal(problem.detail['event'], 1)
      const [placed] = given(await asked.append([good])).events
      assert.equal(placed?.repeated, false)
    },
  },
  {
    promise: 'gives each of several requests at once its own place',
    holds: async (make) => {
      const table = await make()
      const answers = await Promise.all(
        [table.japan, table.germany, table.japan, table.germany].map(async (officer) =>
          askedBy(table, officer).append(await sealedEvents(officer, 2)),
        ),
      )
      const places = answers.flatMap((answer) => given(answer).events)
      assert.equal(new Set(places.map(({ index }) => index)).size, 8)
      assert.equal(new Set(places.map(({ seq }) => seq)).size, 8)
    },
  },
  {
    promise: 'takes no event of another partner than the caller’s',
    holds: async (make) => {
      const table = await make()
      const event = await one(table.japan, 1)
      refused(await askedBy(table, table.germany).append([event]), 403, 'forbidden')
    },
  },
  {
    promise: 'asks for each blob that its author’s partner has not stored',
    holds: async (make) => {
      const table = await make()
      const { japan, germany } = table
      const blob = japan.random(100)
      const hash = sha256(blob)
      const event = await one(japan, 1, [[hash, blob.length]])
      const isAsked = async () => {
        const answer = await askedBy(table, japan).append([event])
        assert.equal(refused(answer, 409, 'blob-missing').detail['sha256'], toHex(hash))
      }
      await isAsked()
      given(await askedBy(table, germany).putBlob(hash, blob))
      await isAsked()
      given(await askedBy(table, japan).putBlob(hash, blob))
      given(await askedBy(table, japan).append([event]))
    },
  },
]
