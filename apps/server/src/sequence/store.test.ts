/**
 * What a store of records promises, kept by the one in memory and by PostgreSQL alike: ours, or the
 * one at EPOC_STORE_URL.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256, toHex, utf8Bytes } from '@epoc/crypto'
import type { SeatId } from '@epoc/governance'
import type { Hash32 } from '@epoc/crypto'
import { clearStream, sealedStream } from '@epoc/event'
import type { StreamId } from '@epoc/event'
import { leafHash } from '@epoc/tlog'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import type { Database } from '../database/open.ts'
import { openPool } from '../database/pool.ts'
import type { Pool } from '../database/pool.ts'
import { audienceId } from '../events.test-support.ts'
import { MemoryStore } from '../memory-store.test-support.ts'
import type { ActKey } from './act-name.ts'
import { actName } from './act-name.ts'
import { postgresStore } from './postgres-store.ts'
import { emptyHead } from './store.ts'
import type { NewEntry, RecordStore, RecordTransaction, WrittenBatch } from './store.ts'

type Subject = {
  readonly store: RecordStore
  readonly putBlob: (hash: Hash32, size: number) => Promise<void>
}

let now: number
let database: Database
let pool: Pool
const home = mkdtempSync(join(tmpdir(), 'record à part '))

beforeAll(async () => {
  const url = process.env['EPOC_STORE_URL']
  const started = await openDatabase({
    dataFolder: home,
    ...(url === undefined ? {} : { databaseUrl: url }),
  })
  if (!started.ok) throw new Error(started.error.type)
  database = started.value
  pool = openPool(database.connection)
  await migrate(pool)
})

afterAll(async () => {
  await pool.end()
  await database.stop()
  rmSync(home, { recursive: true, force: true })
})

beforeEach(() => {
  now = 1_000
})

let regimes = 0

const inPostgres = (): Subject => {
  const regime = sha256(utf8Bytes(`regime ${(regimes += 1)}`))
  const founding = { origin: `test/${regimes}`, sample: false }
  return {
    store: postgresStore({ pool, regime, now: () => now, founding }),
    putBlob: async (hash, size) => {
      await pool.query('insert into blob values ($1, $2, $3, 0)', [regime, hash, size])
      await pool.query(`insert into blob_holder values ($1, $2, 'JP')`, [regime, hash])
    },
  }
}

const inMemory = (): Subject => {
  const store = new MemoryStore(() => now)
  return { store, putBlob: async (hash, size) => void store.blobs.set(toHex(hash), size) }
}

const nothing = { acts: [], blobs: [], sizes: [] }
const sealed = sealedStream(audienceId('some'))
const hashOf = (text: string): Hash32 => sha256(utf8Bytes(text))

/** An entry of which only the names matter. */
const entryOf = (name: string, seq: number, stream: StreamId = clearStream): NewEntry => ({
  stream,
  act: hashOf(`act ${name}`) as Uint8Array as ActKey,
  seq,
  record: new Uint8Array([...new Uint8Array(16), ...hashOf(name)]),
  entry: utf8Bytes(`entry ${name}`),
  sealer: stream === sealed ? ('JP' as SeatId) : undefined,
  blobs: [],
})

const batchOf = (
  from: number,
  entries: readonly NewEntry[],
  more: Partial<WrittenBatch> = {},
): WrittenBatch => ({
  from,
  receivedAt: 5_000,
  entries,
  nodes: [],
  head: { size: from + entries.length, headTime: 5_000, root: hashOf(`root ${from}`) },
  ...more,
})

const add = (store: RecordStore, batch: WrittenBatch): Promise<void> =>
  store.transaction(async (transaction) => {
    await transaction.begin(nothing)
    await transaction.commit(batch)
  })

