/** What a client relies on when it stores ciphertexts and fetches them. */
import assert from 'node:assert/strict'
import { concat, labels, sha256, signLabelled, toBase64 } from '@epoc/crypto'
import { sealedEvents } from '../../sealed-events.ts'
import type { Contract } from '../contract.ts'
import { askedBy, given, refused } from './table.ts'
import type { Table } from './table.ts'

/** Bytes that no host has. */
const fresh = ({ japan }: Table) => {
  const bytes = japan.random(1_000)
  return { bytes, hash: sha256(bytes) }
}

export const blobs: Contract<Table> = [
  {
    promise: 'keeps bytes under their hash',
    holds: async (make) => {
      const table = await make()
      const { bytes, hash } = fresh(table)
      const asked = askedBy(table, table.japan)
      assert.equal(given(await asked.hasBlob(hash)), false)
      refused(await asked.getBlob(hash), 404, 'not-found')
      given(await asked.putBlob(hash, bytes))
      given(await asked.putBlob(hash, bytes))
      assert.equal(given(await asked.hasBlob(hash)), true)
      assert.deepEqual(new Uint8Array(given(await asked.getBlob(hash))), new Uint8Array(bytes))
    },
  },
  {
    promise: 'keeps nothing under a hash that is not theirs',
    holds: async (make) => {
      const table = await make()
      const { bytes, hash } = fresh(table)
      const asked = askedBy(table, table.japan)
      refused(await asked.putBlob(hash, bytes.slice(1)), 422, 'hash-mismatch')
      assert.equal(given(await asked.hasBlob(hash)), false)
    },
  },
  {
    promise: 'shows a blob to those whom an event that brings it addresses, and not before',
    holds: async (make) => {
      const table = await make()
      const { bytes, hash } = fresh(table)
      const [asked, other] = [askedBy(table, table.japan), askedBy(table, table.germany)]
      given(await asked.putBlob(hash, bytes))
      assert.equal(given(await other.hasBlob(hash)), false)
      refused(await other.getBlob(hash), 404, 'not-found')
      given(await asked.append(await sealedEvents(table.japan, 1, [[hash, bytes.length]])))
      assert.deepEqual(new Uint8Array(given(await other.getBlob(hash))), new Uint8Array(bytes))
    },
  },
  {
    promise: 'erases by order, shows the order, and takes the same bytes no more (R-HTTP-2)',
    holds: async (make) => {
      const table = await make()
      const { japan, germany } = table
      const { bytes, hash } = fresh(table)
      const asked = askedBy(table, japan)
      given(await asked.putBlob(hash, bytes))
      given(await asked.append(await sealedEvents(japan, 1, [[hash, bytes.length]])))
      const order = await signLabelled(japan.keys.signing, labels.erase, concat(japan.regime, hash))
      given(await asked.eraseBlob(hash, order))
      const shown = { person: japan.me, signature: toBase64(order) }
      for (const answer of [
        await asked.getBlob(hash),
        await askedBy(table, germany).getBlob(hash),
        await asked.putBlob(hash, bytes),
      ]) {
        const { detail } = refused(answer, 410, 'erased')
        assert.deepEqual({ person: detail['person'], signature: detail['signature'] }, shown)
      }
      assert.equal(given(await asked.hasBlob(hash)), false)
    },
  },
]
