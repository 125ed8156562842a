/**
 * A bag in a folder. It is written beside its place, under a name that ends in `.part`, and gets its
 * own name when all of it is there: a broken export never looks whole (R-ARCHIVE-10).
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import type { BagSource, BagTarget } from '@epoc/archive'

export type BagFolder = BagTarget & {
  /** All of it is written: gives it its name. */
  readonly finish: () => Promise<void>
  /** It is not to be: takes away what was written. */
  readonly discard: () => Promise<void>
}

export type BagFolderError =
  | { readonly type: 'folder-in-use' }
  | { readonly type: 'not-writable'; readonly reason: string }

/** What an interrupted export left under the name for parts is replaced. */
export async function bagFolder(folder: string): Promise<Result<BagFolder, BagFolderError>> {
  const place = resolve(folder)
  if (await isThere(place)) return err({ type: 'folder-in-use' })
  const part = `${place}.part`
  try {
    await rm(part, { recursive: true, force: true })
    await mkdir(part, { recursive: true, mode: 0o700 })
  } catch (cause) {
    return err({ type: 'not-writable', reason: reasonOf(cause) })
  }
  return ok({
    write: async (path, bytes) => {
      const file = join(part, ...path.split('/'))
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      await pipeline(
        Readable.from(bytes, { objectMode: false }),
        createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
      )
    },
    finish: async () => {
      await rename(part, place)
      const parent = await open(dirname(place), 'r')
      try {
        await parent.sync()
      } finally {
        await parent.close()
      }
    },
    discard: () => rm(part, { recursive: true, force: true }),
  })
}

/** A bag that stands in a folder, to be checked. */
export const folderBag = (folder: string): BagSource => ({
  paths: async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort()
  },
  read: (path) => createReadStream(join(folder, ...path.split('/')), { highWaterMark: 1 << 20 }),
})

export const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : 'unknown'

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
