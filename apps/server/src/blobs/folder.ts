/**
 * Ciphertexts in a local folder. A name appears only after its bytes are on the disk, so a power
 * cut leaves at most an unfinished file in `tmp`.
 *
 *     <folder>/tmp/<random>                    arriving
 *     <folder>/<regime>/<first byte>/<sha256>  kept
 */
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fromHex, toHex } from '@epoc/crypto'
import type { Hash32, Random } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import type { BlobStore, ReceivedBlob, StoredBlob } from './port.ts'

const readAhead = 256 * 1024
const writtenAtOnce = 512 * 1024

export async function openBlobFolder(folder: string, random: Random): Promise<BlobStore> {
  const temporary = join(folder, 'tmp')
  await mkdir(temporary, { recursive: true, mode: 0o700 })
  const pathOf = (regime: RegimeId, sha256: Hash32): string => {
    const name = toHex(sha256)
    return join(folder, toHex(regime), name.slice(0, 2), name)
  }

  return {
    receive: async (source, limit) => {
      const path = join(temporary, toHex(random(16)))
      const file = await open(path, 'wx', 0o600)
      const discard = () => rm(path, { force: true })
      try {
        const written = await writeAndHash(file, source, limit)
        if (written === undefined) {
          await discard()
          return err({ type: 'too-large' })
        }
        return ok({ ...written, discard, keep: keeper(path, pathOf, written.sha256) })
      } catch (error) {
        await discard()
        throw error
      } finally {
        await file.close()
      }
    },
    open: async (regime, sha256, range) => {
      const file = await openThere(pathOf(regime, sha256))
      if (file === undefined) return undefined
      const { size } = await file.stat()
      const stream = file.createReadStream({ highWaterMark: readAhead, ...range })
      return { stream, size }
    },
    remove: (regime, sha256) => rm(pathOf(regime, sha256), { force: true }),
    keptBefore: (time) => keptBefore(folder, time),
    dropUnfinished: async (before) => {
      for (const name of await readdir(temporary)) {
        const path = join(temporary, name)
        if (await isOlder(path, before)) await rm(path, { force: true })
      }
    },
  }
}

/** Writes and hashes side by side; `undefined` once it is more than `limit` bytes. */
async function writeAndHash(
  file: FileHandle,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly sha256: Hash32; readonly size: number } | undefined> {
  const hash = createHash('sha256')
  let size = 0
  for await (const run of runsOf(source)) {
    size += run.length
    if (size > limit) return undefined
    const written = writeAll(file, run.chunks)
    for (const chunk of run.chunks) hash.update(chunk)
    await written
  }
  await file.sync()
  return { sha256: new Uint8Array(hash.digest()) as Uint8Array as Hash32, size }
}

type Run = { readonly chunks: readonly Uint8Array[]; readonly length: number }

/** Chunks as they come from the network, some at a time: each write asks another thread. */
async function* runsOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Run, void, undefined> {
  let chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    chunks.push(chunk)
    length += chunk.length
    if (length < writtenAtOnce) continue
    yield { chunks, length }
    chunks = []
    length = 0
  }
  if (length > 0) yield { chunks, length }
}

/** The system may take less than it is given. */
async function writeAll(file: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  const wanted = chunks.reduce((length, chunk) => length + chunk.length, 0)
  const { bytesWritten } = await file.writev(chunks)
  if (bytesWritten < wanted) await file.writeFile(Buffer.concat(chunks).subarray(bytesWritten))
}

function keeper(
  from: string,
  pathOf: (regime: RegimeId, sha256: Hash32) => string,
  sha256: Hash32,
): ReceivedBlob['keep'] {
  let kept = false
  return async (regime) => {
    if (kept) return
    const path = pathOf(regime, sha256)
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(from, path)
    await syncFolder(dirname(path))
    if (made !== undefined) {
      await syncFolder(dirname(dirname(path)))
      await syncFolder(dirname(dirname(dirname(path))))
    }
    kept = true
  }
}

/** Makes the names in a folder as durable as the files behind them. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function openThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function* keptBefore(folder: string, time: number): AsyncGenerator<StoredBlob> {
  for (const regimeName of await readdir(folder)) {
    const regime = hash32(regimeName)
    if (regime === undefined) continue
    for (const first of await readdir(join(folder, regimeName))) {
      for (const name of await readdir(join(folder, regimeName, first))) {
        const sha256 = hash32(name)
        if (sha256 === undefined) continue
        if (await isOlder(join(folder, regimeName, first, name), time)) yield { regime, sha256 }
      }
    }
  }
}

function hash32(name: string): Hash32 | undefined {
  const bytes: Result<Uint8Array, unknown> = fromHex(name)
  return bytes.ok && bytes.value.length === 32 ? (bytes.value as Hash32) : undefined
}

async function isOlder(path: string, time: number): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < time
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
