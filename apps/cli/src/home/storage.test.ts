/** A home in a folder keeps the contract of storages. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storageContract } from '@epoc/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { folderStorage } from './storage.ts'

const homes = mkdtempSync(join(tmpdir(), 'homes à part '))
afterAll(() => rmSync(homes, { recursive: true }))

describe('a storage in a folder', () => {
  const inFolder = async () => {
    const home = mkdtempSync(join(homes, 'home '))
    return () => folderStorage(home)
  }

  it.each(storageContract)('$promise', async ({ holds }) => {
    await expect(holds(inFolder)).resolves.toBeUndefined()
  })
})
