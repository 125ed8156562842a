/**
 * What a home keeps of the record, in IndexedDB: one database for each home, so that wiping a home
 * is deleting its database. Written with strict durability: what is kept is on the disk.
 */
import { deleteDB, openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import { toHex } from '@epoc/crypto'
import { segmentsFrom } from '@epoc/replica'
import type { Segment, Storage } from '@epoc/replica'
import type { HomeId } from './homes.ts'

interface HomeSchema extends DBSchema {
  segments: { key: number; value: Uint8Array }
  values: { key: string; value: Uint8Array }
  blobs: { key: string; value: Uint8Array }
}

const nameOf = (home: HomeId): string => `epoc-home-${home}`

export async function indexedStorage(
  home: HomeId,
): Promise<Storage & { readonly close: () => void }> {
  const database = await openDB<HomeSchema>(nameOf(home), 1, {
    upgrade: (fresh) => {
      for (const store of ['segments', 'values', 'blobs'] as const) fresh.createObjectStore(store)
    },
    // Another tab wipes this home: let it.
    blocking: () => database.close(),
  })
  return {
    segments: async (from) => {
      const reading = database.transaction('segments')
      const keys = await reading.store.getAllKeys()
      const wanted = segmentsFrom(keys, (key) => key, from)
      return Promise.all(
        wanted.map(async (key): Promise<Segment> => {
          const bytes = await reading.store.get(key)
          return { from: key, bytes: bytes ?? new Uint8Array(0) }
        }),
      )
    },
    addSegment: ({ from, bytes }) => put(database, 'segments', from, bytes),
    value: (name) => database.get('values', name),
    setValue: (name, bytes) => put(database, 'values', name, bytes),
    blob: (hash) => database.get('blobs', toHex(hash)),
    setBlob: (hash, bytes) => put(database, 'blobs', toHex(hash), bytes),
    dropBlob: (hash) => database.delete('blobs', toHex(hash)),
    close: () => database.close(),
  }
}

async function put<Name extends 'segments' | 'values' | 'blobs'>(
  database: IDBPDatabase<HomeSchema>,
  store: Name,
  key: HomeSchema[Name]['key'],
  bytes: Uint8Array,
): Promise<void> {
  const writing = database.transaction(store, 'readwrite', { durability: 'strict' })
  await Promise.all([writing.objectStore(store).put(bytes, key), writing.done])
}

export const wipeStorage = (home: HomeId): Promise<void> => deleteDB(nameOf(home))
