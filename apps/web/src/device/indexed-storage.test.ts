/** A home in IndexedDB keeps the contract of storages; here in an implementation in memory. */
import 'fake-indexeddb/auto'
import { storageContract } from '@epoc/testing'
import { describe, expect, it } from 'vitest'
import { indexedStorage, wipeStorage } from './indexed-storage.ts'

describe('a storage in IndexedDB', () => {
  let homes = 0
  const inBrowser = async () => {
    const home = `home ${++homes}`
    const held = await indexedStorage(home)
    return () => held
  }

  it.each(storageContract)('$promise', async ({ holds }) => {
    await expect(holds(inBrowser)).resolves.toBeUndefined()
  })

  it('is empty once it was wiped', async () => {
    const before = await indexedStorage('to be wiped')
    await before.setValue('name', Uint8Array.of(1))
    await wipeStorage('to be wiped')
    const after = await indexedStorage('to be wiped')
    expect(await after.value('name')).toBeUndefined()
  })
})
