/** A bag on a disk, and what is seen of it before it is whole. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bagFolder, folderBag } from './bag-folder.ts'

async function* text(...pieces: readonly string[]) {
  for (const each of pieces) yield new TextEncoder().encode(each)
}

const place = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'epoc bag ')), 'bag')

async function started(folder: string) {
  const bag = await bagFolder(folder)
  if (!bag.ok) throw new Error(bag.error.type)
  return bag.value
}

describe('the folder of a bag', () => {
  it('R-ARCHIVE-10: has its name only when all of it is there', async () => {
    const folder = await place()
    const bag = await started(folder)
    await bag.write('data/a/b.txt', text('one ', 'two'))
    expect(existsSync(folder)).toBe(false)
    expect(await readFile(join(`${folder}.part`, 'data/a/b.txt'), 'utf8')).toBe('one two')
    await bag.finish()
    expect(existsSync(`${folder}.part`)).toBe(false)
    expect(await folderBag(folder).paths()).toEqual(['data/a/b.txt'])
  })

  it('R-ARCHIVE-10: replaces what a broken export left, and no folder that is there', async () => {
    const folder = await place()
    await (await started(folder)).write('left.txt', text('left'))
    const bag = await started(folder)
    await bag.write('right.txt', text('right'))
    await bag.finish()
    expect(await readdir(folder)).toEqual(['right.txt'])
    expect(await bagFolder(folder)).toEqual({ ok: false, error: { type: 'folder-in-use' } })
  })

  it('R-ARCHIVE-10: leaves nothing where its content fails, or it is not to be', async () => {
    const folder = await place()
    const bag = await started(folder)
    async function* failing() {
      yield new Uint8Array(1)
      throw new Error('gone')
    }
    await expect(bag.write('a', failing())).rejects.toThrow('gone')
    await bag.discard()
    expect(existsSync(`${folder}.part`)).toBe(false)
  })
})