describe.each([
  ['in memory', inMemory],
  ['in PostgreSQL', inPostgres],
])('a store %s', (_, make) => {
  let store: RecordStore
  let putBlob: Subject['putBlob']

  beforeEach(() => {
    ;({ store, putBlob } = make())
  })

  it('has no head before something is committed, and an empty one under the lock', async () => {
    expect(await store.head()).toBeUndefined()
    const began = await store.transaction((transaction) => transaction.begin(nothing))
    expect(began.head).toEqual(emptyHead)
    expect(await store.head()).toBeUndefined()
  })

  it('gives back what was committed', async () => {
    const batch = batchOf(0, [entryOf('a', 1), entryOf('b', 1, sealed), entryOf('c', 2)])
    await add(store, batch)
    expect(await store.head()).toEqual(batch.head)
    const rows = await store.rows(0, 10)
    expect(rows.map(({ seq, stream }) => [seq, stream])).toEqual([
      [1, clearStream],
      [1, sealed],
      [2, clearStream],
    ])
    expect(rows.map(({ entry }) => entry)).toEqual([
      utf8Bytes('entry a'),
      undefined,
      utf8Bytes('entry c'),
    ])
    expect(rows.every(({ receivedAt }) => receivedAt === 5_000)).toBe(true)
    expect(rows[1]?.record).toEqual(batch.entries[1]?.record)
    expect(await store.rows(1, 1)).toEqual([rows[1]])
    expect(await store.rows(3, 10)).toEqual([])
  })

  it('knows the root at each size that was committed', async () => {
    await add(store, batchOf(0, [entryOf('a', 1), entryOf('b', 2)]))
    await add(store, batchOf(2, [entryOf('c', 3)]))
    expect(await store.rootsAt([1, 2, 3])).toEqual(
      new Map([
        [2, hashOf('root 0')],
        [3, hashOf('root 2')],
      ]),
    )
  })

  it('gives leaf hashes, and the hashes of full tiles', async () => {
    const nodes = [0, 1, 2].map((index) => ({ level: 1, index, hash: hashOf(`node ${index}`) }))
    const batch = batchOf(0, [entryOf('a', 1), entryOf('b', 2)], { nodes })
    await add(store, batch)
    const leaves = batch.entries.map(({ record }) => leafHash(sha256, record))
    expect(await store.hashes(0, 0, 256)).toEqual(leaves)
    expect(await store.hashes(0, 1, 1)).toEqual([leaves[1]])
    expect(await store.hashes(1, 1, 5)).toEqual([hashOf('node 1'), hashOf('node 2')])
    expect(await store.hashes(2, 0, 1)).toEqual([])
  })

  it('looks up acts, ciphertexts and roots', async () => {
    const [a, b] = [entryOf('a', 1), entryOf('b', 1, sealed)]
    await add(store, batchOf(0, [a, b]))
    await putBlob(hashOf('stored'), 70)
    const asked = {
      acts: [b.act, entryOf('other', 1).act],
      blobs: [hashOf('stored'), hashOf('missing')],
      sizes: [1, 2],
    }
    const found = {
      places: new Map([[actName(b.act), { index: 1, seq: 1, receivedAt: 5_000 }]]),
      blobs: new Map([[toHex(hashOf('stored')), { size: 70, holders: ['JP'] }]]),
      roots: new Map([[2, hashOf('root 0')]]),
    }
    const looked = await store.transaction(async (transaction) => ({
      began: await transaction.begin(asked),
      later: await transaction.look(asked),
    }))
    expect(looked.began.found).toEqual(found)
    expect(looked.later).toEqual(found)
  })

  it('keeps nothing of work that throws, or that does not commit', async () => {
    await add(store, batchOf(0, [entryOf('a', 1)]))
    const head = await store.head()
    const failing = store.transaction(async (transaction) => {
      await transaction.begin(nothing)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    await store.transaction((transaction) => transaction.begin(nothing))
    expect(await store.head()).toEqual(head)
    await add(store, batchOf(1, [entryOf('b', 2)]))
    expect(await store.rows(0, 9)).toHaveLength(2)
  })

  it.each([
    ['an index', batchOf(1, [entryOf('c', 3)])],
    ['an act', batchOf(2, [entryOf('a', 3)])],
    ['a number', batchOf(2, [entryOf('c', 1)])],
  ])('never takes %s twice, and then keeps nothing of the batch', async (__, batch) => {
    await add(store, batchOf(0, [entryOf('a', 1), entryOf('b', 2)]))
    const head = await store.head()
    await expect(add(store, batch)).rejects.toThrow(/twice|duplicate key/)
    expect(await store.head()).toEqual(head)
    expect(await store.rows(0, 9)).toHaveLength(2)
  })

  it('lets one transaction at a time begin, and reads the clock after that', async () => {
    await add(store, batchOf(0, [entryOf('a', 1)]))
    const order: string[] = []
    const one = async (transaction: RecordTransaction, name: string) => {
      const { head, now: time } = await transaction.begin(nothing)
      order.push(`${name} begins at ${head.size}`)
      await store.rows(0, 1)
      now += 1
      order.push(`${name} ends`)
      await transaction.commit(batchOf(head.size, [entryOf(name, head.size + 1)]))
      return time
    }
    const times = await Promise.all([
      store.transaction((transaction) => one(transaction, 'x')),
      store.transaction((transaction) => one(transaction, 'y')),
    ])
    const [first, second] = order[0]?.startsWith('x') === true ? ['x', 'y'] : ['y', 'x']
    expect(order).toEqual([
      `${first} begins at 1`,
      `${first} ends`,
      `${second} begins at 2`,
      `${second} ends`,
    ])
    expect(times.toSorted((a, b) => a - b)).toEqual([1_000, 1_001])
  })
})
