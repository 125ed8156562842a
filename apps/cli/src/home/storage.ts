/**
 * What a home keeps of the record, in a folder: segments of entries as fetched, ciphertexts by their
 * hash, small values. Every file is written whole beside its place, made durable, then renamed.
 */
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { toHex } from '@epoc/crypto'
import { segmentsFrom } from '@epoc/replica'
import type { Segment, Storage } from '@epoc/replica'

export function folderStorage(folder: string): Storage {
  const segments = join(folder, 'record')
  const blobPath = (hash: Uint8Array): string => {
    const name = toHex(hash)
    return join(folder, 'blobs', name.slice(0, 2), name)
  }
  return {
    segments: async (from) => {
      const names = (await list(segments)).filter((name) => /^\d{12}\.cbor$/.test(name))
      return Promise.all(
        segmentsFrom(names, (name) => Number(name.slice(0, 12)), from).map(
          async (name): Promise<Segment> => {
            const bytes = new Uint8Array(await readFile(join(segments, name)))
            return { from: Number(name.slice(0, 12)), bytes }
          },
        ),
      )
    },
    addSegment: ({ from, bytes }) =>
      writeWhole(join(segments, `${String(from).padStart(12, '0')}.cbor`), bytes),
    value: (name) => read(join(folder, `${name}.value`)),
    setValue: (name, bytes) => writeWhole(join(folder, `${name}.value`), bytes),
    blob: (hash) => read(blobPath(hash)),
    setBlob: (hash, bytes) => writeWhole(blobPath(hash), bytes),
    dropBlob: (hash) => rm(blobPath(hash), { force: true }),
  }
}

/** Writes a file that is there as a whole or not at all, even if the machine stops. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomUUID()}.part`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  const parent = await open(dirname(path), 'r')
  try {
    await parent.sync()
  } finally {
    await parent.close()
  }
}

/** The bytes of a file; `undefined` where there is none. */
export async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw cause
  }
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isMissing(cause)) return []
    throw cause
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
