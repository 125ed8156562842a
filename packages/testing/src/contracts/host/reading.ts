/** What a client relies on when it reads a record. */
import assert from 'node:assert/strict'
import { decodeDelivered, splitCborSequence } from '@epoc/event'
import { seatsOf } from '@epoc/governance'
import type { SeatId } from '@epoc/governance'
import { readStreamList, streamListFault } from '@epoc/replica'
import type { Replica, Transport } from '@epoc/replica'
import { tilePath } from '@epoc/tlog'
import { sealedEvents } from '../../sealed-events.ts'
import type { Contract } from '../contract.ts'
import { askedBy, foundingOf, given, refused, signedBy } from './table.ts'
import type { Table } from './table.ts'

/** Has events appended; gives the index of the first. */
async function append(asked: Transport, events: readonly Uint8Array[]): Promise<number> {
  const [placed] = given(await asked.append(events)).events
  return placed?.index ?? assert.fail('no place')
}

/** The signed events that the host shows from an index on. */
async function shown(asked: Transport, from: number, to: number): Promise<readonly Uint8Array[]> {
  const items = given(splitCborSequence(given(await asked.entries(from, to))))
  return items.map((item) => {
    const delivered = given(decodeDelivered(item))
    return delivered.type === 'entry' ? delivered.entry.event : assert.fail('withheld')
  })
}

const seatOf = ({ person }: Replica): SeatId => {
  const [seat] = person === undefined ? [] : seatsOf(person)
  return seat ?? assert.fail('no seat')
}

export const reading: Contract<Table> = [
  {
    promise: 'shows an entry to everybody addressed as soon as it has answered',
    holds: async (make) => {
      const table = await make()
      const [event] = await sealedEvents(table.japan, 1)
      const index = await append(askedBy(table, table.japan), event === undefined ? [] : [event])
      for (const reader of [table.japan, table.germany]) {
        const asked = askedBy(table, reader)
        assert.deepEqual(await shown(asked, index, index + 1), [event])
        assert.ok((await signedBy(reader, given(await asked.checkpoint()))).size > index)
      }
    },
  },
  {
    promise: 'gives entries from the one that is asked for, in order, and not beyond the last',
    holds: async (make) => {
      const table = await make()
      const asked = askedBy(table, table.japan)
      const events = await sealedEvents(table.japan, 4)
      const first = await append(asked, events)
      const seen: Uint8Array[] = []
      while (seen.length < 2) {
        const more = await shown(asked, first + 1 + seen.length, first + 3)
        assert.ok(more.length > 0)
        seen.push(...more)
      }
      assert.deepEqual(seen, events.slice(1, 3))
    },
  },
  {
    promise: 'signs for a record that only grows',
    holds: async (make) => {
      const table = await make()
      const { japan } = table
      const asked = askedBy(table, japan)
      const before = await signedBy(japan, given(await asked.checkpoint()))
      await append(asked, await sealedEvents(japan, 1))
      const after = await signedBy(japan, given(await asked.checkpoint()))
      assert.ok(after.size > before.size)
      assert.ok(after.time >= before.time)
      given(await japan.sync())
      assert.deepEqual(japan.copy.rootAt(before.size), before.root)
      assert.deepEqual(japan.copy.rootAt(after.size), after.root)
    },
  },
  {
    promise: 'has the hash tiles of its tree, and no others',
    holds: async (make) => {
      const table = await make()
      const { japan } = table
      given(await japan.sync())
      const asked = askedBy(table, japan)
      const whole = { level: 0, index: 0, width: Math.min(256, japan.copy.size) }
      assert.deepEqual(
        new Uint8Array(given(await asked.tile(tilePath(whole)))),
        new Uint8Array(japan.copy.history.tileBytes(whole)),
      )
      const beyond = { level: 0, index: 100_000, width: 1 }
      refused(await asked.tile(tilePath(beyond)), 404, 'not-found')
    },
  },
  {
    promise: 'signs the list of one’s own streams, and no other seat’s',
    holds: async (make) => {
      const table = await make()
      const { japan, germany } = table
      const asked = askedBy(table, japan)
      given(await japan.sync())
      const note = given(await asked.streams(seatOf(japan)))
      const list = await readStreamList(note, foundingOf(japan).record)
      assert.ok(list)
      assert.equal(list.seat, seatOf(japan))
      assert.equal(streamListFault({ list, from: japan.copy.size }, japan.copy), undefined)
      refused(await asked.streams(seatOf(germany)), 403, 'forbidden')
    },
  },
]
