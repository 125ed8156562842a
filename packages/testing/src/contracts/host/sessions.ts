/** What a client relies on before it is let in, and when it is not. */
import assert from 'node:assert/strict'
import { sha256, signingKeyFromSeed, toHex } from '@epoc/crypto'
import type { Seed } from '@epoc/crypto'
import { decodeDelivered, splitCborSequence } from '@epoc/event'
import type { Contract } from '../contract.ts'
import { askedBy, foundingOf, given, refused } from './table.ts'
import type { Table } from './table.ts'

export const sessions: Contract<Table> = [
  {
    promise: 'names the regimes that it has',
    holds: async (make) => {
      const { host, japan } = await make()
      const listed = given(await host.regimes()).find(
        ({ regime }) => toHex(regime) === toHex(japan.regime),
      )
      const { record, sample } = foundingOf(japan)
      assert.deepEqual([listed?.origin, listed?.sample], [record.origin, sample])
    },
  },
  {
    promise: 'answers a founding that comes again with the first',
    holds: async (make) => {
      const table = await make()
      const bytes = given(await askedBy(table, table.japan).entries(0, 1))
      const [item] = given(splitCborSequence(bytes))
      const delivered = given(decodeDelivered(item ?? assert.fail('no entry')))
      if (delivered.type !== 'entry') assert.fail('the founding is withheld')
      const again = await table.host.found(table.hostToken, delivered.entry.event)
      const [placed] = given(again).events
      assert.deepEqual([placed?.index, placed?.seq, placed?.repeated], [0, 1, true])
    },
  },
  {
    promise: 'lets nobody in who is not in the record',
    holds: async (make) => {
      const { host, japan } = await make()
      const key = await signingKeyFromSeed(japan.random(32) as Seed)
      const stranger = host.at(japan.regime, {
        person: key.keyId,
        sign: (message) => key.sign(message),
      })
      for (const answer of [await stranger.checkpoint(), await stranger.entries(0, 1)]) {
        assert.deepEqual(answer, { ok: false, error: { type: 'not-signed-in' } })
      }
    },
  },
  {
    promise: 'says that it has no such regime',
    holds: async (make) => {
      const { host, japan } = await make()
      const { keyId } = japan.keys.signing
      const other = host.at(sha256(japan.regime), {
        person: keyId,
        sign: (message) => japan.keys.signing.sign(message),
      })
      refused(await other.checkpoint(), 404, 'unknown-regime')
    },
  },
  {
    promise: 'lets in again who signed out',
    holds: async (make) => {
      const table = await make()
      const asked = askedBy(table, table.japan)
      given(await asked.checkpoint())
      given(await asked.signOut())
      given(await asked.checkpoint())
    },
  },
]
