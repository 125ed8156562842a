/**
 * A record in memory, as strict about its rows as PostgreSQL. Tests may lose the word of a commit,
 * or break the store altogether.
 */
import { sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { leafHash } from '@epoc/tlog'
import { DatabaseUnavailable } from './database/transaction.ts'
import { actName } from './sequence/act-name.ts'
import { emptyHead } from './sequence/store.ts'
import type {
  Asked,
  Found,
  Head,
  NewEntry,
  RecordReader,
  RecordStore,
  RecordTransaction,
  WrittenBatch,
} from './sequence/store.ts'

export type MemoryRow = NewEntry & { readonly receivedAt: number }

export class MemoryStore implements RecordStore {
  readonly entries: MemoryRow[] = []
  readonly nodes = new Map<string, Uint8Array>()
  readonly blobs = new Map<string, number>()
  /** Who stored a blob, where it was not Japan. */
  readonly holders = new Map<string, readonly string[]>()
  readonly roots = new Map<number, Hash32>()
  now: () => number
  /** How many commits are done whose word is then lost, so that the work runs again. */
  wordsToLose = 0
  /** Whether the store answers at all. */
  up = true
  /** Transactions begun, retried ones counted again. */
  begun = 0
  #held: Promise<void> | undefined
  #head: Head | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(now: () => number) {
    this.now = now
  }

  readonly head = async (): Promise<Head | undefined> => {
    this.#check()
    return this.#head
  }

  readonly rows: RecordReader['rows'] = async (from, limit) => {
    this.#check()
    return this.entries
      .slice(from, from + limit)
      .map(({ receivedAt, stream, seq, record, entry, sealer }) => ({
        receivedAt,
        stream,
        seq,
        record,
        entry: sealer === undefined ? entry : undefined,
        sealer,
      }))
  }

  readonly rootsAt: RecordReader['rootsAt'] = async (sizes) => {
    const known = sizes.flatMap((size) => {
      const root = this.roots.get(size)
      return root === undefined ? [] : [[size, root] as const]
    })
    return new Map(known)
  }

  readonly hashes: RecordReader['hashes'] = async (level, from, count) => {
    if (level === 0) {
      const records = this.entries.slice(from, from + count).map(({ record }) => record)
      return records.map((record) => leafHash(sha256, record))
    }
    const indices = Array.from({ length: count }, (_, place) => from + place)
    return indices.flatMap((index) => this.nodes.get(`${level}/${index}`) ?? [])
  }

  /** Lets transactions wait at their beginning until the answer is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#held = promise
    return resolve
  }

  /** One after another, as the lock of a head row has it. */
  readonly transaction = async <T>(
    work: (transaction: RecordTransaction) => Promise<T>,
  ): Promise<T> => {
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    await before
    try {
      return await this.#attempt(work)
    } finally {
      resolve()
    }
  }

  async #attempt<T>(work: (transaction: RecordTransaction) => Promise<T>): Promise<T> {
    this.#check()
    this.begun += 1
    await this.#held
    try {
      return await work({
        rows: this.rows,
        rootsAt: this.rootsAt,
        hashes: this.hashes,
        begin: async (asked) => ({
          head: this.#head ?? emptyHead,
          now: this.now(),
          found: await this.#look(asked),
        }),
        look: (asked) => this.#look(asked),
        commit: async (batch) => this.#commit(batch),
      })
    } catch (error) {
      if (error instanceof WordLost) return this.#attempt(work)
      throw error
    }
  }

  async #look({ acts, blobs, sizes }: Asked): Promise<Found> {
    const asked = new Set(acts.map(actName))
    const places = this.entries.flatMap(({ act, seq, receivedAt }, index) =>
      asked.has(actName(act)) ? [[actName(act), { index, seq, receivedAt }] as const] : [],
    )
    const stored = blobs.flatMap((hash) => {
      const size = this.blobs.get(toHex(hash))
      const holders = this.holders.get(toHex(hash)) ?? ['JP']
      return size === undefined ? [] : [[toHex(hash), { size, holders }] as const]
    })
    const roots = await this.rootsAt(sizes)
    return { places: new Map(places), blobs: new Map(stored), roots }
  }

  #commit({ from, receivedAt, entries, nodes, head }: WrittenBatch): void {
    this.#check()
    if (from !== this.entries.length) throw new Error('an index twice')
    for (const entry of entries) {
      const twice = this.entries.some(
        ({ act, stream, seq }) =>
          actName(act) === actName(entry.act) || (stream === entry.stream && seq === entry.seq),
      )
      if (twice) throw new Error('an act or a number twice')
      this.entries.push({ ...entry, receivedAt })
    }
    for (const { level, index, hash } of nodes) this.nodes.set(`${level}/${index}`, hash)
    if (entries.length > 0) this.roots.set(head.size, head.root)
    this.#head = head
    if (this.wordsToLose > 0) {
      this.wordsToLose -= 1
      throw new WordLost()
    }
  }

  #check(): void {
    if (!this.up) throw new DatabaseUnavailable('the database does not answer')
  }
}

class WordLost extends Error {}
